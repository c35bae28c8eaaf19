import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { whoOf } from '../../../thread/who.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { leadershipPaths } from '../../paths.ts'
import type { NamingTyped } from '../forms.ts'
import { linesOf, spanOf, type Term } from '../sponsorship.ts'
import { DaysFields } from './days.tsx'

export type NamingPageProps = {
  frame: Frame
  /** The term that began last, or is to come. */
  newest: Term | null
  typed: NamingTyped
  errors: readonly FieldError[]
  /** Somebody else has named a sponsor since this page was asked for: it is the newest. */
  isMeanwhile: boolean
}

export const NamingPage = ({ frame, newest, typed, errors, isMeanwhile }: NamingPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Name the sponsor of the strategy"
    now="Strategy"
    side="Leadership"
    back={{ href: leadershipPaths.all, text: 'Leadership' }}
  >
    {isMeanwhile && newest && <Meanwhile rows={linesOf(newest)} />}
    <p class="gt-lead">
      One leader who answers for the whole strategy, by name and for a term. Everyone who works here can read who it is.
    </p>
    {newest && !isMeanwhile && (
      <p class="gt-p">
        The term of {whoOf(newest.who)} is {spanOf(newest)}. It ends on the day before the new one begins.
      </p>
    )}
    <form action={leadershipPaths.terms} method="post" novalidate class="gt-space">
      <input type="hidden" name="seen" value={newest?.id ?? ''} />
      <Input
        name="who"
        label="Who is it?"
        labelSize="s"
        hint="Their name, or their e-mail address. They come onto the list of leaders too."
        value={typed.who}
        error={errorAt(errors, 'who')}
        spellcheck={false}
      />
      <DaysFields {...{ typed, errors }} />
      <Button preventDoubleClick>Name them</Button>
    </form>
  </FormPage>
)
