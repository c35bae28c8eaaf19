import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { type Event, type EventState, whenOf, whereOf } from '../../event.ts'
import type { PlaceTyped } from '../../outside/forms.ts'
import { standing } from '../../outside/pages/around.tsx'
import { NotTaken } from '../../outside/pages/not-taken.tsx'
import { PlaceFields } from '../../outside/pages/place-fields.tsx'
import { eventsPaths } from '../../paths.ts'
import { linesOf, type Place } from '../../places/place.ts'

type MyPlacePageProps = {
  frame: Frame
  event: Event
  state: EventState
  place: Place | null
  typed: PlaceTyped
  /** Of the place, as whoever typed this has seen it; 0 where there was none. */
  version: number
  errors: readonly FieldError[]
  /** What was since. */
  meanwhile?: 'over' | 'changed' | 'gone' | undefined
}

/** The place of somebody who works here: their name and address are known. */
export const MyPlacePage = ({ frame, event, state, place, typed, version, errors, meanwhile }: MyPlacePageProps) => {
  const isOpen = state === 'told' || state === 'full'
  const action = state === 'full' ? 'Go on the waiting list' : 'Take a place'
  return (
    <FormPage
      {...{ frame, errors }}
      title={place ? 'Your place' : action}
      now="Act"
      side="Event"
      note={whenOf(event)}
      back={{ href: eventsPaths.one(event.id), text: 'The event' }}
    >
      {meanwhile === 'changed' && place && <Meanwhile rows={linesOf(place)} />}
      {meanwhile === 'gone' && (
        <InsetText>
          You have no place any more: it was given up, or a host took you off the list. What you typed stands below.
        </InsetText>
      )}
      <p class="gt-lead">
        {event.title}. {whereOf(event)}.
      </p>
      {!place && (
        <p class="gt-p">
          {standing[state]} {!isOpen && 'Nobody can register any more.'}
        </p>
      )}
      {!place && !isOpen && <NotTaken typed={{ ...typed, name: '', organisation: '' }} />}
      {(place || isOpen) && (
        <form action={eventsPaths.mine(event.id)} method="post" novalidate class="gt-space">
          {version > 0 && place && <input type="hidden" name="version" value={String(version)} />}
          <PlaceFields {...{ typed, errors }} isKnown />
          <Button preventDoubleClick>{place ? 'Save' : action}</Button>
        </form>
      )}
      {place && (
        <form action={eventsPaths.mineLeaving(event.id)} method="post">
          <p class="gt-p">If you cannot come, give up your place: whoever waits longest gets it.</p>
          <Button kind="secondary" preventDoubleClick>
            {place.standing === 'waiting' ? 'Leave the waiting list' : 'Give up your place'}
          </Button>
        </form>
      )}
    </FormPage>
  )
}
