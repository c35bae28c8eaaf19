import { type DefaultTreeAdapterMap, parse } from 'parse5'

export type Element = DefaultTreeAdapterMap['element']
type Node = DefaultTreeAdapterMap['node']

/** Every element of this name, in the order of the page. */
export function elementsOf(within: string | Element, name: string): Element[] {
  return everyNode(typeof within === 'string' ? parse(within) : within).filter(
    (node): node is Element => node.nodeName === name && 'attrs' in node,
  )
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find(each => each.name === name)?.value
}

/** What stands in an element for somebody to read, with single spaces. */
export function textOf(element: Element): string {
  return textsIn(element).join(' ').replace(/\s+/g, ' ').trim()
}

/** Everything a page says to anybody: its text, and the attributes that are read out or shown. */
export function saidOn(html: string): string {
  const spoken = /^(aria-label|title|alt|content|placeholder|value|data-label|summary)$/
  const nodes = everyNode(parse(html))
  const attributes = nodes.flatMap(node =>
    'attrs' in node ? node.attrs.filter(({ name }) => spoken.test(name)).map(({ value }) => value) : [],
  )
  return [...textsIn(parse(html)), ...attributes].join('\n')
}

/** What stands in the fields of a page, as a browser would send it. */
export function fieldsOf(html: string): Record<string, string> {
  const named = elementsOf(html, 'input').map(
    input => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? ''] as const,
  )
  const written = elementsOf(html, 'textarea').map(
    area => [attribute(area, 'name') ?? '', textsIn(area).join('')] as const,
  )
  return Object.fromEntries([...named, ...written])
}

/** What a browser would send of the forms of a page as they stand: of boxes and circles only those that are chosen. */
export function sentOf(html: string): Record<string, string[]> {
  const isChoice = (input: Element) => /^(radio|checkbox)$/.test(attribute(input, 'type') ?? '')
  const inputs = elementsOf(html, 'input').filter(each => !isChoice(each) || attribute(each, 'checked') !== undefined)
  const pairs = [
    ...inputs.map(input => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? ''] as const),
    ...elementsOf(html, 'select').flatMap(select =>
      elementsOf(select, 'option')
        .filter(option => attribute(option, 'selected') !== undefined)
        .map(option => [attribute(select, 'name') ?? '', attribute(option, 'value') ?? ''] as const),
    ),
    ...elementsOf(html, 'textarea').map(area => [attribute(area, 'name') ?? '', textsIn(area).join('')] as const),
  ]
  const sent: Record<string, string[]> = {}
  for (const [name, value] of pairs) sent[name] = [...(sent[name] ?? []), value]
  return sent
}

/** Addresses that a page leads to. */
export function linksOn(html: string): string[] {
  return elementsOf(html, 'a').flatMap(link => attribute(link, 'href') ?? [])
}

function textsIn(node: Node): string[] {
  return everyNode(node).flatMap(each => ('value' in each && each.nodeName === '#text' ? each.value : []))
}

function everyNode(node: Node): Node[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return [node, ...children.flatMap(everyNode)]
}
