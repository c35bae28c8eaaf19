import type { Item, Page, Questionnaire } from './questionnaire.ts'

/** A change to a questionnaire that was made. Null where what is changed is not there any more. */
type Edited = Questionnaire | null

export function findPage({ pages }: Questionnaire, id: string): Page | null {
  return pages.find(page => page.id === id) ?? null
}

export function findItem({ pages }: Questionnaire, id: string): Item | null {
  return pages.flatMap(({ items }) => items).find(item => item.id === id) ?? null
}

export function pageOf({ pages }: Questionnaire, itemId: string): Page | null {
  return pages.find(({ items }) => items.some(({ id }) => id === itemId)) ?? null
}

export function replacePage(questionnaire: Questionnaire, page: Page): Questionnaire {
  return { ...questionnaire, pages: questionnaire.pages.map(each => (each.id === page.id ? page : each)) }
}

export function replaceItem(questionnaire: Questionnaire, item: Item): Questionnaire {
  const pages = questionnaire.pages.map(page => ({
    ...page,
    items: page.items.map(each => (each.id === item.id ? item : each)),
  }))
  return { ...questionnaire, pages }
}

export function addItem(questionnaire: Questionnaire, pageId: string, item: Item): Edited {
  const page = findPage(questionnaire, pageId)
  return page && replacePage(questionnaire, { ...page, items: [...page.items, item] })
}

export function removeItem(questionnaire: Questionnaire, id: string): Edited {
  const page = pageOf(questionnaire, id)
  return page && replacePage(questionnaire, { ...page, items: page.items.filter(item => item.id !== id) })
}

/** Without a page and all it asks. Null where there is no other. */
export function removePage(questionnaire: Questionnaire, id: string): Edited {
  if (!findPage(questionnaire, id) || questionnaire.pages.length === 1) return null
  return { ...questionnaire, pages: questionnaire.pages.filter(page => page.id !== id) }
}

/** The item one place up or down; over the edge of its page, it goes to the next one. Null where there is no place. */
export function moveItem(questionnaire: Questionnaire, id: string, by: 1 | -1): Edited {
  const page = pageOf(questionnaire, id)
  if (!page) return null
  const items = swapped(page.items, id, by)
  return items ? replacePage(questionnaire, { ...page, items }) : moveOver(questionnaire, page, id, by)
}

function moveOver(questionnaire: Questionnaire, page: Page, id: string, by: 1 | -1): Edited {
  const next = questionnaire.pages[questionnaire.pages.indexOf(page) + by]
  const item = page.items.find(each => each.id === id)
  if (!next || !item) return null
  const left = replacePage(questionnaire, { ...page, items: page.items.filter(each => each !== item) })
  return replacePage(left, { ...next, items: by === 1 ? [item, ...next.items] : [...next.items, item] })
}

export function movePage(questionnaire: Questionnaire, id: string, by: 1 | -1): Edited {
  const pages = swapped(questionnaire.pages, id, by)
  return pages && { ...questionnaire, pages }
}

/** With one thing in the place of its neighbour, and the other way round; null at the edge. */
function swapped<T extends Readonly<{ id: string }>>(list: readonly T[], id: string, by: 1 | -1): T[] | null {
  const at = list.findIndex(each => each.id === id)
  const [own, other] = [list[at], list[at + by]]
  return own && other ? list.with(at, other).with(at + by, own) : null
}

/** An id made of words, that is not taken: *Who did it?* makes `who-did-it`, and then `who-did-it-2`. */
export function freshId(words: string, taken: readonly string[], otherwise: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
  const base = plain.slice(0, 30).replace(/-+$/, '') || otherwise
  const free = (n: number): string => {
    const id = n === 1 ? base : `${base}-${n}`
    return taken.includes(id) ? free(n + 1) : id
  }
  return free(1)
}

/** Every id of a page or an item. */
export function idsIn({ pages }: Questionnaire): string[] {
  return pages.flatMap(({ id, items }) => [id, ...items.map(item => item.id)])
}
