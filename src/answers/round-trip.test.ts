import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { createTokenizer } from '../sheets/tokens.ts'
import { defaultLimits } from './answer-file.ts'
import { readAnswers } from './reading.ts'
import { tidy } from './values.ts'

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Letters that Windows-1252 and UTF-8 cannot both mean, side by side: no program tells those apart. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'agree',
    'no; not me',
    'a,b',
    'two\nlines',
    'cr\rhere',
    'tab\tin',
    'say "yes"',
    '=1+1',
    'costs £5',
    'I don’t',
    'ok;ok;',
  ),
  fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\t'), maxLength: 8 }),
)

const table = fc
  .integer({ min: 2, max: 5 })
  .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))
  .filter(rows => rows.every(row => row.some(value => tidy(value) !== '')))

type Style = Readonly<{
  delimiter: string
  end: string
  quoteAll: boolean
  encoding: string
  addBOM: boolean
  size: number
}>

const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'win1252'),
  addBOM: fc.boolean(),
  size: fc.integer({ min: 1, max: 50 }),
})

function write(rows: readonly (readonly string[])[], { delimiter, end, quoteAll, encoding, addBOM }: Style): Buffer {
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`
  const put = (value: string): string => (quoteAll || /[",;\t\r\n]/.test(value) ? quoted(value) : value)
  const text = rows.map(row => row.map(put).join(delimiter) + end).join('')
  return iconv.encode(text, encoding, { addBOM: addBOM && encoding !== 'win1252' })
}

function headingsOf(rows: readonly (readonly string[])[]): string[] {
  return rows[0]!.map((_, index) => `Question ${'ABCDE'[index]}, do you agree?`)
}

describe('any table of answers', () => {
  it('reads back the same from every encoding, separator, line ending and way of quoting', async () => {
    await fc.assert(
      fc.asyncProperty(table, style, async (rows, how) => {
        const result = await readAnswers(pieces(write([headingsOf(rows), ...rows], how), how.size), defaultLimits)
        if (result.outcome === 'refused') throw new Error(JSON.stringify(result.problems))
        const { columns } = result.file
        const back = rows.map((_, row) =>
          columns.map(({ answers }) => (answers!.codes[row] === 0 ? '' : answers!.values[answers!.codes[row]! - 1]!)),
        )
        const folded = (all: readonly (readonly string[])[]) =>
          all.map(row => row.map(value => tidy(value).toLowerCase()))
        expect(folded(back)).toEqual(folded(rows))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same columns in whatever order its rows stand', async () => {
    const word = fc.constantFrom('Agree', 'agree', 'AGREE ', 'Disagree', '', 'Other', 'b', 'B', '10-20', 'a;b;', 'b;')
    const rows = fc
      .array(fc.tuple(word, word), { minLength: 1, maxLength: 20 })
      .filter(all => all.some(r => r.join('').trim()))
    await fc.assert(
      fc.asyncProperty(
        rows.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([one, other]) => {
          const summary = async (all: readonly (readonly string[])[]) => {
            const text = ['Q one,Q two', ...all.map(row => row.join(','))].join('\n')
            const result = await readAnswers(pieces(Buffer.from(text), 1000), defaultLimits)
            if (result.outcome === 'refused') return result.problems.map(problem => problem.message)
            return result.file.columns.map(({ label, filled, distinct, answers }) => {
              const counts = answers!.values.map((_, i) => answers!.codes.filter(code => code === i + 1).length)
              return { label, filled, distinct, values: answers!.values, counts }
            })
          }
          expect(await summary(other)).toEqual(await summary(one))
        },
      ),
    )
  })
})

describe('cells', () => {
  it('are cut as csv-parse cuts them', () => {
    const messy = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r', ' '), maxLength: 40 })
    fc.assert(
      fc.property(messy, fc.integer({ min: 1, max: 9 }), (text, size) => {
        let theirs: string[][]
        try {
          theirs = parse(text, {
            relax_column_count: true,
            skip_empty_lines: false,
            record_delimiter: ['\r\n', '\n', '\r'],
          })
        } catch {
          return
        }
        fc.pre(!/(^|,)[^,"\r\n]+"/.test(text))
        expect(cut(text, size)).toEqual(theirs.filter(row => row.length > 1 || row[0] !== ''))
      }),
      { numRuns: 3000 },
    )
  })
})

/** Rows of a text given in pieces; rows with one blank cell, which csv-parse does not tell from no cell, left out. */
function cut(text: string, size: number): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const tokenizer = createTokenizer(',', 1000, {
    cell: value => row.push(value),
    row: () => {
      rows.push(row)
      row = []
    },
    broken: ({ reason }) => {
      throw new Error(reason)
    },
  })
  for (let at = 0; at < text.length; at += size) tokenizer.write(text.slice(at, at + size))
  tokenizer.end()
  return rows.filter(cells => cells.length > 1 || cells[0] !== '')
}
