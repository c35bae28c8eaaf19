import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { type Event, whenOf } from '../../event.ts'
import { eventsPaths } from '../../paths.ts'
import type { Place } from '../../places/place.ts'

/** Whose square the host's phone has just read. */
export const CheckInPage = ({ frame, event, place }: { frame: Frame; event: Event; place: Place }) => (
  <FormPage
    frame={frame}
    title={place.name}
    now="Act"
    side="Check-in"
    note={whenOf(event)}
    back={{ href: eventsPaths.people(event.id), text: 'Everyone with a place' }}
    script="live.js"
  >
    <SummaryList rows={linesOf(event, place)} />
    <form action={eventsPaths.placeHere(place.id)} method="post">
      <Button name="here" value={place.isHere ? 'no' : 'yes'} kind={place.isHere ? 'secondary' : undefined}>
        {place.isHere ? 'Not here after all' : 'Is here'}
      </Button>
    </form>
  </FormPage>
)

const linesOf = (event: Event, { organisationName, roleWords, needs, standing, isHere }: Place) => [
  { key: 'Event', value: event.title },
  { key: 'Standing', value: isHere ? 'Is here' : standing === 'waiting' ? 'Waits for a place' : 'Has a place' },
  ...(organisationName ? [{ key: 'Organisation', value: organisationName }] : []),
  ...(roleWords ? [{ key: 'Role', value: roleWords }] : []),
  ...(needs ? [{ key: 'Needs', value: needs }] : []),
]

/** For a host who wonders how the squares work. */
export const HowToCheckInPage = ({ frame }: { frame: Frame }) => (
  <FormPage
    frame={frame}
    title="Check people in at the door"
    now="Act"
    side="Check-in"
    back={{ href: eventsPaths.all, text: 'All events' }}
  >
    <p class="gt-lead">There are two ways, and both work at once.</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <b>By name.</b> Open the event, follow <i>Everyone with a place</i>, find the name and press <i>Is here</i>.
      </li>
      <li>
        <b>By square.</b> Everyone’s own page has one. Be signed in on your phone, point its camera at the square, and
        press <i>Is here</i>.
      </li>
    </ul>
    <p class="gt-p">
      Somebody comes without a place? Write their name down at the end of the list. Two hosts can do this at the same
      time.
    </p>
  </FormPage>
)
