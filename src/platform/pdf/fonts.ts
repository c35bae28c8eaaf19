import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { charactersOf, tableOf } from './font-tables.ts'

/** What documents are set in: the faces, their names, the first before the second, and what they can draw. */
export type Fonts = Readonly<{ files: readonly Buffer[]; families: readonly string[]; draws: ReadonlySet<number> }>

/** `first` is the first word of its name: `own`, as long, stands there instead. */
type Face = Readonly<{ files: readonly string[]; name: string; first: string; own: string }>

/** Our own face, and behind it one that has Greek, Cyrillic, Arabic, Hebrew and signs. */
const faces: readonly Face[] = [
  {
    files: [
      '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
      '600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
    ].map(file => `@expo-google-fonts/atkinson-hyperlegible-next/${file}`),
    ...{ name: 'Atkinson Hyperlegible Next', first: 'Atkinson', own: 'Goldword' },
  },
  { files: ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf'], name: 'DejaVu Sans', first: 'DejaVu', own: 'Behind' },
]

export function loadFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url)
  const files = faces.flatMap(face => face.files.map(file => renamed(readFileSync(resolve(file)), face)))
  const families = faces.map(({ name, first, own }) => name.replace(first, own))
  return { files, families, draws: new Set(files.flatMap(file => [...charactersOf(file)])) }
}

/**
 * A face under a name that no machine has. Fonts of the machine are looked at too, and there is no way to forbid it: one of
 * the same name might be taken, and a letter be there on one machine and not on another.
 */
function renamed(font: Buffer, { first, own }: Face): Buffer {
  const names = tableOf(font, 'name')
  const spellings = [first, own].map(word => [Buffer.from(word, 'latin1'), Buffer.from(word, 'utf16le').swap16()])
  for (const i of [0, 1]) {
    const [was, is] = [spellings[0]?.[i], spellings[1]?.[i]]
    if (!was || !is) continue
    for (let at = names.indexOf(was); at >= 0; at = names.indexOf(was, at + is.length)) is.copy(names, at)
  }
  return font
}
