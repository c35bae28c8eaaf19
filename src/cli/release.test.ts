import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersLike } from '../../test/answers-like.ts'
import { releaseCommand } from './release.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goldthread-command-'))
  await writeFile(join(folder, 'answers.csv'), answersLike(300))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let runs = 0

/** Runs the command on a file of the folder; the release goes to a folder of its own. */
async function release(file: string, ...flags: string[]) {
  const out = join(folder, `out-${++runs}`)
  const said: string[] = []
  const say = (line: string) => said.push(line)
  const code = await releaseCommand([join(folder, file), ...flags, '--out', out], { out: say, err: say })
  const files = await readdir(out).catch(() => [])
  return {
    code,
    files: files.sort(),
    said: said.join('\n'),
    out,
    read: (name: string) => readFile(join(out, name), 'utf8'),
  }
}

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

type Line = Record<'question' | 'option' | 'breakdown' | 'group' | 'count' | 'base' | 'percent' | 'status', string>
const linesOf = (csv: string): Line[] => parse(csv, { columns: true })

const byTeam = ['--by', 'Team']

describe('a release from the command line', () => {
  test('is four files, and says that it is protected against no other release', async () => {
    const { code, files, said } = await release('answers.csv', ...byTeam)
    expect(code).toBe(0)
    expect(files).toEqual(['cells.json', 'codebook.csv', 'index.html', 'release.json', 'tables.csv'])
    expect(said).toContain('Not protected against other releases')
  })

  test('has one line for every cell, and a base for every question and group', async () => {
    const { read } = await release('answers.csv', ...byTeam, '--questions', 'I feel safe*')
    const lines = linesOf(await read('tables.csv'))
    expect(Object.keys(lines[0]!)).toEqual('question option breakdown group count base percent status'.split(' '))
    const groups = [...new Set(lines.map(({ group }) => group))]
    expect(groups).toEqual(['', 'Days', 'Nights', 'Office', 'Not stated'])
    for (const group of groups) {
      const bases = lines.filter(line => line.group === group && line.option === '')
      expect(bases).toHaveLength(1)
      expect(bases[0]!.count).toBe(bases[0]!.base)
    }
    for (const line of lines.filter(({ status }) => status === 'suppressed')) {
      expect([line.count, line.base, line.percent]).toEqual(['', '', ''])
    }
    for (const { count, base, percent, option } of lines.filter(
      ({ status, option }) => status === 'published' && option,
    )) {
      expect(Number(percent), option).toBe(Math.floor((200 * Number(count) + Number(base)) / (2 * Number(base))))
    }
  })

  test('says the same in its tables, its cells and its page', async () => {
    const { read } = await release('answers.csv', ...byTeam, '--by', 'Gender')
    const { cells } = JSON.parse(await read('cells.json')) as {
      cells: {
        question: string
        option: string | null
        breakdown: string | null
        group: string | null
        value: number | null
      }[]
    }
    const known = new Map(
      cells.map(cell => [[cell.question, cell.option, cell.breakdown, cell.group].join('|'), cell.value]),
    )
    for (const { question: title, option, breakdown, group, count } of linesOf(await read('tables.csv'))) {
      const question = option === '' ? title.replace(/\?: .*/, '?') : title
      expect(known.get([question, option, breakdown, group].join('|')) ?? '', `${question} ${group}`).toEqual(
        count === '' ? '' : Number(count),
      )
    }
    const page = await read('index.html')
    expect(page).toContain('Not shown, to protect people')
    expect(page).not.toMatch(/(?:src|href)="(?!#)/)
    expect(page).not.toContain('<script')
  })

  test('takes a hierarchy as two breakdowns, with groups named by both', async () => {
    const { read } = await release('answers.csv', '--by', 'Service>Team', '--questions', 'I feel safe*')
    const lines = linesOf(await read('tables.csv'))
    expect([...new Set(lines.map(({ breakdown }) => breakdown))]).toEqual(['', 'Service', 'Service>Team'])
    expect(lines.some(({ group }) => group === 'Home care > Nights')).toBe(true)
  })

  test('makes yes or no of cells with several answers, with the stem before each', async () => {
    const { read } = await release('answers.csv', ...byTeam, '--questions', 'What would help?')
    const lines = linesOf(await read('tables.csv'))
    expect([...new Set(lines.map(({ question }) => question))]).toContain('What would help?: Training')
    expect([...new Set(lines.map(({ option }) => option))]).toEqual(['', 'Yes', 'No'])
  })

  test('hides nobody and everybody of a sensitive question too', async () => {
    const { read } = await release('answers.csv', ...byTeam, '--questions', 'Bullied*', '--sensitive', 'Bullied*')
    const shown = linesOf(await read('tables.csv')).filter(
      ({ option, status }) => option !== '' && status === 'published',
    )
    for (const { count, base } of shown) expect([0, Number(base)]).not.toContain(Number(count))
  })

  test('never prints names, addresses, times or comments, even of a short file', async () => {
    const { read, said } = await release('answers.csv', ...byTeam)
    const all = (
      await Promise.all(['index.html', 'tables.csv', 'codebook.csv', 'release.json', 'cells.json'].map(read))
    ).join('\n')
    expect(all).not.toMatch(/@example|10:0\d|because of/)
    expect(said).toContain('“Anything else?”')
  })

  test('merges values as it is told, in JSON or CSV', async () => {
    const json = await write('map.json', JSON.stringify({ Gender: { m: 'Man', w: 'Woman' } }))
    const csv = await write('map.csv', 'column,from,to\nGender,m,Man\nGender,w,Woman\n')
    for (const map of [json, csv]) {
      const { read } = await release('answers.csv', '--by', 'Gender', '--map', map, '--questions', 'I feel safe*')
      const groups = new Set(linesOf(await read('tables.csv')).map(({ group }) => group))
      expect(groups).not.toContain('m')
      expect(groups).toContain('Man')
    }
  })

  test('is protected together with an earlier release of the same people', async () => {
    const first = await release('answers.csv', ...byTeam, '--title', 'The first')
    const second = await release('answers.csv', '--by', 'Gender', '--after', join(first.out, 'release.json'))
    expect(second.code).toBe(0)
    expect(second.said).toContain('Protected together with “The first”')
    const { cells } = JSON.parse(await second.read('cells.json')) as { cells: { breakdown: string | null }[] }
    expect(new Set(cells.map(({ breakdown }) => breakdown))).toEqual(new Set([null, 'Team', 'Gender']))
  })

  test('is protected together with an earlier one by what its groups add up to', async () => {
    const answers = ['Day', 'Day', 'Day', 'Night', ...Array(8).fill('School')].flatMap((team, i) =>
      Array.from(
        { length: 7 },
        (_, j) => `${team === 'School' ? 'Children' : 'Adults'},${team},${(i + j) % 3 ? 'Yes' : 'No'}`,
      ),
    )
    await write('nested.csv', `Directorate,Team,Safe\n${answers.join('\n')}\n`)
    const first = await release('nested.csv', '--by', 'Directorate', '--questions', 'Safe')
    const second = await release(
      'nested.csv',
      '--by',
      'Team',
      '--questions',
      'Safe',
      '--after',
      join(first.out, 'release.json'),
    )
    const baseOf = async ({ read }: typeof first, group: string) =>
      linesOf(await read('tables.csv')).find(line => line.group === group && line.option === '')!.count
    expect(await baseOf(first, 'Adults')).toBe('28')
    expect(second.code).toBe(0)
    expect(await baseOf(second, 'Night')).toBe('')
    expect(await baseOf(second, 'Day')).toBe('')
  })

  test('remembers what its earlier release came after, and never takes a laxer rule', async () => {
    const question = ['--questions', 'I feel safe*']
    const first = await release('answers.csv', '--by', 'Team', ...question)
    const second = await release(
      'answers.csv',
      '--by',
      'Gender',
      ...question,
      '--after',
      join(first.out, 'release.json'),
    )
    const third = ['--by', 'Service', ...question, '--after', join(second.out, 'release.json')]
    const { cells } = JSON.parse(await (await release('answers.csv', ...third)).read('cells.json')) as {
      cells: { breakdown: string | null }[]
    }
    expect(new Set(cells.map(({ breakdown }) => breakdown))).toEqual(new Set([null, 'Service', 'Team', 'Gender']))
    expect(await release('answers.csv', ...third, '--cell', '3')).toMatchObject({ code: 1, files: [] })
  })

  test('leaves out, unasked, what an earlier release has crossed already', async () => {
    const first = await release('answers.csv', ...byTeam)
    const second = await release('answers.csv', '--by', 'Gender', '--after', join(first.out, 'release.json'))
    const questions = new Set(linesOf(await second.read('tables.csv')).map(({ question }) => question))
    expect(questions).not.toContain('Team')
    const named = await release(
      'answers.csv',
      '--by',
      'Gender',
      '--questions',
      'Team',
      '--after',
      join(first.out, 'release.json'),
    )
    expect(named).toMatchObject({ code: 1, files: [] })
  })

  test('is refused after a release of other answers', async () => {
    const question = ['--questions', 'I feel safe*']
    const first = await release('answers.csv', ...byTeam, ...question)
    await write('more.csv', answersLike(420))
    const second = await release('more.csv', ...byTeam, ...question, '--after', join(first.out, 'release.json'))
    expect(second).toMatchObject({ code: 2, files: [] })
  })
})

describe('names of columns', () => {
  test.each([
    ['by its place', '#8'],
    ['with a comma, a question mark and a star, to the letter', 'Where, exactly, do you * work?'],
  ])('a column is named %s', async (_, name) => {
    const { code, read } = await release('answers.csv', '--by', name, '--questions', 'I feel safe*')
    expect(code).toBe(0)
    expect(linesOf(await read('tables.csv')).map(({ breakdown }) => breakdown)).toContain(
      'Where, exactly, do you * work?',
    )
  })

  test('a heading that stands twice needs its number', async () => {
    const { code, said } = await release('answers.csv', '--by', 'Team', '--questions', 'Why or why not?')
    expect(code).toBe(2)
    expect(said).toContain('“Why or why not? (1)” (#')
    expect((await release('answers.csv', '--by', 'Team', '--questions', 'I feel safe*')).code).toBe(0)
  })
})

describe('what is refused leaves nothing behind', () => {
  test.each([
    ['a threshold under its floor', ['--base', '4'], '5 people or more'],
    ['a number under its floor', ['--cell', '2'], '3 people or more'],
    ['a threshold that is no number', ['--base', 'ten'], '5 people or more'],
    ['a column that is not there', ['--by', 'Teams'], 'Did you mean “Team”'],
    ['a question that is a breakdown too', ['--questions', 'Team'], 'cannot be a question and a breakdown'],
    ['a flag that is not there', ['--bye', 'Team'], '--bye'],
    ['a map that is not there', ['--map', '/nowhere/map.json'], 'there is no such file'],
    ['an earlier release that is none', ['--after', 'package.json'], 'no release.json'],
    ['a breakdown of comments', ['--by', 'Anything else?'], 'no group of 10 people'],
  ])('%s', async (_, flags, says) => {
    const { code, files, said } = await release('answers.csv', ...byTeam, ...flags)
    expect(said).toContain(says)
    expect({ code, files }).toEqual({ code: 2, files: [] })
  })

  test.each([
    ['nobody answered', 'Team,Safe\n', 2],
    ['one person answered', 'Team,Safe\nDays,Yes\n', 2],
    ['too few people answered', `Team,Safe\n${'Days,Yes\nNights,No\n'.repeat(4)}`, 1],
    ['everyone is in one group', `Team,Safe\n${'Days,Yes\nDays,No\n'.repeat(20)}`, 2],
    ['a line has a cell too few', `Team,Safe\n${'Days,Yes\nNights,No\n'.repeat(20)}Days\n`, 2],
    ['ten thousand teams', `Team,Safe\n${Array.from({ length: 10_000 }, (_, i) => `Team ${i},Yes\n`).join('')}`, 2],
    ['it is an Excel workbook', 'PK\u0003\u0004\u0014\u0000', 2],
    ['it is empty', '', 2],
  ])('a file where %s', async (name, text, expected) => {
    await write('wrong.csv', text)
    const { code, files, said } = await release('wrong.csv', ...byTeam)
    expect({ name, code, files }).toEqual({ name, code: expected, files: [] })
    expect(said).not.toBe('')
  })

  test('a file that is not there', async () => {
    const { code, said } = await release('nowhere.csv', ...byTeam)
    expect(code).toBe(2)
    expect(said).toContain('there is no such file')
  })

  test('a wrong line is named by file, line and column', async () => {
    await write('ragged.csv', `Team,Safe\n${'Days,Yes\nNights,No\n'.repeat(20)}Days,Yes,No\n`)
    expect((await release('ragged.csv', ...byTeam)).said).toMatch(/ragged\.csv:42(:\d+)?: /)
  })
})
