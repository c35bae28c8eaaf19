import { attribute, type Element, elementsOf } from '../markup.ts'

/** A field of a form: what it may be sent with. */
export type Field = Readonly<{ name: string; values: readonly string[]; isFile: boolean }>

export type FoundForm = Readonly<{ action: string; isMultipart: boolean; fields: readonly Field[] }>

/** Everything that can be reached by following links: addresses, and the forms on the pages behind them. */
type Explored = Readonly<{ addresses: readonly string[]; forms: readonly FoundForm[] }>

/** The same, and forms that stand on no page. */
export type Found = Explored & Readonly<{ inHand: readonly FoundForm[] }>

/** A page, or null when there is none to read. */
type Read = (path: string) => Promise<string | null>

const mostOfAKind = 4

/** Follows links from where it starts, a few of each kind, and reads the forms it comes by. */
export async function explore(read: Read, starts: readonly string[]): Promise<Explored> {
  const kinds = new Map<string, number>()
  const waiting = [...starts]
  const addresses = new Set<string>()
  const forms = new Map<string, FoundForm>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    const seen = kinds.get(kind) ?? 0
    if (addresses.has(path) || seen >= mostOfAKind) continue
    kinds.set(kind, seen + 1)
    addresses.add(path)
    const page = await read(path)
    if (page === null) continue
    for (const form of formsOn(page, path)) forms.set(`${form.action} ${form.fields.map(f => f.name)}`, form)
    waiting.push(...linksOn(page, path))
  }
  return { addresses: [...addresses], forms: [...forms.values()] }
}

const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\d+/g, ':n')

function linksOn(page: string, path: string): string[] {
  return elementsOf(page, 'a').flatMap(link => inside(attribute(link, 'href'), path))
}

function formsOn(page: string, path: string): FoundForm[] {
  return elementsOf(page, 'form').flatMap(form =>
    inside(attribute(form, 'action') ?? path, path).map(action => ({
      action,
      isMultipart: attribute(form, 'enctype') === 'multipart/form-data',
      fields: fieldsOf(form),
    })),
  )
}

function fieldsOf(form: Element): Field[] {
  const controls = ['input', 'select', 'textarea', 'button'].flatMap(name => elementsOf(form, name))
  const named = controls.filter(control => attribute(control, 'name'))
  const names = [...new Set(named.map(control => attribute(control, 'name') as string))]
  return names.map(name => {
    const those = named.filter(control => attribute(control, 'name') === name)
    return { name, values: those.flatMap(valuesOf), isFile: those.some(each => attribute(each, 'type') === 'file') }
  })
}

function valuesOf(control: Element): string[] {
  const options = elementsOf(control, 'option').map(option => attribute(option, 'value') ?? '')
  return options.length > 0 ? options : [attribute(control, 'value') ?? 'Something to say']
}

/** An address of ours, without what stands behind #; nothing when it leads elsewhere. */
function inside(href: string | undefined, path: string): string[] {
  const base = new URL(path, 'http://here')
  if (!href || !URL.canParse(href, base)) return []
  const target = new URL(href, base)
  return target.host === base.host && target.protocol === 'http:' ? [target.pathname + target.search] : []
}
