import { type Day, inWords } from '../../../calendar/day.ts'
import type { SupportPlace } from '../../../questionnaires/support/place.ts'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import type { TimedStep } from '../../agenda/agenda.ts'
import { Agenda } from '../../agenda/pages/agenda.tsx'
import type { Asking } from '../../asking/asking.ts'
import { AroundOutside } from '../../asking/pages/around.tsx'
import { type Event, type EventState, stateNames } from '../../event.ts'
import { outsidePaths } from '../../paths.ts'
import { reachInWords } from '../../reach/reach.ts'
import { Facts, Help, standing, WayOut } from './around.tsx'

type OutsideEventPageProps = {
  frame: Frame
  event: Event
  state: EventState
  steps: readonly TimedStep[]
  support: readonly SupportPlace[]
  asking: readonly Asking[]
  today: Day
  /** What other features say first, once it is over. */
  cameFirst: Child
  /** What other features add. */
  more: Child
}

/** An event as everyone can read it. */
export const OutsideEventPage = ({
  frame,
  event,
  state,
  steps,
  support,
  asking,
  today,
  cameFirst,
  more,
}: OutsideEventPageProps) => (
  <Page frame={frame} title={event.title}>
    <Spine>
      <Section mark={state === 'called-off' ? 'cut' : 'now'} side="Event" note={stateWords(state)} kind="now">
        <WayOut />
        <h1 class="gt-h1">{event.title}</h1>
        {event.seriesTitle && event.seriesId && event.entry === 'open' && (
          <p class="gt-p">
            One of{' '}
            <a class="gt-a" href={outsidePaths.series(event.seriesId)}>
              {event.seriesTitle}
            </a>
          </p>
        )}
        {event.calledOffOn && (
          <InsetText>
            Called off on {inWords(event.calledOffOn)}: {event.calledOffWhy}
          </InsetText>
        )}
        {state === 'over' && (
          <>
            <p class="gt-lead">{standing.over}</p>
            {cameFirst}
          </>
        )}
        <Words text={event.about} />
        <Facts event={event} />
        <Coming event={event} state={state} />
        {reachInWords(event.reach) && <p class="gt-p">{reachInWords(event.reach)}</p>}
      </Section>
      {steps.length > 0 && (
        <Section mark="stop" side="Agenda">
          <h2 class="gt-h2">What happens when</h2>
          <Agenda steps={steps} />
        </Section>
      )}
      <AroundOutside {...{ event, asking, today }} />
      {more}
      <Section mark="plan" side="Help" end>
        <Help {...{ event, support }} />
        <p class="gt-p">
          <a class="gt-a" href={outsidePaths.mailingList(event.id)}>
            Get letters about later events
          </a>
        </p>
      </Section>
    </Spine>
  </Page>
)

const stateWords = (state: EventState) => (state === 'told' ? 'open for registration' : stateNames[state].toLowerCase())

const Coming = ({ event, state }: { event: Event; state: EventState }): Child => {
  if (state === 'called-off' || state === 'over') return null
  return (
    <div class="gt-space">
      <p class="gt-p">
        {standing[state]}
        {state !== 'closed' && ` You can register until ${inWords(event.closesOn)}.`}
      </p>
      <div class="gt-actions">
        {state !== 'closed' && (
          <ButtonLink href={outsidePaths.registering(event.id)}>
            {state === 'full' ? 'Go on the waiting list' : 'Register'}
          </ButtonLink>
        )}
        <a class="gt-a" href={outsidePaths.calendar(event.id)}>
          Put it in your calendar
        </a>
      </div>
    </div>
  )
}
