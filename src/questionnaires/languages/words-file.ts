import { csvCell, plainCell } from '../../sheets/safe-cell.ts'
import type { Line } from '../../sheets/sheet.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { type Language, source } from '../text.ts'
import { type Placed, textsOf } from '../texts.ts'
import type { Words } from './translation.ts'

const headings = ['Place', 'What it is', 'English', 'Translation']

/** Every text with its translation, to be given to somebody who translates, and brought back. */
export function wordsFile(questionnaire: Questionnaire, language: Language): string {
  const rows = textsOf(questionnaire).map(({ place, what, text }) => [place, what, text[source], text[language] ?? ''])
  return `\ufeff${[headings, ...rows].map(row => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

export type ReadWords = Readonly<
  { outcome: 'read'; words: Words } | { outcome: 'refused'; problems: readonly string[] }
>

const longest = 2000

/**
 * Reads such a file: all of it, or everything that is wrong, by its line. An empty translation changes nothing, and a text
 * whose English is another one by now is refused: its translation would be of something else.
 */
export function readWords(lines: readonly Line[], questionnaire: Questionnaire): ReadWords {
  const [first, ...rest] = lines
  const at = headings.map(heading => first?.cells.findIndex(cell => cell.toLowerCase() === heading.toLowerCase()) ?? -1)
  const [placeAt = -1, , englishAt = -1, translationAt = -1] = at
  if (placeAt < 0 || englishAt < 0 || translationAt < 0)
    return {
      outcome: 'refused',
      problems: ['The columns Place, English and Translation have to be there, as in the file you took.'],
    }
  const texts = new Map(textsOf(questionnaire).map(placed => [placed.place, placed]))
  const read = rest.map(({ number, cells }) => {
    const [place, english, words] = [placeAt, englishAt, translationAt].map(column => plainCell(cells[column] ?? ''))
    return { number, place: place ?? '', english: english ?? '', words: (words ?? '').trim() }
  })
  const seen = new Set<string>()
  const problems = read.flatMap(row => {
    const problem = seen.has(row.place) ? `“${row.place}” is there twice.` : problemOf(row, texts.get(row.place))
    seen.add(row.place)
    return problem ? [`Line ${row.number}: ${problem}`] : []
  })
  if (problems.length > 0) return { outcome: 'refused', problems }
  return {
    outcome: 'read',
    words: Object.fromEntries(read.filter(({ words }) => words).map(({ place, words }) => [place, words])),
  }
}

function problemOf(
  { place, english, words }: Readonly<{ place: string; english: string; words: string }>,
  there: Placed | undefined,
) {
  if (!there) return `There is no text at “${place.slice(0, 100)}”.`
  if (sameWords(english) !== sameWords(there.text[source]))
    return 'The English is another one by now. Take the file again.'
  return words.length > longest
    ? `The translation is too long. There is room for ${longest.toLocaleString('en-GB')} characters.`
    : null
}

/** Excel changes line ends and spaces; that changes no words. */
const sameWords = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
