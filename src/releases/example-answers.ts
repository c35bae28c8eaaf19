/** One invented person: the group they are in for each breakdown, and a number that decides how they answer. */
export type ExamplePerson = Readonly<{ groups: readonly number[]; chance: readonly number[] }>

export const exampleTitle = 'Culture check of an invented organisation'

/** Breakdowns with their groups and how many in a hundred people are in each. */
export const exampleGroups: readonly Readonly<{ label: string; groups: readonly (readonly [string, number])[] }>[] = [
  {
    label: 'Where people work',
    groups: [
      ['Home care, days', 31],
      ['Residential homes', 29],
      ['Nights, all services', 14],
      ['Office and managers', 15],
      ['Supported living', 9],
      ['Bank and agency', 2],
    ],
  },
  {
    label: 'Ethnic group',
    groups: [
      ['Asian or Asian British', 13],
      ['Black, African or Caribbean', 18],
      ['Mixed or multiple', 4],
      ['White', 58],
      ['Another ethnic group', 2],
      ['Not stated', 5],
    ],
  },
  {
    label: 'Years here',
    groups: [
      ['Under 1 year', 19],
      ['1 to 4 years', 38],
      ['5 years or more', 43],
    ],
  },
]

/** Questions, and how far groups lean from the middle: `[breakdown, group, lean]`, in steps of the agree scale. */
export const exampleQuestions: readonly Readonly<{
  label: string
  lean: number
  leans: readonly (readonly [number, number, number])[]
}>[] = [
  {
    label: 'If I heard a colleague put someone down for who they are, I would feel safe to say something.',
    lean: 0.45,
    leans: [
      [0, 2, -1.3],
      [0, 3, 0.4],
    ],
  },
  {
    label: 'My manager acts on what I say.',
    lean: 0.3,
    leans: [
      [0, 2, -0.7],
      [2, 0, 0.4],
    ],
  },
  {
    label: 'People like me have a fair chance to move up here.',
    lean: 0.2,
    leans: [
      [1, 1, -1],
      [1, 0, -0.6],
      [1, 3, 0.3],
    ],
  },
  {
    label: 'I have seen someone here stand up for a colleague in the last year.',
    lean: 0.1,
    leans: [
      [0, 3, 0.6],
      [2, 2, 0.3],
    ],
  },
  { label: 'I know what allyship means in my daily work.', lean: 0.5, leans: [[2, 0, -0.8]] },
  {
    label: 'Our leaders show by what they do that everyone belongs.',
    lean: 0.1,
    leans: [
      [0, 2, -0.6],
      [1, 1, -0.5],
      [0, 3, 0.7],
    ],
  },
  {
    label: 'I can be myself at work.',
    lean: 0.6,
    leans: [
      [1, 1, -0.5],
      [1, 2, -0.4],
    ],
  },
  {
    label: 'When staff say something is wrong, something changes.',
    lean: -0.4,
    leans: [
      [0, 2, -0.5],
      [0, 3, 0.5],
    ],
  },
]

const headcount = 412

/** Numbers that look like chance and are the same every time (a linear congruential generator). From 0 to 1. */
function* chances(): Generator<number, never> {
  for (let seed = 20_270_512; ; ) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    yield seed / 4_294_967_296
  }
}

export const examplePeople: readonly ExamplePerson[] = invent()

function invent(): ExamplePerson[] {
  const chance = chances()
  const draw = () => chance.next().value
  return Array.from({ length: headcount }, () => ({
    groups: exampleGroups.map(({ groups }) =>
      pick(
        groups.map(([, share]) => share),
        draw(),
      ),
    ),
    chance: exampleQuestions.map(() => (draw() + draw() + draw()) / 3),
  }))
}

/** Which of several shares of a hundred a chance falls into. */
function pick(shares: readonly number[], chance: number): number {
  let reached = 0
  const at = shares.findIndex(share => {
    reached += share / 100
    return chance < reached
  })
  return at < 0 ? shares.length - 1 : at
}

/** What an invented person answers: 1 strongly disagree … 5 strongly agree, 0 for a blank. */
export function exampleAnswers(person: ExamplePerson, question: number): number {
  const { lean, leans } = exampleQuestions[question]!
  const chance = person.chance[question]!
  if (chance > 0.9) return 0
  const own = leans.filter(([breakdown, group]) => person.groups[breakdown] === group)
  const position = 3 + lean + own.reduce((sum, [, , step]) => sum + step, 0) + (chance - 0.5) * 7
  return Math.min(5, Math.max(1, Math.round(position)))
}
