import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerFile } from './answer-file.ts'
import { recogniseLayout } from './layout.ts'
import { countComments, saysLeftOut } from './left-out.ts'
import { proposeUses } from './proposal.ts'
import { readAnswers } from './reading.ts'
import { inOrder, randomOrder } from './shuffle.ts'
import { asBreakdown, asQuestions } from './use.ts'

async function fileOf(rows: readonly (readonly string[])[]): Promise<AnswerFile> {
  const text = rows.map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n')
  const result = await readAnswers(
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.file
}

const scale = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']
const pick = <T>(all: readonly T[], i: number): T => all[i % all.length]!

/** A look-alike of a Microsoft Forms export with 40 people. */
const forms = await fileOf([
  [
    'Id',
    'Start time',
    'Completion time',
    'Email',
    'Name',
    'Which team do you work in?',
    'Age',
    'Do you have a disability?',
    'I feel safe to speak up',
    'I have experienced bullying at work',
    'What would help you?',
    'Anything else?',
    'My team listens to me',
  ],
  ...Array.from({ length: 40 }, (_, i) => [
    `${i + 1}`,
    `5/${i % 28}/26 9:0${i % 10}:11`,
    `5/${i % 28}/26 9:1${i % 10}:42`,
    'anonymous',
    '',
    pick(['Home care', 'home care ', 'Care homes', ''], i),
    pick(['Under 25', '25 to 34', '55 and over'], i),
    pick(['Yes', 'No', 'Prefer not to say'], i),
    pick(scale, i),
    pick(['Yes', 'No'], i),
    pick(['Talks;Books;', 'Talks;', 'Books;Films;', ''], i),
    i < 15 ? `I would like to say ${i} things about the way in which we plan our rounds on Mondays` : '',
    pick(scale, i + 1),
  ]),
])

describe('the file of a survey tool', () => {
  it('is recognised', async () => {
    expect(recogniseLayout(forms)).toBe('Microsoft Forms')
    expect(
      recogniseLayout(
        await fileOf([
          ['Timestamp', 'Team'],
          ['2026/05/12 9:00', 'A'],
        ]),
      ),
    ).toBe('Google Forms')
    expect(
      recogniseLayout(
        await fileOf([
          ['Team', 'Q'],
          ['A', '1'],
        ]),
      ),
    ).toBeNull()
  })

  it('gets a use for every column: nothing that names or follows a person is proposed', () => {
    expect(proposeUses(forms).map(({ use }) => use)).toEqual([
      'leave out',
      'leave out',
      'leave out',
      'leave out',
      'leave out',
      'breakdown',
      'breakdown',
      'breakdown',
      'question',
      'question',
      'question',
      'leave out',
      'question',
    ])
  })

  it('says in words what was found and why something is left out', () => {
    const proposals = proposeUses(forms)
    expect(proposals[1]!.reason).toBe('Says when a person answered.')
    expect(proposals[8]!.found).toBe('5 answers, on a scale')
    expect(proposals[10]!.found).toBe('3 answers, several at once')
    expect(proposals[11]).toMatchObject({ isComment: true, reason: 'Free text. It can name people.' })
    expect(proposals.filter(({ sensitive }) => sensitive)).toHaveLength(1)
  })

  it('has its comments counted, and the person told to keep a copy', () => {
    const left = countComments(forms, proposeUses(forms))
    expect(left).toEqual({ comments: 15, columns: 1 })
    expect(saysLeftOut(left)).toMatch(/^We left out 15 comments in 1 column\. .*Keep your own copy/)
    expect(saysLeftOut({ comments: 0, columns: 0 })).toBeNull()
  })

  it.each([
    ['e-mail addresses', 'Contact', Array.from({ length: 30 }, (_, i) => `p${i}@example.org`)],
    ['phone numbers', 'Contact', Array.from({ length: 30 }, (_, i) => `07700 900${100 + i}`)],
    ['dates', 'Joined', Array.from({ length: 30 }, (_, i) => `${1 + (i % 28)}/04/2019`)],
    ['nearly unique texts', 'Q', Array.from({ length: 30 }, (_, i) => `Word ${i}`)],
    ['one answer only', 'Q', Array.from({ length: 30 }, () => 'Same')],
    ['nothing', 'Q', Array.from({ length: 30 }, () => '')],
  ])('with %s has them left out', async (_, heading, cells) => {
    const file = await fileOf([['Team', heading], ...cells.map(cell => ['A', cell])])
    expect(proposeUses(file)[1]!.use).toBe('leave out')
  })
})

const column = (file: AnswerFile, number: number) => file.columns.find(each => each.number === number)!

describe('a column is used', () => {
  it('as a question with its options in order and what a reader adds up', () => {
    const used = asQuestions(column(forms, 9), false, 12)
    if (used.outcome !== 'made') throw new Error(used.message)
    const [{ question, column: answers }] = used.questions as [(typeof used.questions)[0]]
    expect(question).toMatchObject({ label: 'I feel safe to speak up', stem: null, sensitive: false })
    expect(question.options.map(({ label }) => label)).toEqual(scale)
    expect(answers.values).toEqual(scale)
    expect(question.joins).toHaveLength(2)
  })

  it('as yes/no questions that share a stem, when people could choose several answers', () => {
    const used = asQuestions(column(forms, 11), true, 12)
    if (used.outcome !== 'made') throw new Error(used.message)
    expect(used.questions.map(({ question }) => question.label)).toEqual(['Books', 'Films', 'Talks'])
    expect(used.questions[2]!.question).toMatchObject({ stem: 'What would help you?', sensitive: true })
    expect([...used.questions[2]!.column.codes].slice(0, 4)).toEqual([1, 1, 2, 0])
  })

  it('as groups, with everyone who left it blank in Not stated', () => {
    const used = asBreakdown(column(forms, 6), 30)
    if (used.outcome !== 'made') throw new Error(used.message)
    expect(used.column.values).toEqual(['Care homes', 'Home care', 'Not stated'])
    expect([...used.column.codes].slice(0, 4)).toEqual([2, 2, 1, 3])
  })

  it('but not with more values than may be, and then it is said how many', async () => {
    const file = await fileOf([['Team'], ...Array.from({ length: 10_000 }, (_, i) => [`Place ${i}`])])
    const used = asBreakdown(column(file, 1), 200)
    expect(used).toEqual({
      outcome: 'refused',
      message:
        '“Team” has more than 1,000 different values; a breakdown may have at most 200. Merge some of them, or leave it out.',
    })
    expect(asQuestions(column(forms, 1), false, 12)).toMatchObject({
      message: expect.stringContaining('40 different values'),
    })
    expect(asQuestions(column(forms, 5), false, 12)).toMatchObject({ message: expect.stringContaining('no answers') })
  })
})

describe('shuffled rows', () => {
  it('are the same people in another order, each with all of their answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(300), { minLength: 1, maxLength: 50 }),
        fc.infiniteStream(fc.nat()),
        (codes, random) => {
          const one = {
            label: 'A',
            values: Array.from({ length: 301 }, (_, i) => `${i}`),
            codes: Uint16Array.from(codes),
          }
          const twin = { ...one, label: 'B' }
          const below = (n: number): number => random.next().value % n
          const order = randomOrder(codes.length, below)
          const [a, b] = [inOrder(one, order), inOrder(twin, order)]
          expect([...a.codes]).toEqual([...b.codes])
          expect([...a.codes].sort()).toEqual([...one.codes].sort())
        },
      ),
    )
  })
})
