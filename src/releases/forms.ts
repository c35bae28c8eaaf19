import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import type { Release } from '../statistics/release.ts'
import type { Wording } from './wording.ts'

/** Room for a wording of a few hundred questions, in bytes. */
export const longForm = 2_000_000

/** Names, and ids, of the controls of a wording. Numbers are places in the frozen release. */
export const wordingFields = {
  title: 'title',
  question: (q: number) => `q${q}`,
  stem: (q: number) => `q${q}-stem`,
  option: (q: number, o: number) => `q${q}-o${o}`,
  breakdown: (b: number) => `b${b}`,
  group: (b: number, g: number) => `b${b}-g${g}`,
  /** Where something stands among its like: the name of its label with this behind. */
  place: (name: string) => `${name}-at`,
}

const longest = 500

/** Labels and their order as somebody typed them. What is left blank or is too long is said at its field. */
export function readWording(form: Form, release: Release): FormReading<Wording> {
  const errors: FieldError[] = []
  const label = (field: string, what: string): string => {
    const text = form.one(field).replace(/\s+/g, ' ')
    if (text === '') errors.push({ field, text: `Enter ${what}` })
    if (text.length > longest) errors.push({ field, text: `Use ${longest} characters or fewer` })
    return text
  }
  const order = (fields: readonly string[]): number[] => {
    const places = fields.map((field, index) => {
      const typed = form.one(wordingFields.place(field))
      if (!/^\d{0,4}$/.test(typed)) errors.push({ field: wordingFields.place(field), text: 'Enter a place such as 1' })
      return { index, place: typed === '' ? Number.POSITIVE_INFINITY : Number(typed) }
    })
    return places.sort((a, b) => a.place - b.place || a.index - b.index).map(({ index }) => index)
  }
  const { questions, breakdowns } = release
  const value: Wording = {
    title: label(wordingFields.title, 'a title'),
    questions: questions.map((question, q) => ({
      label: label(wordingFields.question(q), 'the question'),
      stem: question.stem === null ? null : label(wordingFields.stem(firstOfStem(release, q)), 'the question'),
      options: distinct(
        question.options.map((_, o) => [wordingFields.option(q, o), label(wordingFields.option(q, o), 'the answer')]),
        errors,
      ),
    })),
    breakdowns: breakdowns.map(({ groups }, b) => ({
      label: label(wordingFields.breakdown(b), 'what divides people'),
      groups: distinct(
        groups.map((_, g) => [wordingFields.group(b, g), label(wordingFields.group(b, g), 'the group')]),
        errors,
      ),
    })),
    order: {
      questions: order(questions.map((_, q) => wordingFields.question(q))),
      options: questions.map(({ options }, q) => order(options.map((_, o) => wordingFields.option(q, o)))),
      breakdowns: order(breakdowns.map((_, b) => wordingFields.breakdown(b))),
      groups: breakdowns.map(({ groups }, b) => order(groups.map((_, g) => wordingFields.group(b, g)))),
    },
  }
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value }
}

/** The yes/no questions of one multi-answer question share the wording of its stem, typed once at the first. */
export function firstOfStem(release: Release, q: number): number {
  return release.questions.findIndex(({ stem }) => stem === release.questions[q]!.stem)
}

/** Two answers, or two groups, under one name could not be told apart. */
function distinct(labels: readonly (readonly [field: string, text: string])[], errors: FieldError[]): string[] {
  labels.forEach(([field, text], index) => {
    if (text !== '' && labels.findIndex(([, other]) => other === text) < index) {
      errors.push({ field, text: 'Two of these have the same name: give each its own' })
    }
  })
  return labels.map(([, text]) => text)
}

/** What stands in the controls of a wording. */
export type TypedWording = Readonly<{ text: (field: string) => string }>

/** A wording as the form shows it before anything is typed. */
export function typedFrom(wording: Wording, release: Release): TypedWording {
  const texts = new Map<string, string>([[wordingFields.title, wording.title]])
  const put = (field: string, text: string, order: readonly number[], index: number) => {
    texts.set(field, text)
    texts.set(wordingFields.place(field), String(order.indexOf(index) + 1))
  }
  wording.questions.forEach(({ label, stem, options }, q) => {
    put(wordingFields.question(q), label, wording.order.questions, q)
    if (stem !== null) texts.set(wordingFields.stem(firstOfStem(release, q)), stem)
    options.forEach((option, o) => {
      put(wordingFields.option(q, o), option, wording.order.options[q]!, o)
    })
  })
  wording.breakdowns.forEach(({ label, groups }, b) => {
    put(wordingFields.breakdown(b), label, wording.order.breakdowns, b)
    groups.forEach((group, g) => {
      put(wordingFields.group(b, g), group, wording.order.groups[b]!, g)
    })
  })
  return { text: field => texts.get(field) ?? '' }
}

/** What was typed, as it was typed. */
export function typedIn(form: Form): TypedWording {
  return { text: field => form.one(field) }
}
