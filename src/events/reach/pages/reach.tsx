import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { type Event, whenOf } from '../../event.ts'
import { eventsPaths } from '../../paths.ts'
import type { ReachTyped } from '../forms.ts'
import { reachInWords } from '../reach.ts'

type ReachPageProps = {
  frame: Frame
  event: Event
  typed: ReachTyped
  version: number
  errors: readonly FieldError[]
  stands?: Event | undefined
  /** What stands in the fields was counted from the list, and not said by the host yet. */
  isProposed: boolean
}

/** Who came: what the host says, whatever the list says. */
export const ReachPage = ({ frame, event, typed, version, errors, stands, isProposed }: ReachPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Who came"
    now="Act"
    side="Event"
    note={whenOf(event)}
    back={{ href: eventsPaths.one(event.id), text: event.title }}
  >
    {stands && (
      <Meanwhile rows={[{ key: 'Who came', value: reachInWords(stands.reach) ?? 'Nothing is written down' }]} />
    )}
    <p class="gt-lead">
      These numbers are yours: they stand on the page of the event as you enter them, for everyone to read.
    </p>
    {isProposed && (
      <p class="gt-p">They were counted from those who are here on your list. Put right what is not so.</p>
    )}
    <form action={eventsPaths.reach(event.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={String(version)} />
      <Count
        name="people"
        label="How many people came, without students?"
        value={typed.people}
        error={errorAt(errors, 'people')}
      />
      <Count
        name="students"
        label="How many students came? (if there were any)"
        value={typed.students}
        error={errorAt(errors, 'students')}
      />
      <Count
        name="organisations"
        label="From how many organisations did people come? (if you know)"
        value={typed.organisations}
        error={errorAt(errors, 'organisations')}
      />
      <Textarea
        name="roles"
        label="In which roles? (if you want to say)"
        labelSize="s"
        hint="Such as “HR professionals”. Name nobody, and no role that only one person has."
        rows={2}
        value={typed.roles}
        error={errorAt(errors, 'roles')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)

type CountProps = { name: string; label: string; value: string; error: string | undefined }

const Count = (props: CountProps) => <Input {...props} labelSize="s" inputmode="numeric" class="govuk-input--width-4" />
