import type { FieldError } from '../../platform/http/form.ts'
import type { Release } from '../../statistics/release.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { Details } from '../../ui/govuk/details.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { wordingFields } from '../forms.ts'
import { type Topic, topicsOf } from '../topics.ts'
import type { TypedWording } from '../typed-wording.ts'

export type WordingFormProps = {
  action: string
  release: Release
  typed: TypedWording
  errors?: readonly FieldError[] | undefined
  /** The buttons. */
  children?: Child
}

/** Labels and order of everything in a release, question by question. Only words can be changed here, never a figure. */
export const WordingForm = ({ action, release, typed, errors = [], children }: WordingFormProps) => {
  const fields = { typed, errors }
  return (
    <form action={action} method="post" novalidate>
      <Input
        name={wordingFields.title}
        label="Title"
        labelSize="s"
        value={typed.text(wordingFields.title)}
        error={errorAt(errors, wordingFields.title)}
      />
      <h2 class="gt-h2">Questions</h2>
      {topicsOf(release).map(topic => (
        <TopicWords release={release} topic={topic} fields={fields} />
      ))}
      {release.breakdowns.length > 0 && <h2 class="gt-h2 gt-space">Groups</h2>}
      {release.breakdowns.map((_, b) => (
        <BreakdownWords release={release} b={b} fields={fields} />
      ))}
      <div class="gt-actions">{children}</div>
    </form>
  )
}

type Fields = Readonly<{ typed: TypedWording; errors: readonly FieldError[] }>

const TopicWords = ({ release, topic, fields }: { release: Release; topic: Topic; fields: Fields }) => {
  const answers = answersOf(release, topic)
  const name = wordingFields.topic(topic)
  return (
    <Details
      summary={fields.typed.text(name) || topic.title}
      open={hasError(fields, [name, ...answers.map(answer => answer.name)])}
    >
      <Words name={name} label="Question" fields={fields} />
      {answers.map(answer => (
        <Words name={answer.name} label={`Answer “${answer.label}”`} fields={fields} />
      ))}
    </Details>
  )
}

/** What could be answered, with the field of each: options, or the choices of a question with several answers. */
function answersOf({ questions }: Release, { kind, questions: [q = 0, ...others] }: Topic) {
  if (kind === 'several')
    return [q, ...others].map(each => ({ name: wordingFields.choice(each), label: questions[each]!.label }))
  return questions[q]!.options.map(({ label }, o) => ({ name: wordingFields.option(q, o), label }))
}

const BreakdownWords = ({ release, b, fields }: { release: Release; b: number; fields: Fields }) => {
  const breakdown = release.breakdowns[b]!
  const name = wordingFields.breakdown(b)
  const names = [name, ...breakdown.groups.map((_, g) => wordingFields.group(b, g))]
  return (
    <Details summary={fields.typed.text(name) || breakdown.label} open={hasError(fields, names)}>
      <Words name={name} label="What divides people" fields={fields} />
      {breakdown.groups.map((group, g) => (
        <Words name={wordingFields.group(b, g)} label={`Group “${group.label}”`} fields={fields} />
      ))}
    </Details>
  )
}

function hasError({ errors }: Fields, names: readonly string[]): boolean {
  return names.some(name => errors.some(({ field }) => field === name || field === wordingFields.place(name)))
}

/** One label, and beside it the place where it stands. */
const Words = ({ name, label, fields }: { name: string; label: string; fields: Fields }) => {
  const place = wordingFields.place(name)
  return (
    <div class="gt-words">
      <Input name={name} label={label} value={fields.typed.text(name)} error={errorAt(fields.errors, name)} />
      <Input
        name={place}
        label={
          <>
            Place<span class="govuk-visually-hidden"> of {label}</span>
          </>
        }
        value={fields.typed.text(place)}
        error={errorAt(fields.errors, place)}
        inputmode="numeric"
        width={3}
      />
    </div>
  )
}
