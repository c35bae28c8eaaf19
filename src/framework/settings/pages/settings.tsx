import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { frameworkPaths } from '../../paths.ts'
import type { SettingsTyped } from '../forms.ts'
import type { Settings } from '../queries.ts'

/** January to December, as days are written. */
const monthNames = Array.from(
  { length: 12 },
  (_, i) => inWords(`2027-${`${i + 1}`.padStart(2, '0')}-01`).split(' ')[1] ?? '',
)

export type SettingsPageProps = {
  frame: Frame
  typed: SettingsTyped
  errors: readonly FieldError[]
  /** What somebody else has set meanwhile. */
  stands?: Settings | undefined
  notice?: string | undefined
}

/** When a year of the plan begins, and how long people may wait to hear of a release. */
export const SettingsPage = ({ frame, typed, errors, stands, notice }: SettingsPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Years and waiting times"
    now="Strategy"
    side="Strategy"
    back={{ href: frameworkPaths.strategy, text: 'Strategy' }}
  >
    {notice && <NotificationBanner type="success" title="Done" text={notice} />}
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <form action={frameworkPaths.settings} method="post" novalidate class="gt-space">
      <input type="hidden" name="seen" value={typed.seen} />
      <Select
        name="month"
        label="In which month does a year of the action plan begin?"
        labelSize="s"
        hint="April, where you plan by financial years. Actions are then listed under 2027/28."
        value={typed.month}
        error={errorAt(errors, 'month')}
        options={monthNames.map((text, i) => ({ value: `${i + 1}`, text }))}
      />
      <Input
        name="days"
        label="Within how many days should people who work here hear of a release?"
        labelSize="s"
        hint="A release that nobody was told of by then stands among the broken threads. From 0 to 365."
        inputmode="numeric"
        class="govuk-input--width-3"
        value={typed.days}
        error={errorAt(errors, 'days')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)

const linesOf = ({ yearBegins, tellWithin }: Settings) => [
  { key: 'The year begins in', value: monthNames[yearBegins - 1] ?? '' },
  { key: 'People hear within', value: `${tellWithin} days` },
]
