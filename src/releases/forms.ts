import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import type { Question, Release } from '../statistics/release.ts'
import { type Topic, topicsOf } from './topics.ts'
import type { Wording } from './wording.ts'

/** Room for a wording of a few hundred questions, in bytes. */
export const longForm = 2_000_000

/** Names, and ids, of the controls of a wording. Numbers are places in the frozen release. */
export const wordingFields = {
  title: 'title',
  /** A question, or what its choices are choices of. */
  topic: ({ kind, questions: [q = 0] }: Topic) => (kind === 'several' ? `q${q}-stem` : `q${q}`),
  choice: (q: number) => `q${q}`,
  option: (q: number, o: number) => `q${q}-o${o}`,
  breakdown: (b: number) => `b${b}`,
  group: (b: number, g: number) => `b${b}-g${g}`,
  /** Where something stands among its like: the name of its label with this behind. */
  place: (name: string) => `${name}-at`,
}

/** Labels and their order as somebody typed them. What is left blank, too long or named twice is said at its field. */
export function readWording(form: Form, release: Release): FormReading<Wording> {
  const reader = new WordingReader(form)
  const topics = topicsOf(release)
  const title = reader.label(wordingFields.title, 'a title')
  const titles = reader.labels(topics.map(wordingFields.topic), 'the question')
  const topicOf = (q: number) => topics.findIndex(({ questions }) => questions.includes(q))
  const choices = topics.map(({ kind, questions }) =>
    kind === 'several' ? reader.labels(questions.map(wordingFields.choice), 'the answer') : [],
  )
  const questions = release.questions.map((question, q) => {
    const [t, fields] = [topicOf(q), optionFields(question, q)]
    if (!fields) {
      const choice = choices[t]![topics[t]!.questions.indexOf(q)]!
      return { stem: titles[t]!, label: choice, options: question.options.map(option => option.label) }
    }
    return { stem: null, label: titles[t]!, options: reader.labels(fields, 'the answer') }
  })
  const names = reader.labels(
    release.breakdowns.map((_, b) => wordingFields.breakdown(b)),
    'what divides people',
  )
  const breakdowns = release.breakdowns.map((breakdown, b) => ({
    label: names[b]!,
    groups: reader.labels(groupFields(breakdown, b), 'the group'),
  }))
  const order = {
    questions: reader.order(topics.map(wordingFields.topic)).flatMap(t => {
      const { kind, questions } = topics[t]!
      return kind === 'several' ? reader.order(questions.map(wordingFields.choice)).map(c => questions[c]!) : questions
    }),
    options: release.questions.map((question, q) => {
      const fields = optionFields(question, q)
      return fields ? reader.order(fields) : question.options.map((_, o) => o)
    }),
    breakdowns: reader.order(release.breakdowns.map((_, b) => wordingFields.breakdown(b))),
    groups: release.breakdowns.map((breakdown, b) => reader.order(groupFields(breakdown, b))),
  }
  if (reader.errors.length > 0) return { outcome: 'wrong', errors: reader.errors }
  return { outcome: 'read', value: { title, questions, breakdowns, order } }
}

/** The fields of a question's options. Those of a choice are Yes and No, which stay as they are: null. */
function optionFields({ stem, options }: Question, q: number): string[] | null {
  return stem === null ? options.map((_, o) => wordingFields.option(q, o)) : null
}

function groupFields({ groups }: Release['breakdowns'][number], b: number): string[] {
  return groups.map((_, g) => wordingFields.group(b, g))
}

const longest = 500

class WordingReader {
  readonly errors: FieldError[] = []
  private readonly form: Form

  constructor(form: Form) {
    this.form = form
  }

  label(field: string, what: string): string {
    const text = this.form.one(field).replace(/\s+/g, ' ')
    if (text === '') this.errors.push({ field, text: `Enter ${what}` })
    if (text.length > longest) this.errors.push({ field, text: `Use ${longest} characters or fewer` })
    return text
  }

  /** Labels of like things. Two under one name could not be told apart. */
  labels(fields: readonly string[], what: string): string[] {
    const labels = fields.map(field => this.label(field, what))
    labels.forEach((text, index) => {
      if (text === '' || labels.indexOf(text) === index) return
      this.errors.push({ field: fields[index]!, text: 'Two of these have the same name: give each its own' })
    })
    return labels
  }

  /** Like things in the order of their places: indexes into the fields. Without a place something stands last. */
  order(fields: readonly string[]): number[] {
    const places = fields.map((field, index) => {
      const typed = this.form.one(wordingFields.place(field))
      if (!/^\d{0,4}$/.test(typed))
        this.errors.push({ field: wordingFields.place(field), text: 'Enter a place such as 1' })
      return { index, place: typed === '' ? Number.POSITIVE_INFINITY : Number(typed) }
    })
    return places.sort((a, b) => a.place - b.place || a.index - b.index).map(({ index }) => index)
  }
}
