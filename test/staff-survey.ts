/** A look-alike of a Microsoft Forms export, plainly invented: every value follows from the number of its row. */
export function staffSurvey(people: number): string {
  const rows = Array.from({ length: people }, (_, person) => rowOf(person).map(quoted).join(','))
  return `\ufeff${[headings.map(quoted).join(','), ...rows].join('\r\n')}\r\n`
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

const teams = ['Home care', 'Home care', 'home care ', 'Care homes', 'Care homes', 'Extra care', 'Head office', '']
const ages = ['Under 25', '25 to 34', '25 to 34', '35 to 44', '45 to 54', '55 and over', 'Prefer not to say']
const scale = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Agree', 'Strongly agree']
const help = ['Talks;', 'Talks;Mentoring;', 'Mentoring;', 'Time;Talks;', '']

function rowOf(person: number): string[] {
  return [
    `${person + 1}`,
    `5/12/27 9:${10 + (person % 50)}:00`,
    `5/12/27 9:${10 + (person % 50)}:40`,
    `person${person}@example.org`,
    `Person ${person}`,
    pick(teams, person * 5 + 1),
    pick(ages, person * 3),
    pick(scale, person * 7 + (person % 4)),
    pick(scale, person * 11 + 2),
    pick(help, person),
    person % 5 === 0
      ? `I would like to say this,\nin two lines and as number ${person}, about how we plan our rounds`
      : '',
  ]
}

function pick(values: readonly string[], number: number): string {
  return values[number % values.length]!
}

function quoted(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
