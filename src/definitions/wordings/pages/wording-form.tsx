import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Term } from '../../term.ts'
import type { WordingTyped } from '../forms.ts'
import type { Wording } from '../queries.ts'

export type WordingFormProps = {
  frame: Frame
  term: Term
  typed: WordingTyped
  /** The wording that is changed. */
  from: Wording | null
  errors: readonly FieldError[]
}

export const WordingFormPage = ({ frame, term: { station, kind }, typed, from, errors }: WordingFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title={from ? `Change wording ${from.number}` : 'Propose words'}
    now="Strategy"
    side={`${kindWords[kind].side} ${station.number}`}
    note={station.title}
    back={from ? { href: definitionsPaths.wording(from.id) } : { href: definitionsPaths.wordings(station.id) }}
  >
    <p class="gt-lead">
      {from
        ? 'The wording you change stays as it is. Yours stands beside it, with what is different.'
        : 'It need not be perfect. Others can change your words, and theirs will stand beside yours.'}
    </p>
    <form action={definitionsPaths.wordings(station.id)} method="post" novalidate class="gt-space">
      {from && <input type="hidden" name="from" value={from.id} />}
      <Textarea
        name="words"
        label="Your words"
        labelSize="s"
        hint="Short, and so that everyone who works here understands it."
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      {kind === 'value' && (
        <Textarea
          name="behaviours"
          label="What do we do because of it? (if you like)"
          labelSize="s"
          hint="What others can see, one thing a line. “We ask before we help.”"
          value={typed.behaviours}
          error={errorAt(errors, 'behaviours')}
        />
      )}
      <Textarea
        name="why"
        label="Why these words?"
        labelSize="s"
        hint="Your name stands beside them. Everyone who works here can read it."
        rows={3}
        value={typed.why}
        error={errorAt(errors, 'why')}
      />
      <Button preventDoubleClick>Propose them</Button>
    </form>
  </FormPage>
)
