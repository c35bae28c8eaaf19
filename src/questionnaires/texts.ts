import type { Item, Option, Page, Questionnaire } from './questionnaire.ts'
import { type Language, source, type Text } from './text.ts'

/** One text that people see: where it stands, and what it is there. */
export type Placed = Readonly<{ place: string; what: string; text: Text }>

type Change = (placed: Placed) => Text

/** The same questionnaire with each text that people see as `change` says. What only results say is left as it is. */
export function mapTexts(questionnaire: Questionnaire, change: Change): Questionnaire {
  const { title, opening, pages } = questionnaire
  return {
    ...questionnaire,
    title: change({ place: 'title', what: 'Title', text: title }),
    ...(opening && { opening: change({ place: 'opening', what: 'Before the first question', text: opening }) }),
    pages: pages.map(page => mapPage(page, change)),
  }
}

function mapPage(page: Page, change: Change): Page {
  const place = `${page.id}/title`
  return {
    ...page,
    ...(page.title && { title: change({ place, what: 'Heading of a page', text: page.title }) }),
    items: page.items.map(item => mapItem(item, change)),
  }
}

function mapItem(item: Item, change: Change): Item {
  const at = (part: string, what: string, text: Text) => change({ place: `${item.id}/${part}`, what, text })
  const options = (list: readonly Option[], part: string) =>
    list.map(option => ({ ...option, label: at(`${part}/${option.id}`, 'Answer', option.label) }))
  if (item.type === 'section') {
    const title = item.title && at('title', 'Heading', item.title)
    return { ...item, ...(title && { title }), text: at('text', 'Words', item.text) }
  }
  const text = at('text', 'Question', item.text)
  const hint = item.hint && at('hint', 'Hint', item.hint)
  const asked = { text, ...(hint && { hint }) }
  switch (item.type) {
    case 'choice':
    case 'choices':
    case 'ranking':
      return { ...item, ...asked, options: options(item.options, 'options') }
    case 'score':
      return {
        ...{ ...item, ...asked },
        lowest: at('lowest', 'What 0 means', item.lowest),
        highest: at('highest', 'What 10 means', item.highest),
      }
    case 'band':
      return { ...item, ...asked, ...(item.unit && { unit: at('unit', 'What is counted', item.unit) }) }
    case 'matrix': {
      const rows = item.rows.map(row => ({ ...row, label: at(`rows/${row.id}`, 'Line', row.label) }))
      return { ...item, ...asked, rows, ...(item.columns && { columns: options(item.columns, 'columns') }) }
    }
    default:
      return { ...item, ...asked }
  }
}

/** Every text that people see, in the order in which they see it. */
export function textsOf(questionnaire: Questionnaire): Placed[] {
  const texts: Placed[] = []
  mapTexts(questionnaire, placed => {
    texts.push(placed)
    return placed.text
  })
  return texts
}

/** The languages it is offered in beside English. */
export function otherLanguages({ languages }: Questionnaire): readonly Language[] {
  return languages.filter(language => language !== source)
}

/** How much of it is translated, of how much there is. */
export type Completeness = Readonly<{ translated: number; texts: number }>

export function completenessOf(questionnaire: Questionnaire, language: Language): Completeness {
  const texts = textsOf(questionnaire)
  return { translated: texts.filter(({ text }) => text[language]).length, texts: texts.length }
}

/**
 * Languages that somebody has read stay so only as long as what they read stays as it was: whoever writes a question anew
 * makes its translations drafts again.
 */
export function reviewedStill(before: Questionnaire, after: Questionnaire): readonly Language[] {
  const words = (questionnaire: Questionnaire, language: Language) =>
    textsOf(questionnaire).map(({ place, text }) => JSON.stringify([place, text[source], text[language] ?? '']))
  const isSame = (language: Language) => {
    const known = new Set(words(before, language))
    return words(after, language).every(each => known.has(each))
  }
  return after.reviewed.filter(
    language => language === source || !before.reviewed.includes(language) || isSame(language),
  )
}
