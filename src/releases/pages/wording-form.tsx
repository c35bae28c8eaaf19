import type { FieldError } from '../../platform/http/form.ts'
import type { Release } from '../../statistics/release.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { Details } from '../../ui/govuk/details.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { firstOfStem, type TypedWording, wordingFields } from '../forms.ts'

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
      {release.questions.map((_, q) => (
        <QuestionWords release={release} q={q} fields={fields} />
      ))}
      <h2 class="gt-h2 gt-space">Groups</h2>
      {release.breakdowns.map((_, b) => (
        <BreakdownWords release={release} b={b} fields={fields} />
      ))}
      <div class="gt-actions">{children}</div>
    </form>
  )
}

type Fields = Readonly<{ typed: TypedWording; errors: readonly FieldError[] }>

const QuestionWords = ({ release, q, fields }: { release: Release; q: number; fields: Fields }) => {
  const question = release.questions[q]!
  const name = wordingFields.question(q)
  const hasStem = question.stem !== null && firstOfStem(release, q) === q
  const names = [name, ...question.options.map((_, o) => wordingFields.option(q, o))]
  return (
    <Details summary={fields.typed.text(name) || question.label} open={hasError(fields, names)}>
      {hasStem && <Words name={wordingFields.stem(q)} label="Question" fields={fields} />}
      <Words
        name={name}
        label={question.stem === null ? 'Question' : 'Answer that could be chosen'}
        fields={fields}
        placed
      />
      {question.stem === null &&
        question.options.map((option, o) => (
          <Words name={wordingFields.option(q, o)} label={`Answer “${option.label}”`} fields={fields} placed />
        ))}
      {question.stem !== null &&
        question.options.map((option, o) => (
          <>
            <input type="hidden" name={wordingFields.option(q, o)} value={option.label} />
            <input type="hidden" name={wordingFields.place(wordingFields.option(q, o))} value={String(o + 1)} />
          </>
        ))}
    </Details>
  )
}

const BreakdownWords = ({ release, b, fields }: { release: Release; b: number; fields: Fields }) => {
  const breakdown = release.breakdowns[b]!
  const name = wordingFields.breakdown(b)
  const names = [name, ...breakdown.groups.map((_, g) => wordingFields.group(b, g))]
  return (
    <Details summary={fields.typed.text(name) || breakdown.label} open={hasError(fields, names)}>
      <Words name={name} label="What divides people" fields={fields} placed />
      {breakdown.groups.map((group, g) => (
        <Words name={wordingFields.group(b, g)} label={`Group “${group.label}”`} fields={fields} placed />
      ))}
    </Details>
  )
}

function hasError({ errors }: Fields, names: readonly string[]): boolean {
  return names.some(name => errors.some(({ field }) => field === name || field === wordingFields.place(name)))
}

/** One label, and beside it the place where it stands. */
const Words = ({ name, label, fields, placed }: { name: string; label: string; fields: Fields; placed?: boolean }) => {
  const place = wordingFields.place(name)
  return (
    <div class="gt-words">
      <Input name={name} label={label} value={fields.typed.text(name)} error={errorAt(fields.errors, name)} />
      {placed && (
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
      )}
    </div>
  )
}
