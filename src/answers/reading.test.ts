import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type AnswerFile, defaultLimits, type Limits, type Problem } from './answer-file.ts'
import { readAnswers } from './reading.ts'

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content
}

async function read(content: string | Uint8Array, limits: Partial<Limits> = {}): Promise<AnswerFile> {
  const result = await readAnswers(pieces(bytesOf(content), 7), { ...defaultLimits, ...limits })
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.file
}

async function problemsOf(content: string | Uint8Array, limits: Partial<Limits> = {}): Promise<readonly Problem[]> {
  const result = await readAnswers(pieces(bytesOf(content), 7), { ...defaultLimits, ...limits })
  return result.outcome === 'refused' ? result.problems : []
}

async function firstProblem(content: string | Uint8Array, limits: Partial<Limits> = {}): Promise<Problem> {
  const [first] = await problemsOf(content, limits)
  if (!first) throw new Error('the file was read')
  return first
}

/** What the people of a column answered, in rows; null for blank. */
function cellsOf(file: AnswerFile, number: number): (string | null)[] {
  const answers = file.columns.find(column => column.number === number)!.answers!
  return [...answers.codes].map(code => (code === 0 ? null : answers.values[code - 1]!))
}

const small = 'Team,I feel safe\nHome care,Agree\nHomes,Disagree\nHomes,\n'

describe('a file of answers', () => {
  it('is read into codes, with blanks as 0', async () => {
    const file = await read(small)
    expect(file.rows).toBe(3)
    expect(file.columns.map(column => column.label)).toEqual(['Team', 'I feel safe'])
    expect(cellsOf(file, 2)).toEqual(['Agree', 'Disagree', null])
    expect(file.columns[1]!.filled).toBe(2)
  })

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('may end its lines with %s, also inside quotation marks', async (_, end) => {
    const file = await read(`Team,Why${end}"A${end}${end}b",Yes${end}${end}C,No${end}${end}${end}`)
    expect(cellsOf(file, 1)).toEqual(['A b', 'C'])
    expect(file.rows).toBe(2)
  })

  it.each([',', ';', '\t'])('may separate its cells with %j', async delimiter => {
    const file = await read(small.replaceAll(',', delimiter))
    expect(cellsOf(file, 1)).toEqual(['Home care', 'Homes', 'Homes'])
  })

  it('is not split at the semicolons of answers with several choices', async () => {
    const file = await read('Id,What helped?,Team\n1,Talks;Workshops;,A\n2,Talks;Books;,B\n3,Talks;Books;,B\n')
    expect(file.columns).toHaveLength(3)
    expect(cellsOf(file, 2)).toEqual(['Talks;Workshops;', 'Talks;Books;', 'Talks;Books;'])
  })

  it('may say its separator in a first line, as Excel does', async () => {
    const file = await read('sep=;\r\nTeam;"Q, one; two"\r\nA;1\r\n')
    expect(file.columns.map(column => column.label)).toEqual(['Team', 'Q, one; two'])
    expect(await firstProblem('sep=;\r\nTeam;Q\r\nA\r\n')).toMatchObject({ line: 3 })
  })

  it.each([
    ['UTF-8 with its mark', Buffer.from('\ufeffTeam,Café\nŁódź,£5\nHull,£6\n', 'utf8')],
    ['UTF-16 LE with its mark', iconv.encode('Team,Café\nŁódź,£5\nHull,£6\n', 'utf-16le', { addBOM: true })],
    ['UTF-16 BE with its mark', iconv.encode('Team,Café\nŁódź,£5\nHull,£6\n', 'utf-16be', { addBOM: true })],
    ['UTF-16 LE without mark', iconv.encode('Team,Café\nŁódź,£5\nHull,£6\n', 'utf-16le', { addBOM: false })],
    ['UTF-16 BE without mark', iconv.encode('Team,Café\nŁódź,£5\nHull,£6\n', 'utf-16be', { addBOM: false })],
  ])('may be in %s', async (_, bytes) => {
    const file = await read(bytes)
    expect(file.columns.map(column => column.label)).toEqual(['Team', 'Café'])
    expect([...cellsOf(file, 1), ...cellsOf(file, 2)]).toEqual(['Łódź', 'Hull', '£5', '£6'])
    expect(file.notes).toEqual([])
  })

  it('in Windows-1252 is read, and says so', async () => {
    const file = await read(iconv.encode('Team,Café\nI don’t know,£5\n', 'win1252'))
    expect([...cellsOf(file, 1), ...cellsOf(file, 2)]).toEqual(['I don’t know', '£5'])
    expect(file.notes[0]).toContain('Windows-1252')
  })

  it('that ends in the middle of a letter of Windows-1252 loses nothing', async () => {
    expect(cellsOf(await read(Buffer.from('Team\nCaf\xe9', 'latin1')), 1)).toEqual(['Café'])
  })

  it('that mixes encodings is refused at the letter', async () => {
    const mixed = Buffer.concat([Buffer.from('Team,Q\nŁódź,1\nCaf', 'utf8'), Buffer.from([0xe9, 0x2c, 0x31, 0x0a])])
    expect(await firstProblem(mixed)).toMatchObject({
      line: 3,
      column: 4,
      message: expect.stringContaining('CSV UTF-8'),
    })
  })

  it('counts values that differ by capitals and spaces as one, spelt as most people do', async () => {
    const file = await read('Gender\nmale\nMale\n  Male \nMALE\nFemale\nfe\u0301male\n"  "\n')
    const gender = file.columns[0]!.answers!
    expect(gender.values).toEqual(['Female', 'fémale', 'Male'])
    expect(cellsOf(file, 1)).toEqual(['Male', 'Male', 'Male', 'Male', 'Female', 'fémale'])
  })

  it('numbers headings that stand twice, and passes over empty columns at the end', async () => {
    const file = await read('Why?,Team,Why?,,\na,b,c,,\nd,e,f,,\n')
    expect(file.columns.map(column => column.label)).toEqual(['Why? (1)', 'Team', 'Why? (2)'])
  })

  it('keeps nothing but a count of a column with too many different texts', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `A,I think number ${i} is too long a walk for most of us`)
    const file = await read(`Team,Comment\n${rows.join('\n')}\nB,\n`, { distinct: 50 })
    expect(file.columns[1]).toMatchObject({ filled: 60, distinct: 51, answers: null })
    expect(JSON.stringify(file)).not.toContain('too long a walk')
  })

  it('keeps a column of several choices however many combinations it has', async () => {
    const cells = Array.from({ length: 400 }, (_, i) =>
      'ABCDEFGHI'
        .split('')
        .filter((_, bit) => (i >> bit) & 1)
        .map(letter => `${letter};`)
        .join(''),
    )
    const file = await read(`Id,Choices\n${cells.map((cell, i) => `${i},${cell}`).join('\n')}\n`, { distinct: 50 })
    expect(file.columns[1]!.answers?.values.length).toBe(399)
  })

  it('of one person is read, with a warning', async () => {
    expect((await read('Team,Q\nA,1\n')).notes[0]).toContain('one person')
  })
})

describe('a file that cannot be used is refused with what to do', () => {
  it('when it is empty', async () => {
    expect((await firstProblem('')).message).toContain('empty')
    expect((await firstProblem('\n\n')).message).toContain('empty')
  })

  it('when nobody answered', async () => {
    expect((await firstProblem('Team,Q\n')).message).toContain('no answers')
    expect((await firstProblem('Team,Q')).message).toContain('no answers')
    expect((await firstProblem('Team,Q\n,\n , \n')).message).toContain('no answers')
  })

  it('when rows have another number of cells: each line, at most 20, and how many more', async () => {
    const problems = await problemsOf(`Team,Q\nA,1\nB\n${'C,1,2\n'.repeat(30)}`)
    expect(problems[0]).toEqual({
      line: 3,
      column: null,
      message: expect.stringContaining('one cell, the headings are 2'),
    })
    expect(problems[1]).toMatchObject({ line: 4, message: expect.stringContaining('3 cells') })
    expect(problems).toHaveLength(21)
    expect(problems[20]!.message).toBe('And 11 more lines like these.')
  })

  it('with the line that an editor shows, however many lines are inside cells', async () => {
    expect(await firstProblem('Team,Q\r\n"A\r\n\r\nb",1\r\nB\r\n')).toMatchObject({ line: 5 })
  })

  it('but blank cells beyond the last heading are no harm', async () => {
    expect((await read('Team,Q\nA,1,,\nB,2\n')).rows).toBe(2)
  })

  it('when a quotation mark is never closed: where it began', async () => {
    expect(await firstProblem('Team,Q\nA,1\nB,"2\nC,3\n')).toMatchObject({ line: 3, column: 3 })
  })

  it('when text follows a closing quotation mark', async () => {
    expect(await firstProblem('Team,Q\nA,"say "hello" to all"\n')).toMatchObject({ line: 2, column: 9 })
  })

  it.each([
    ['an Excel workbook', Buffer.from('504b0304140006000800', 'hex'), 'Excel workbook'],
    ['an old Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Excel workbook'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture'],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>'), 'web page'],
    ['JSON', Buffer.from('[{"Team": "A"}]'), 'JSON'],
  ])('when it is %s', async (_, bytes, words) => {
    expect((await firstProblem(bytes)).message).toContain(words)
  })

  it('when it holds zero bytes', async () => {
    expect(await firstProblem('Team,Q\nA,1\nB,\0\n')).toMatchObject({ line: 3, column: 3 })
  })

  it('when it is larger than may be: bytes, rows, columns, one cell', async () => {
    expect((await firstProblem(small, { bytes: 20 })).message).toContain('larger than 20 bytes')
    expect((await firstProblem(small, { rows: 2 })).message).toContain('more than 2 rows')
    expect((await firstProblem(small, { columns: 1 })).message).toContain('2 columns; it may have 1')
    expect(await firstProblem(small, { cell: 8 })).toMatchObject({ line: 1, column: 17 })
    expect(await firstProblem(`Q\n"${'long '.repeat(50)}`, { cell: 100 })).toMatchObject({
      line: 2,
      message: expect.stringContaining('began on line 2'),
    })
  })

  it('when it has no headings', async () => {
    expect((await firstProblem('1,2,3\n4,5,6\n')).message).toContain('numbers, not headings')
    expect((await firstProblem('A,Agree\nB,Disagree\nA,Agree\n')).message).toContain('looks like answers')
    expect((await firstProblem('Team,\nA,Agree\nB,Disagree\n')).message).toContain(
      'Column 2 has answers but no heading',
    )
  })
})
