import JSZip from 'jszip'
import { packed } from './pdf.ts'

/** What stands in a file of slides: each slide, its notes and its charts as XML, and the words on all slides as `readPdf` gives them. */
export async function readSlides(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes)
  const parts = (pattern: RegExp) =>
    Promise.all(
      Object.keys(zip.files)
        .filter(name => pattern.test(name))
        .map(name => zip.file(name)!.async('string')),
    )
  const slides = await parts(/^ppt\/slides\/slide\d+\.xml$/)
  const words = slides.flatMap(xml => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text))
  return {
    slides,
    notes: await parts(/^ppt\/notesSlides\/notesSlide\d+\.xml$/),
    charts: await parts(/^ppt\/charts\/chart\d+\.xml$/),
    all: (await parts(/\.xml$/)).join(''),
    text: packed(unescaped(words.join(' '))),
  }
}

/** Words of XML as people read them. */
export const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
