import { inWords } from '../../../../calendar/day.ts'
import type { FieldError } from '../../../../platform/http/form.ts'
import { surveysPaths } from '../../../../surveys/paths.ts'
import { kindNames } from '../../../../surveys/wave.ts'
import { errorAt } from '../../../../ui/form-errors.ts'
import { FormPage } from '../../../../ui/form-page.tsx'
import { Button } from '../../../../ui/govuk/button.tsx'
import { Radios } from '../../../../ui/govuk/radios.tsx'
import type { Frame } from '../../../../ui/page.tsx'
import { type Event, whenOf } from '../../../event.ts'
import { eventsPaths } from '../../../paths.ts'
import { kindOf, type Part } from '../../asking.ts'
import type { DraftInList } from '../attaching.ts'

type AttachPageProps = {
  frame: Frame
  event: Event
  part: Part
  drafts: readonly DraftInList[]
  typed: string | undefined
  errors: readonly FieldError[]
}

/** Which of the drafts there are is the survey before or after an event. */
export const AttachPage = ({ frame, event, part, drafts, typed, errors }: AttachPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={part === 'before' ? 'Attach a survey for before' : 'Attach a survey for afterwards'}
    now="Act"
    side="Event"
    note={whenOf(event)}
    back={{ href: `${eventsPaths.one(event.id)}#asking`, text: event.title }}
  >
    <p class="gt-lead">
      A survey that you have begun becomes the one {part} this event. Its questions, its days and whom it asks stay as
      they are.
    </p>
    <p class="gt-p">
      Its kind becomes “{kindNames[kindOf(part)]}”, and it is put in one series with the other survey of the event, so
      that the answers can be compared. As long as it is a draft you can take it off again.
    </p>
    {drafts.length > 0 ? (
      <form action={eventsPaths.attaching(event.id, part)} method="post" novalidate class="gt-space">
        <Radios
          name="survey"
          legend="Which draft?"
          legendSize="s"
          value={typed}
          error={errorAt(errors, 'survey')}
          choices={drafts.map(({ id, title, opensOn, closesOn, eventTitle }) => ({
            value: id,
            text: title,
            hint: `From ${inWords(opensOn)} to ${inWords(closesOn)}.${eventTitle ? ` It belongs to the event “${eventTitle}”.` : ''}`,
          }))}
        />
        <Button preventDoubleClick>Attach it</Button>
      </form>
    ) : (
      <p class="gt-p" id="survey">
        There is no draft of a survey. One that is fixed cannot be attached any more.
      </p>
    )}
    <p class="gt-p">
      <a class="gt-a" href={surveysPaths.making}>
        Begin a survey
      </a>
    </p>
  </FormPage>
)
