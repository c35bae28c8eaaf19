import type { FileColumn } from './answer-file.ts'
import { type Codes, widen } from './codes.ts'
import { holdsSeveralAnswers } from './several-answers.ts'
import { mergeSpellings } from './spelling.ts'
import { findTraits } from './traits.ts'
import { tidy } from './values.ts'

/** Cells with several answers have many combinations of few answers: so many are kept of those. */
const mostCombinations = 60_000

type Name = Pick<FileColumn, 'number' | 'heading' | 'label'>

/** `add` says whether the cell is filled. `finish` may be called once, with the number of rows that count. */
export type Dictionary = Readonly<{
  add: (cell: string, row: number) => boolean
  finish: (rows: number, name: Name) => FileColumn
}>

/**
 * Takes the cells of one column as they are read and keeps a small number for each, beside one list of what was
 * written. A column with more than `distinct` different texts is free text: only the number of filled cells is kept.
 */
export function createDictionary(distinct: number): Dictionary {
  const known = new Map<string, number>([['', 0]])
  let spellings: string[] = ['']
  let codes: Codes = new Uint8Array(1024)
  let highest = 255
  let filled = 0
  let most = distinct
  let sample: readonly string[] | null = null

  /** The code of a text that is new, or null when the column turns out to be free text. */
  function learn(cell: string): number | null {
    const spelling = tidy(cell)
    if (spelling !== '' && spellings.length > most && !hasRoom()) return null
    const code = spelling === '' ? 0 : spellings.push(ownCopy(spelling)) - 1
    known.set(ownCopy(cell), code)
    return code
  }

  function hasRoom(): boolean {
    if (most < mostCombinations && holdsSeveralAnswers(spellings.slice(1))) most = mostCombinations
    if (spellings.length <= most) return true
    sample = spellings.slice(1)
    known.clear()
    spellings = ['']
    codes = new Uint8Array(0)
    return false
  }

  function store(code: number, row: number): void {
    if (row >= codes.length || code > highest) {
      codes = widen(codes, row >= codes.length ? row * 2 : 0, Math.max(code, highest))
      highest = 256 ** codes.BYTES_PER_ELEMENT - 1
    }
    codes[row] = code
  }

  function add(cell: string, row: number): boolean {
    const code = sample ? null : (known.get(cell) ?? learn(cell))
    if (code === 0 || (code === null && tidy(cell) === '')) {
      if (code === 0) store(0, row)
      return false
    }
    if (code !== null) store(code, row)
    filled += 1
    return true
  }

  function finish(rows: number, name: Name): FileColumn {
    const traits = findTraits(sample ?? spellings.slice(1))
    if (sample) return { ...name, filled, distinct: sample.length + 1, traits, answers: null }
    const answers = mergeSpellings(name.label, spellings, codes.slice(0, rows))
    return { ...name, filled, distinct: answers.values.length, traits, answers }
  }

  return { add, finish }
}

/** Lets go of the piece of the file that the text was cut from, which would stay in memory otherwise. */
function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
