import type { Day } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { whoOf } from '../../../thread/who.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { leadershipPaths } from '../../paths.ts'
import type { EndTyped } from '../forms.ts'
import { linesOf, spanOf, type Term } from '../sponsorship.ts'

export type EndPageProps = {
  frame: Frame
  term: Term
  typed: EndTyped
  version: number
  errors: readonly FieldError[]
  stands?: Term | undefined
  today: Day
  /** Nothing was said in it yet, so it can be taken back although it has begun. */
  mayTakeBack: boolean
}

/** A term that ends before its last day; one that has not begun is taken back. */
export const EndPage = ({ frame, term, typed, version, errors, stands, today, mayTakeBack }: EndPageProps) => {
  const hasBegun = term.fromOn <= today
  return (
    <FormPage
      {...{ frame, errors }}
      title={hasBegun ? 'End this term early' : 'Take this term back'}
      now="Strategy"
      side="Leadership"
      back={{ href: leadershipPaths.sponsor(term.id), text: 'The sponsor' }}
    >
      {stands && <Meanwhile rows={linesOf(stands)} />}
      <p class="gt-lead">
        {whoOf(term.who)}, {spanOf(term)}
      </p>
      <p class="gt-p">
        {hasBegun
          ? 'What they said stays in the record. To name somebody else, you need not end it first: it ends when theirs begins.'
          : 'It has not begun, so it will be as if it had not been named.'}
      </p>
      <form action={leadershipPaths.end(term.id)} method="post" novalidate class="gt-space">
        <input type="hidden" name="version" value={version} />
        {hasBegun && (
          <DateInput
            id="last"
            namePrefix="last"
            legend="What was the last day?"
            legendSize="s"
            hint="For example, 12 5 2027"
            values={typed.last}
            error={errorAt(errors, 'last-day')}
          />
        )}
        {hasBegun && mayTakeBack && (
          <Checkboxes
            name="mistake"
            values={typed.isMistake ? ['yes'] : []}
            error={errorAt(errors, 'mistake')}
            choices={[
              {
                value: 'yes',
                text: 'It was named by mistake: take it back',
                hint: 'Then no last day is needed. It will be as if it had not been named.',
              },
            ]}
          />
        )}
        <Textarea
          name="why"
          label="Why?"
          labelSize="s"
          hint="In words that everyone who works here can read."
          rows={3}
          value={typed.why}
          error={errorAt(errors, 'why')}
        />
        <Button kind="warning" preventDoubleClick>
          {hasBegun ? 'End it' : 'Take it back'}
        </Button>
      </form>
    </FormPage>
  )
}
