import type { Day } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { type Event, whenOf } from '../../event.ts'
import type { PlaceTyped } from '../../outside/forms.ts'
import { PlaceFields } from '../../outside/pages/place-fields.tsx'
import { eventsPaths } from '../../paths.ts'
import { daysPlacesKept, type Place } from '../../places/place.ts'
import type { Tally } from '../queries.ts'

export type PeoplePageProps = {
  frame: Frame
  event: Event
  today: Day
  people: readonly Place[]
  tally: Tally
  /** Only those whose name holds this. */
  called: string
  page: number
  hasMore: boolean
  typed: PlaceTyped
  errors: readonly FieldError[]
  notice?: string | undefined
  /** What was not done, and why. */
  refused?: string | undefined
}

/** The list of a host: who has a place, who is here, and who comes without one. Made for a phone at the door. */
export const PeoplePage = (props: PeoplePageProps) => {
  const { frame, event, tally, called, errors, notice, refused } = props
  return (
    <Page frame={frame} title={`Who comes: ${event.title}`} now="Act" error={errors.length > 0} script="live.js">
      <Spine>
        <Section mark="now" side="Event" note={whenOf(event)} kind="now">
          <BackLink href={eventsPaths.one(event.id)}>The event</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {refused && <NotificationBanner role="alert" title="Not done" text={refused} />}
          <h1 class="gt-h1 gt-h1--s">Who comes to “{event.title}”</h1>
          <p class="gt-lead">{sayTally(tally, event)}</p>
          <p class="gt-p">
            Only those who run events read this. All of it is deleted {daysPlacesKept} days after the event. Until it is
            over, a letter tells whoever you take off the list.{' '}
            <a class="gt-a" href={eventsPaths.checkingIn}>
              How to check people in
            </a>
          </p>
          <form action={eventsPaths.people(event.id)} method="get">
            <Input name="called" label="Find a name" labelSize="s" value={called} width={20} autocomplete="off" />
            <Button kind="secondary">Find</Button>
          </form>
          <People {...props} />
        </Section>
        <Section mark="plan" side="By hand" kind="plan" end>
          <ByHand {...props} />
        </Section>
      </Spine>
    </Page>
  )
}

function sayTally({ registered, waiting, here }: Tally, { capacity }: Event): string {
  const places = capacity === null ? `${registered} have a place` : `${registered} of ${capacity} places are taken`
  return `${places}, ${waiting} wait for one, ${here} are here.`
}

const People = ({ event, today, people, called, page, hasMore }: PeoplePageProps): Child => {
  if (people.length === 0)
    return <p class="gt-p">{called ? `Nobody on the list is called “${called}”.` : 'Nobody is on the list yet.'}</p>
  const isToday = event.heldOn <= today && !event.calledOffOn
  const query = called ? `&called=${encodeURIComponent(called)}` : ''
  return (
    <div class="gt-space">
      <StackTable
        caption="Who has a place, or waits for one"
        headings={['Name', 'Organisation and role', 'Needs', 'Standing', { label: 'What you can do', quiet: true }]}
        controls
        rows={people.map(place => ({
          name: (
            <span id={`place-${place.id}`}>
              {place.name}
              {place.isStudent && ' (student)'}
            </span>
          ),
          cells: [
            [place.organisationName, place.roleWords].filter(Boolean).join(', ') || '–',
            place.needs || '–',
            place.isHere ? <b class="gt-good">Is here</b> : place.standing === 'waiting' ? 'Waits' : 'Has a place',
            <Doing place={place} isToday={isToday} />,
          ],
        }))}
      />
      <TurnPages
        label="People"
        {...{ page, hasMore }}
        addressOf={to => `${eventsPaths.people(event.id)}?page=${to}${query}`}
      />
    </div>
  )
}

const Doing = ({ place, isToday }: { place: Place; isToday: boolean }) => {
  const who = <span class="govuk-visually-hidden">, {place.name}</span>
  return (
    <div class="gt-actions">
      {isToday && (
        <form action={eventsPaths.placeHere(place.id)} method="post">
          <Button name="here" value={place.isHere ? 'no' : 'yes'} kind={place.isHere ? 'secondary' : undefined}>
            {place.isHere ? 'Not here after all' : 'Is here'}
            {who}
          </Button>
        </form>
      )}
      <a class="gt-a" href={eventsPaths.placeOf(place.id)}>
        Put right{who}
      </a>
      {!place.isHere && (
        <form action={eventsPaths.placeRemoval(place.id)} method="post">
          <Button kind="secondary">Take off the list{who}</Button>
        </form>
      )}
    </div>
  )
}

const ByHand = ({ event, today, typed, errors }: PeoplePageProps): Child => {
  if (event.calledOffOn) return <p class="gt-p">The event is called off: nobody is added any more.</p>
  return (
    <>
      <h2 class="gt-h2">{event.heldOn <= today ? 'Somebody came without a place' : 'Add somebody by hand'}</h2>
      <form action={eventsPaths.people(event.id)} method="post" novalidate>
        <PlaceFields {...{ typed, errors }} email="if known" />
        {event.heldOn <= today && (
          <Checkboxes name="here" values={['yes']} choices={[{ value: 'yes', text: 'They are here' }]} />
        )}
        <Button preventDoubleClick>Add to the list</Button>
      </form>
    </>
  )
}
