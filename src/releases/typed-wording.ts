import type { Form } from '../platform/http/form.ts'
import type { Release } from '../statistics/release.ts'
import { wordingFields } from './forms.ts'
import { topicsOf } from './topics.ts'
import type { Wording } from './wording.ts'

/** What stands in the controls of a wording. */
export type TypedWording = Readonly<{ text: (field: string) => string }>

/** A wording as the form shows it before anything is typed. */
export function typedFrom(wording: Wording, release: Release): TypedWording {
  const texts = new Map<string, string>([[wordingFields.title, wording.title]])
  /** Labels by their fields, and beside each its place: the how-manieth of its like it is in the order. */
  const put = (fields: readonly string[], labels: readonly string[], order: readonly number[]) => {
    fields.forEach((field, index) => {
      texts.set(field, labels[index]!)
      texts.set(wordingFields.place(field), String(order.indexOf(index) + 1))
    })
  }
  const { order } = wording
  const topics = topicsOf(release)
  const firsts = topics.map(({ questions }) => Math.min(...questions.map(q => order.questions.indexOf(q))))
  const titles = topics.map(({ questions: [q = 0] }) => wording.questions[q]!.stem ?? wording.questions[q]!.label)
  put(topics.map(wordingFields.topic), titles, ranked(firsts))
  for (const { kind, questions } of topics) {
    if (kind !== 'several') continue
    const labels = questions.map(q => wording.questions[q]!.label)
    put(questions.map(wordingFields.choice), labels, ranked(questions.map(q => order.questions.indexOf(q))))
  }
  wording.questions.forEach(({ stem, options }, q) => {
    const fields = options.map((_, o) => wordingFields.option(q, o))
    if (stem === null) put(fields, options, order.options[q]!)
  })
  put(
    wording.breakdowns.map((_, b) => wordingFields.breakdown(b)),
    wording.breakdowns.map(({ label }) => label),
    order.breakdowns,
  )
  wording.breakdowns.forEach(({ groups }, b) => {
    put(
      groups.map((_, g) => wordingFields.group(b, g)),
      groups,
      order.groups[b]!,
    )
  })
  return { text: field => texts.get(field) ?? '' }
}

/** Indexes in the order of their places. */
function ranked(places: readonly number[]): number[] {
  return places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!)
}

/** What was typed, as it was typed. */
export function typedIn(form: Form): TypedWording {
  return { text: field => form.one(field) }
}
