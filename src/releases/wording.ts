import { z } from 'zod'
import type { Question, Release, Row } from '../statistics/release.ts'

const label = z.string().min(1).max(2_000)
const order = z.array(z.number().int().nonnegative())

const wording = z.object({
  title: label,
  questions: z.array(z.object({ label, stem: label.nullable(), options: z.array(label) })),
  breakdowns: z.array(z.object({ label, groups: z.array(label) })),
  order: z.object({ questions: order, options: z.array(order), breakdowns: order, groups: z.array(order) }),
})

/**
 * How a release is worded and arranged: every label, by its place in the frozen release, and the order in which they
 * are shown. Wording may be corrected in a new version; the cells it speaks of never change.
 */
export type Wording = Readonly<z.infer<typeof wording>>

/** The wording a release was made with. */
export function wordingOf(release: Release): Wording {
  const places = (items: readonly unknown[]) => items.map((_, index) => index)
  return {
    title: release.title,
    questions: release.questions.map(({ label, stem, options }) => ({
      label,
      stem,
      options: options.map(o => o.label),
    })),
    breakdowns: release.breakdowns.map(({ label, groups }) => ({ label, groups: groups.map(group => group.label) })),
    order: {
      questions: places(release.questions),
      options: release.questions.map(({ options }) => places(options)),
      breakdowns: places(release.breakdowns),
      groups: release.breakdowns.map(({ groups }) => places(groups)),
    },
  }
}

/** A wording as it was stored, if it is one of this release. */
export function restoreWording(release: Release, value: unknown): Wording | null {
  const parsed = wording.safeParse(value)
  return parsed.success && fits(release, parsed.data) ? parsed.data : null
}

function fits(release: Release, { questions, breakdowns, order }: Wording): boolean {
  const isOrder = (places: readonly number[] | undefined, length: number) =>
    places?.length === length && new Set(places).size === length && places.every(place => place < length)
  return (
    questions.length === release.questions.length &&
    breakdowns.length === release.breakdowns.length &&
    isOrder(order.questions, questions.length) &&
    isOrder(order.breakdowns, breakdowns.length) &&
    release.questions.every(
      ({ stem, options }, q) =>
        (questions[q]!.stem === null) === (stem === null) &&
        questions[q]!.options.length === options.length &&
        isOrder(order.options[q], options.length),
    ) &&
    release.breakdowns.every(
      ({ groups }, b) => breakdowns[b]!.groups.length === groups.length && isOrder(order.groups[b], groups.length),
    )
  )
}

/** The release as this wording says and arranges it: the same cells under other names, in another order. */
export function reword(release: Release, wording: Wording): Release {
  const { order } = wording
  const rowOf = (q: number, row: Row): Row => ({
    ...row,
    options: order.options[q]!.map(option => row.options[option]!),
  })
  return {
    ...release,
    title: wording.title,
    questions: order.questions.map(q => questionOf(release.questions[q]!, wording, q)),
    breakdowns: order.breakdowns.map(b => ({
      ...release.breakdowns[b]!,
      label: wording.breakdowns[b]!.label,
      groups: order.groups[b]!.map(g => ({
        ...release.breakdowns[b]!.groups[g]!,
        label: wording.breakdowns[b]!.groups[g]!,
      })),
    })),
    everyone: order.questions.map(q => rowOf(q, release.everyone[q]!)),
    groups: order.questions.map(q =>
      order.breakdowns.map(b => order.groups[b]!.map(g => rowOf(q, release.groups[q]![b]![g]!))),
    ),
    ...(release.apart && { apart: rewordApart(release.apart, release, wording) }),
  }
}

/** What was not verified, in the words of the same questions. Where answers are not the same, theirs stay as they were. */
function rewordApart(apart: Release, { questions }: Release, wording: Wording): Release {
  const own = wordingOf(apart)
  const worded = own.questions.map((question, q) => {
    const place = questions.findIndex(({ label, stem }) => label === question.label && stem === question.stem)
    const now = wording.questions[place]
    if (!now) return question
    const [mine, theirs] = [apart.questions[q]!.options, questions[place]!.options]
    const isSame = mine.length === theirs.length && mine.every(({ label }, o) => label === theirs[o]!.label)
    return { label: now.label, stem: now.stem, options: isSame ? now.options : question.options }
  })
  return reword(apart, { ...own, title: wording.title, questions: worded })
}

function questionOf(question: Question, { questions, order }: Wording, q: number): Question {
  const { label, stem, options: labels } = questions[q]!
  const places = order.options[q]!
  const options = places.map(option => ({ label: labels[option]!, stance: question.options[option]!.stance }))
  const joins = question.joins.map(({ of, stance }) => {
    const now = of.map(option => places.indexOf(option)).sort((a, b) => a - b)
    return { of: now, stance, label: now.map(place => options[place]!.label).join(' + ') }
  })
  return { ...question, label, stem, options, joins }
}
