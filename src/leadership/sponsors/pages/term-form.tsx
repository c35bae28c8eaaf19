import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { whoOf } from '../../../thread/who.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { leadershipPaths } from '../../paths.ts'
import type { DaysTyped } from '../forms.ts'
import { linesOf, type Term } from '../sponsorship.ts'
import { DaysFields } from './days.tsx'

export type TermFormPageProps = {
  frame: Frame
  term: Term
  typed: DaysTyped
  version: number
  errors: readonly FieldError[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Term | undefined
}

export const TermFormPage = ({ frame, term, typed, version, errors, stands }: TermFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={`The term of ${whoOf(term.who)}`}
    now="Strategy"
    side="Leadership"
    back={{ href: leadershipPaths.sponsor(term.id), text: 'The sponsor' }}
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <p class="gt-p">The review of the year moves with the first day, as long as nobody has closed it.</p>
    <form action={leadershipPaths.term(term.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      <DaysFields {...{ typed, errors }} />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
