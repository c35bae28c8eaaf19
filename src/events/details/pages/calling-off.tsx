import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Asking } from '../../asking/asking.ts'
import { GoingOn } from '../../asking/pages/going-on.tsx'
import { type Event, whenOf } from '../../event.ts'
import { eventsPaths } from '../../paths.ts'

type CallingOffPageProps = {
  frame: Frame
  event: Event
  /** Its surveys that go on all the same. */
  goOn: readonly Asking[]
  mayAskPeople: boolean
  why: string
  errors: readonly FieldError[]
}

/** Calling an event off cannot be taken back: it says what comes of it first. */
export const CallingOffPage = ({ frame, event, goOn, mayAskPeople, why, errors }: CallingOffPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={`Call off “${event.title}”`}
    now="Act"
    side="Event"
    note={whenOf(event)}
    back={{ href: eventsPaths.one(event.id) }}
  >
    <p class="gt-p">This cannot be taken back.</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        Everyone who has a place, or waits for one, gets a letter with your reason. Their calendars take the event out.
      </li>
      <li>People who are in its room read it there at once, and nothing more is taken.</li>
      <li>The public page stays, and says that it was called off.</li>
    </ul>
    <GoingOn
      {...{ mayAskPeople }}
      asking={goOn}
      lead="Its surveys are not called off with it: letters go out, and people can answer, until somebody calls them off too."
    />
    <form action={eventsPaths.callingOff(event.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why is it called off?"
        labelSize="s"
        hint="In a sentence or two that everyone can read. Name nobody who is ill."
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button kind="warning" preventDoubleClick>
        Call it off for good
      </Button>
    </form>
  </FormPage>
)
