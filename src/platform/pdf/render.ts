import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { asData, type PaperLook, type Sized } from './data.ts'
import type { PaperDocument } from './document.ts'
import { type Fonts, loadFonts } from './fonts.ts'
import { template } from './template.ts'

/** A finished file, tagged for people who cannot see it (PDF/UA-1), and how many pages it has. */
export type Pdf = Readonly<{ bytes: Uint8Array<ArrayBuffer>; pages: number }>

/** What is to be set. `one`: the first of the documents that fits on one page. */
export type Task = Readonly<{ documents: readonly PaperDocument[]; look: PaperLook; pages: 'any' | 'one' }>

type Press = Readonly<{ compiler: NodeCompiler; fonts: Fonts }>

let press: Promise<Press> | undefined

/** Made when the first document is: nobody waits for it at the start. It knows no folder, and asks nobody for anything. */
function openPress(): Promise<Press> {
  press ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler }) => {
    const fonts = loadFonts()
    const fontArgs = [{ fontBlobs: [...fonts.files] }]
    return { compiler: NodeCompiler.create({ workspace: '/nowhere', fontArgs }), fonts }
  })
  return press
}

/** Points, and room around things: for as much as there is to say, and for what has to fit on one page. */
const usual: Sized = { size: 10, air: 5, gap: 9 }
const tighter: readonly Sized[] = [
  { size: 11, air: 6, gap: 10 },
  usual,
  { size: 9.5, air: 4, gap: 6.5 },
  { size: 9, air: 3, gap: 5 },
]

/**
 * Sets the first of these documents that fits on one page, as large as it fits; where none does, the last of them at its
 * smallest. Of a single one with `pages: 'any'` it is as many pages as it takes.
 */
export async function renderPdf({ documents, look, pages }: Task): Promise<Pdf> {
  const opened = await openPress()
  const sizes = pages === 'any' ? [usual] : tighter
  let last: Pdf | undefined
  for (const document of documents) {
    for (const sized of sizes) {
      last = set(opened, document, look, sized)
      if (pages === 'any' || last.pages === 1) return last
    }
  }
  if (!last) throw new Error('There is nothing to set.')
  return last
}

function set({ compiler, fonts }: Press, document: PaperDocument, look: PaperLook, sized: Sized): Pdf {
  const { data, files } = asData(document, look, { ...fonts, ...sized })
  compiler.resetShadow()
  for (const [name, content] of Object.entries(files)) compiler.mapShadow(`/nowhere/${name}`, Buffer.from(content))
  compiler.mapShadow('/nowhere/document.json', Buffer.from(JSON.stringify(data)))
  const compiled = compiler.compile({ mainFileContent: template })
  const problem = compiled.takeError()
  if (problem || !compiled.result) throw new Error(`A PDF could not be set: ${said(compiler, problem)}`)
  const bytes = new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
  const pages = compiled.result.numOfPages
  // What it remembers of one document is of no use to the next, and would stay for ever.
  compiler.evictCache(1)
  return { bytes, pages }
}

function said(compiler: NodeCompiler, problem: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  return problem ? JSON.stringify(compiler.fetchDiagnostics(problem)) : 'it says nothing'
}
