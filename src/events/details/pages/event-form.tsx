import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Asking } from '../../asking/asking.ts'
import { GoingOn } from '../../asking/pages/going-on.tsx'
import { type Event, linesOf } from '../../event.ts'
import { eventsPaths } from '../../paths.ts'
import type { Series } from '../../series/queries.ts'
import type { EventTyped } from '../forms.ts'
import { What, WhenAndWhere, Who } from './event-fields.tsx'

export type EventFormPageProps = {
  frame: Frame
  /** When one is changed. */
  event?: Readonly<{ id: string; version: number }> | undefined
  typed: EventTyped
  series: readonly Series[]
  errors: readonly FieldError[]
  /** As somebody else has left it meanwhile. */
  stands?: Event | undefined
  /** Nobody is told of what changes any more. */
  isOver: boolean
  /** Its surveys that keep their days. */
  goOn: readonly Asking[]
  mayAskPeople: boolean
}

/** An event: what, when and where, and who can come. */
export const EventFormPage = ({
  frame,
  event,
  typed,
  series,
  errors,
  stands,
  isOver,
  goOn,
  mayAskPeople,
}: EventFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={event ? 'Change the event' : 'Plan an event'}
    now="Act"
    side="Event"
    back={event ? { href: eventsPaths.one(event.id) } : { href: eventsPaths.all, text: 'All events' }}
  >
    {stands ? (
      <Meanwhile rows={linesOf(stands)} />
    ) : (
      <p class="gt-lead">
        {isOver
          ? 'It is over: put right what is wrong. Nobody gets a letter.'
          : event
            ? 'Everyone with a place gets a letter when the day, the time, the name or the place changes.'
            : 'It is a draft until you tell people of it. All of this can be changed later.'}
      </p>
    )}
    <GoingOn
      {...{ mayAskPeople }}
      asking={goOn}
      lead="When you change the day, its surveys keep theirs: they are fixed. One that does not fit any more goes on until somebody calls it off."
    />
    <form action={event ? eventsPaths.change(event.id) : eventsPaths.all} method="post" novalidate class="gt-space">
      {event && <input type="hidden" name="version" value={String(event.version)} />}
      <What {...{ typed, series, errors }} />
      <WhenAndWhere {...{ typed, series, errors }} />
      <Who {...{ typed, series, errors }} />
      <Button preventDoubleClick>{event ? 'Save' : 'Save as a draft'}</Button>
    </form>
  </FormPage>
)
