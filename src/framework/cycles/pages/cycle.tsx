import { inWords } from '../../../calendar/day.ts'
import { History, type Told } from '../../../thread/pages/history.tsx'
import type { Named } from '../../../thread/station.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Thread } from '../../../ui/thread.tsx'
import { Words } from '../../../ui/words.tsx'
import { daysToReview, type Phase, phaseNames, phaseOf, phases } from '../../cycle.ts'
import type { Cycle } from '../../element.ts'
import { AboutElement } from '../../pages/about-element.tsx'
import { frameworkPaths } from '../../paths.ts'
import { nextOf, stopsOf } from '../../standing.ts'
import { LanguageBar } from '../../translations/pages/bar.tsx'
import { Say } from '../../translations/pages/say.tsx'
import { placesOf } from '../../translations/places.ts'
import { sayingOf, spokenOf } from '../../translations/saying.ts'
import type { CycleInFull } from '../find.ts'
import { PhaseBody } from './phases.tsx'

/** What the reader may do. */
export type Powers = Readonly<{ lead: boolean; work: boolean }>

export type CyclePageProps = CycleInFull & {
  frame: Frame
  today: string
  powers: Powers
  notice?: string | undefined
}

/** One turn of an element: where it stands, what was found, promised and done, and what can be done now. */
export const CyclePage = (props: CyclePageProps) => {
  const { frame, element, cycle, today, notice, powers } = props
  const stops = stopsOf(cycle, today, element.clock)
  const isNewest = props.cycles[0]?.id === cycle.id
  const { guidance, speech, words } = props
  const title = sayingOf(speech, words)('title', element.title)
  return (
    <Page frame={frame} title={title.text} now="Strategy">
      <Spine>
        <Section mark="stop" side={`Element ${element.mark}`} note={`Cycle ${cycle.number}`}>
          <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">
            <Say said={title} />
          </h1>
          <p class="gt-lead">{leadOf(props)}</p>
          <div class="gt-space">
            <Thread
              label="This cycle, from Analyse to Review"
              stops={stops.map(({ phase, mark, when, isHere }) => ({
                mark,
                name: phaseNames[phase],
                note: when,
                href: `#${phase}`,
                here: isHere && isNewest,
              }))}
            />
          </div>
          <WhoLooksAfterIt cycle={cycle} mayChange={powers.lead && phaseOf(cycle) !== 'over'} />
          <AboutElement element={element} />
          <LanguageBar
            spoken={spokenOf(speech, words, placesOf({ ...element, ...guidance }))}
            back={frameworkPaths.cycle(cycle.id)}
          />
          {cycle.carried && (
            <>
              <h2 class="gt-h3">What the last cycle taught us</h2>
              <Words text={cycle.carried} />
            </>
          )}
        </Section>
        {stops.map(({ phase, mark, when }) => (
          <Section mark={mark} side={phaseNames[phase]} note={when} kind={kindOf(phase, cycle)} id={phase}>
            <PhaseBody phase={phase} {...props} />
          </Section>
        ))}
        <PastAndOthers {...props} />
      </Spine>
    </Page>
  )
}

function leadOf({ element, cycle, today }: CyclePageProps): string {
  const left = daysToReview(cycle, today)
  const comes = left !== null && left < 0 ? 'It was to be reviewed on' : 'It comes to review on'
  const due = left !== null && cycle.reviewOn ? ` ${comes} ${inWords(cycle.reviewOn)}.` : ''
  return `${nextOf({ element, cycle }, today)}.${due}`
}

function kindOf(phase: Phase, cycle: Cycle): 'now' | 'plan' | undefined {
  const now = phaseOf(cycle)
  if (now === 'over' || phases.indexOf(phase) < phases.indexOf(now)) return undefined
  return phase === now ? 'now' : 'plan'
}

const nameOf = (named: Named): Child =>
  named === null ? 'Nobody' : named.hasLeft ? `${named.name}, who has left` : named.name

const WhoLooksAfterIt = ({ cycle, mayChange }: { cycle: Cycle; mayChange: boolean }) => (
  <p class="gt-p gt-space">
    Looked after by: <b>{nameOf(cycle.owner)}</b>. Sponsor: <b>{nameOf(cycle.sponsor)}</b>.{' '}
    {mayChange && (
      <a class="gt-a" href={frameworkPaths.people(cycle.id)}>
        Change who
      </a>
    )}
  </p>
)

const told: Told = {
  begun: { did: 'began it' },
  'handed-over': { did: 'changed who looks after it or stands behind it', words: 'Who it was before' },
  analysed: { did: 'finished the analysis' },
  agreed: { did: 'agreed the plan and locked its promises' },
  done: { did: 'said that the work is done' },
  reviewed: { did: 'closed the review' },
}

const PastAndOthers = ({ cycles, cycle, element, changes }: CyclePageProps) => {
  const others = cycles.filter(({ id }) => id !== cycle.id)
  const isOver = phaseOf(cycle) === 'over'
  return (
    <Section side="History" kind={isOver ? undefined : 'plan'} end>
      <h2 class="gt-h3">What has happened</h2>
      <History changes={changes} told={told} />
      <h2 class="gt-h3">Other cycles</h2>
      {others.length === 0 ? (
        <p class="gt-p">This is the first. When its review is closed, its lessons begin the next one.</p>
      ) : (
        <ul class="govuk-list">
          {others.map(({ id, number, beganOn, reviewedOn }) => (
            <li>
              <a class="gt-a" href={frameworkPaths.cycle(id)}>
                Cycle {number} of {element.title}
              </a>
              <p class="gt-meta">
                {inWords(beganOn)} to {reviewedOn ? inWords(reviewedOn) : 'now'}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
