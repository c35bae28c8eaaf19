/** A look-alike of a Microsoft Forms export, plainly invented: every value follows from the number of its row. */
export function staffSurvey(people: number): string {
  return fileOf([headings, ...Array.from({ length: people }, (_, person) => rowOf(person))])
}

/** The same, and a column in which people wrote their gender as they liked. */
export function staffSurveyWithGender(people: number): string {
  const rows = Array.from({ length: people }, (_, person) => [...rowOf(person), pick(genders, mixed(person, 6))])
  return fileOf([[...headings, 'Gender'], ...rows])
}

function fileOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(cells => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}

const headings = [
  'Id',
  'Start time',
  'Completion time',
  'Email',
  'Name',
  'Which team do you work in?',
  'What is your age?',
  'I feel safe to speak up',
  'My manager acts on what I say',
  'What would help you?',
  'Anything else?',
]

const teams = [
  ...Array(9).fill('Home care'),
  ...Array(2).fill('home care '),
  ...Array(8).fill('Care homes'),
  ...Array(5).fill('Extra care'),
  ...Array(3).fill('Head office'),
  'Night team',
  'Finance',
  '',
]
const ages = ['Under 25', '25 to 34', '25 to 34', '35 to 44', '45 to 54', '55 and over', 'Prefer not to say']
const genders = [
  ...Array(9).fill('Female'),
  ...Array(5).fill('female '),
  ...Array(3).fill('F'),
  ...Array(9).fill('Male'),
  ...Array(3).fill('M'),
  'male',
  'Non-binary',
  '',
]
const scale = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Agree', 'Strongly agree']
const help = ['Talks;', 'Talks;Mentoring;', 'Mentoring;', 'Time;Talks;', '']

function rowOf(person: number): string[] {
  return [
    `${person + 1}`,
    `5/12/27 9:${10 + (person % 50)}:00`,
    `5/12/27 9:${10 + (person % 50)}:40`,
    `person${person}@example.org`,
    `Person ${person}`,
    pick(teams, mixed(person, 1)),
    pick(ages, mixed(person, 2)),
    pick(scale, mixed(person, 3)),
    pick(scale, mixed(person, 4)),
    pick(help, mixed(person, 5)),
    person % 5 === 0
      ? `I would like to say this,\nin two lines and as number ${person}, about how we plan our rounds`
      : '',
  ]
}

/** A number that looks like chance and is always the same. */
function mixed(person: number, question: number): number {
  return (Math.imul(person * 8 + question, 2_654_435_761) >>> 0) >>> 12
}

function pick(values: readonly string[], number: number): string {
  return values[number % values.length]!
}

function quoted(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
