import { type Day, inWords } from '../../calendar/day.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Words } from '../../ui/words.tsx'
import { overrun, type TimedStep } from '../agenda/agenda.ts'
import { Agenda } from '../agenda/pages/agenda.tsx'
import type { Asking } from '../asking/asking.ts'
import { goingOnWrongly } from '../asking/going-on.ts'
import { Around } from '../asking/pages/around.tsx'
import { GoingOn } from '../asking/pages/going-on.tsx'
import { type Event, type EventState, isOn, linesOf, stateNames } from '../event.ts'
import { eventsPaths, outsidePaths } from '../paths.ts'
import type { Place } from '../places/place.ts'
import { reachInWords } from '../reach/reach.ts'

export type EventPageProps = {
  frame: Frame
  event: Event
  state: EventState
  steps: readonly TimedStep[]
  mayRun: boolean
  /** The viewer's own place. */
  mine: Place | null
  asking: readonly Asking[]
  /** What other features add. */
  more: Child
  /** Makes surveys. */
  mayAskPeople: boolean
  today: Day
  publicUrl: string
  /** From where its day is run. */
  day: string
  notice?: string | undefined
  /** What was not done, and why. */
  refused?: string | undefined
}

/** An event, as whoever works here reads it. */
export const EventPage = (props: EventPageProps) => {
  const { frame, event, state, steps, mayRun, day, today, notice, refused } = props
  return (
    <Page frame={frame} title={event.title} now="Act">
      <Spine>
        <Section mark={state === 'called-off' ? 'cut' : 'now'} side="Event" note={stateNames[state]} kind="now">
          <BackLink href={eventsPaths.all}>All events</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {refused && <NotificationBanner role="alert" title="Not done" text={refused} />}
          <h1 class="gt-h1 gt-h1--s">{event.title}</h1>
          {event.calledOffOn && (
            <InsetText>
              Called off on {inWords(event.calledOffOn)}: {event.calledOffWhy}
            </InsetText>
          )}
          {mayRun && <StillAsked {...props} />}
          <Words text={event.about} />
          <SummaryList rows={linesFor(event, state, mayRun)} />
          {mayRun && <Steps {...{ event, state, day, today }} />}
        </Section>
        <Section mark={steps.length > 0 ? 'stop' : 'plan'} side="Agenda" kind="plan" id="agenda">
          <h2 class="gt-h2">What happens when</h2>
          {steps.length === 0 && <p class="gt-p">No steps are written down yet.</p>}
          <Agenda steps={steps} mayRun={mayRun && !event.calledOffOn} />
          {mayRun && !['called-off', 'over'].includes(state) && <Fits event={event} steps={steps} />}
          {mayRun && !event.calledOffOn && (
            <div class="gt-actions">
              <ButtonLink href={eventsPaths.addingStep(event.id)} kind="secondary">
                Add a step
              </ButtonLink>
            </div>
          )}
        </Section>
        {event.toldOn && (state !== 'over' || props.mine) && (
          <Section mark={props.mine ? 'done' : 'plan'} side="Places" kind="plan" id="places">
            <Mine {...props} />
          </Section>
        )}
        {event.toldOn && mayRun && (
          <Section mark="plan" side="Who comes" kind="plan">
            <ForHost {...props} />
          </Section>
        )}
        <Around {...props} />
        <Reach {...props} />
        {props.more}
        <Section mark="plan" side="Help" kind="plan" end tight>
          <p class="gt-p">If you have a question about it, ask {event.contact}.</p>
        </Section>
      </Spine>
    </Page>
  )
}

/** What goes on although the event does not, or not on that day, for as long as it does. */
const StillAsked = ({ event, asking, mayAskPeople, today }: EventPageProps) => (
  <GoingOn
    asking={goingOnWrongly(asking, event, today)}
    mayAskPeople={mayAskPeople}
    lead={
      event.calledOffOn
        ? 'The event is called off. These surveys are not: letters go out, and people can answer, until somebody calls them off too.'
        : 'These surveys do not fit the day of the event: one for before ends before that day, and one for afterwards opens no sooner. They are fixed and keep their days until somebody calls them off.'
    }
  />
)

const forComing = ['Who can come', 'Places', 'Registration until']

/** Where it is online is for those who run it; everybody else is told with their place. Nobody comes to what is over. */
const linesFor = (event: Event, state: EventState, mayRun: boolean) =>
  linesOf(event).filter(
    ({ key }) => (mayRun || key !== 'Where online') && (state !== 'over' || !forComing.includes(key)),
  )

/** What whoever runs it can do with it as a whole. */
const Steps = ({ event, state, day, today }: Pick<EventPageProps, 'event' | 'state' | 'day' | 'today'>): Child => {
  if (state === 'called-off') return null
  return (
    <>
      {state === 'draft' && event.heldOn < today && (
        <form action={eventsPaths.telling(event.id)} method="post" class="gt-space">
          <p class="gt-p">
            It is a draft, and its day is past. When you put it on record, its page can be read without signing in, with
            its agenda and who came. Nobody can register, and nobody gets a letter.
          </p>
          <input type="hidden" name="past" value="yes" />
          <Button preventDoubleClick>Put it on record</Button>
        </form>
      )}
      {state === 'draft' && event.heldOn >= today && (
        <form action={eventsPaths.telling(event.id)} method="post" class="gt-space">
          <p class="gt-p">
            It is a draft: only those who run events see it. When you tell everyone, its page can be read without
            signing in, and people can register.
          </p>
          <Button preventDoubleClick>Tell everyone of it</Button>
        </form>
      )}
      <div class="gt-actions">
        {isOn(event, today) ? (
          <ButtonLink href={day}>Run the day</ButtonLink>
        ) : (
          !['draft', 'over'].includes(state) && (
            <a class="gt-a" href={day}>
              Run the day
            </a>
          )
        )}
        <a class="gt-a" href={eventsPaths.change(event.id)}>
          Change it
        </a>
        {['told', 'full', 'closed'].includes(state) && (
          <a class="gt-a" href={eventsPaths.callingOff(event.id)}>
            Call it off
          </a>
        )}
      </div>
      {state === 'draft' && (
        <form action={eventsPaths.removal(event.id)} method="post" class="gt-space">
          <Button kind="secondary">Throw the draft away</Button>
        </form>
      )}
    </>
  )
}

/** Whether the steps fit into the time there is. */
const Fits = ({ event, steps }: { event: Event; steps: readonly TimedStep[] }): Child => {
  if (steps.length === 0) return null
  const over = overrun(steps, event)
  if (over > 0)
    return (
      <InsetText>
        The steps take {over} minutes more than there are until {event.ends}. Shorten one, or let the event end later.
      </InsetText>
    )
  return (
    <p class="gt-p gt-space">
      {over === 0
        ? `The steps end at ${event.ends}, as the event does.`
        : `There are ${-over} minutes left until ${event.ends}.`}
    </p>
  )
}

/** The place of whoever reads this. */
const Mine = ({ event, state, mine, mayRun, today }: EventPageProps): Child => {
  const isOpen = state === 'told' || state === 'full'
  return (
    <>
      <h2 class="gt-h2">Your place</h2>
      <p class="gt-p">{mine ? standings[mine.standing] : isOpen ? 'You have not registered.' : 'You have no place.'}</p>
      {mine && event.form !== 'in-person' && mine.standing === 'registered' && !event.calledOffOn && (
        <p class="gt-p">Online: {event.onlineAddress || 'the address is not known yet'}</p>
      )}
      {(isOpen || (mine && state === 'closed')) && (
        <div class="gt-actions">
          <ButtonLink
            href={eventsPaths.mine(event.id)}
            kind={mine || (mayRun && isOn(event, today)) ? 'secondary' : undefined}
          >
            {mine ? 'Change it, or give it up' : state === 'full' ? 'Go on the waiting list' : 'Take a place'}
          </ButtonLink>
          <a class="gt-a" href={outsidePaths.calendar(event.id)}>
            Put it in your calendar
          </a>
        </div>
      )}
    </>
  )
}

const standings = { registered: 'You have a place.', waiting: 'You are on the waiting list.' } as const

/** Where whoever runs it sends people, and where they see who comes. */
const ForHost = ({ event, state, publicUrl }: EventPageProps) => (
  <>
    <h2 class="gt-h2">Who comes</h2>
    <p class="gt-p">
      <a class="gt-a" href={eventsPaths.people(event.id)}>
        {state === 'over' ? 'Everyone who had a place' : 'Everyone with a place, and check-in'}
      </a>
    </p>
    <p class="gt-p gt-long">
      Its page for everyone:{' '}
      <a class="gt-a" href={outsidePaths.event(event.id)}>
        {publicUrl}
        {outsidePaths.event(event.id)}
      </a>
    </p>
  </>
)

/** Who came, as the host says. */
const Reach = ({ event, mayRun, today }: EventPageProps): Child => {
  const said = reachInWords(event.reach)
  if (event.calledOffOn || !event.toldOn || (!said && (!mayRun || event.heldOn > today))) return null
  return (
    <Section mark={said ? 'done' : 'plan'} side="Reach" kind="plan" id="reach">
      <h2 class="gt-h2">Who came</h2>
      <p class="gt-p">{said ? `${said} The host counted.` : 'Nothing is written down yet.'}</p>
      {mayRun && event.heldOn <= today && (
        <ButtonLink href={eventsPaths.reach(event.id)} kind="secondary">
          {said ? 'Change who came' : 'Write down who came'}
        </ButtonLink>
      )}
    </Section>
  )
}
