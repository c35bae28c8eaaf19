import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, plainCell, safeCell } from './safe-cell.ts'

const dangerous = [
  '=1+1',
  '+44 20',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1',
  '=HYPERLINK("http://x","y"),z',
]

describe('a cell of a file we write', () => {
  it.each(dangerous)('%j is no formula when the file is opened', text => {
    const [[cell]] = parse(csvCell(text)) as [[string]]
    expect(cell).toBe(`'${text}`)
  })

  it('is what it was when the file comes back', () => {
    fc.assert(
      fc.property(
        fc.string().filter(text => !text.startsWith("'")),
        text => {
          expect(plainCell(safeCell(text))).toBe(text)
        },
      ),
    )
    for (const text of dangerous) expect(plainCell(safeCell(text))).toBe(text)
  })

  it('keeps plain text and our own numbers as they are', () => {
    expect(safeCell('Agree + Strongly agree')).toBe('Agree + Strongly agree')
    expect(csvCell(-3)).toBe('-3')
    expect(csvCell(null)).toBe('')
  })

  it('opens as one cell, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 2, maxLength: 4 }), texts => {
        const [cells] = parse(texts.map(csvCell).join(','), { relax_column_count: true }) as string[][]
        expect(cells).toEqual(texts.map(safeCell))
      }),
    )
  })
})
