import { inWords } from '../../calendar/day.ts'
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
import { type Event, type EventState, linesOf, stateNames } from '../event.ts'
import { eventsPaths } from '../paths.ts'

export type EventPageProps = {
  frame: Frame
  event: Event
  state: EventState
  steps: readonly TimedStep[]
  mayRun: boolean
  notice?: string | undefined
}

/** An event, as whoever works here reads it. */
export const EventPage = (props: EventPageProps) => {
  const { frame, event, state, steps, mayRun, notice } = props
  return (
    <Page frame={frame} title={event.title} now="Act">
      <Spine>
        <Section mark={state === 'called-off' ? 'cut' : 'now'} side="Event" note={stateNames[state]} kind="now">
          <BackLink href={eventsPaths.all}>All events</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{event.title}</h1>
          {event.calledOffOn && (
            <InsetText>
              Called off on {inWords(event.calledOffOn)}: {event.calledOffWhy}
            </InsetText>
          )}
          <Words text={event.about} />
          <SummaryList rows={linesFor(event, mayRun)} />
          {mayRun && <Steps event={event} state={state} />}
        </Section>
        <Section mark={steps.length > 0 ? 'stop' : 'plan'} side="Agenda" kind="plan" id="agenda" end>
          <h2 class="gt-h2">What happens when</h2>
          {steps.length === 0 && <p class="gt-p">No steps are written down yet.</p>}
          <Agenda steps={steps} mayRun={mayRun && !event.calledOffOn} />
          {mayRun && <Fits event={event} steps={steps} />}
          {mayRun && !event.calledOffOn && (
            <ButtonLink href={eventsPaths.addingStep(event.id)} kind="secondary">
              Add a step
            </ButtonLink>
          )}
        </Section>
      </Spine>
    </Page>
  )
}

/** Where it is online is for those who run it; everybody else is told with their place. */
const linesFor = (event: Event, mayRun: boolean) => linesOf(event).filter(({ key }) => mayRun || key !== 'Where online')

/** What whoever runs it can do with it as a whole. */
const Steps = ({ event, state }: { event: Event; state: EventState }): Child => {
  if (state === 'called-off') return null
  return (
    <>
      {state === 'draft' && (
        <form action={eventsPaths.telling(event.id)} method="post">
          <p class="gt-p">
            It is a draft: only those who run events see it. When you tell everyone, its page can be read without
            signing in, and people can register.
          </p>
          <Button preventDoubleClick>Tell everyone of it</Button>
        </form>
      )}
      <div class="gt-actions">
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
        <form action={eventsPaths.removal(event.id)} method="post">
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
    <p class="gt-p">
      {over === 0
        ? `The steps end at ${event.ends}, as the event does.`
        : `There are ${-over} minutes left until ${event.ends}.`}
    </p>
  )
}
