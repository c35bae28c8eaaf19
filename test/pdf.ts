import { getDocumentProxy } from 'unpdf'

type Node = Readonly<{ role?: string; alt?: string; children?: readonly Node[] }>

/** What a reader of PDF finds in a file: what it says of itself, its words, and its tags with what stands for pictures. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { info, metadata } = await document.getMetadata()
  const said = info as Readonly<{ Title?: string; Language?: string }>
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)))
  const words = await Promise.all(
    pages.map(async page => {
      const { items } = await page.getTextContent()
      return items.map(item => ('str' in item ? item.str : ''))
    }),
  )
  const trees = await Promise.all(pages.map(page => page.getStructTree() as Promise<Node | null>))
  const links = await Promise.all(pages.map(page => page.getAnnotations()))
  const nodes = trees.flatMap(tree => (tree ? everyNode(tree) : []))
  return {
    pages: document.numPages,
    title: said.Title,
    language: said.Language,
    isTagged: (await document.getMarkInfo())?.Marked === true,
    about: String((metadata as { getRaw?: () => unknown } | null)?.getRaw?.() ?? ''),
    /** Without spaces: between two faces a reader puts some of its own. */
    text: packed(words.map(page => page.join(' ')).join('')),
    /** How many letters stand on each page. */
    letters: words.map(page => packed(page.join('')).length),
    /** What stands in one line of a cell or a paragraph. */
    lines: words.flat(),
    roles: nodes.flatMap(({ role }) => role ?? []),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
    links: links.flat().flatMap(({ url }: { url?: string }) => url ?? []),
  }
}

/** A text as `readPdf` gives it. */
export const packed = (text: string) => text.replace(/[\s\u200b]+/g, '')

function everyNode(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)]
}
