import { inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Mark } from '../../../ui/marks.tsx'
import { Words } from '../../../ui/words.tsx'
import { markOf, wordsOf } from '../../actions/standing.ts'
import { mayTake, type Phase, phaseOf } from '../../cycle.ts'
import { DecisionList } from '../../decisions/pages/list.tsx'
import { EvidenceList } from '../../evidence/pages/list.tsx'
import { PhaseGuidance } from '../../pages/guidance.tsx'
import { frameworkPaths } from '../../paths.ts'
import { PromiseList } from '../../promises/pages/list.tsx'
import { sayingOf } from '../../translations/saying.ts'
import type { CyclePageProps } from './cycle.tsx'

type Props = Omit<CyclePageProps, 'frame' | 'notice'>

/** What stands on a cycle's page under one of its phases. */
export const PhaseBody = ({ phase, ...props }: Props & { phase: Phase }): Child => {
  const Body = bodies[phase]
  return (
    <>
      <Body {...props} />
      {phaseOf(props.cycle) !== 'over' && (
        <PhaseGuidance {...{ phase }} guidance={props.guidance} saying={sayingOf(props.speech, props.words)} />
      )}
    </>
  )
}

const Analyse = ({ cycle, powers, element, evidence, hasMoreEvidence }: Props) => (
  <>
    <h2 class="gt-h2">Where things stand</h2>
    {cycle.found ? <Words text={cycle.found} /> : <p class="gt-p">What was found is written here when it is known.</p>}
    <h3 class="gt-h3">Evidence</h3>
    <EvidenceList
      elementId={element.id}
      evidence={evidence}
      hasMore={hasMoreEvidence}
      mayAdd={powers.work && phaseOf(cycle) !== 'over'}
    />
    {powers.work && phaseOf(cycle) !== 'over' && (
      <div class="gt-actions">
        {mayTake('finish-analysis', cycle) && (
          <ButtonLink href={frameworkPaths.analysis(cycle.id)}>Finish the analysis</ButtonLink>
        )}
      </div>
    )}
  </>
)

const Plan = ({ cycle, powers, promises, decisions, element, today }: Props) => (
  <>
    <h2 class="gt-h2">What is promised</h2>
    <PromiseList promises={promises} today={today} />
    {mayTake('agree-plan', cycle) && (
      <div class="gt-actions">
        {powers.lead && promises.length > 0 && (
          <ButtonLink href={frameworkPaths.plan(cycle.id)}>Agree the plan</ButtonLink>
        )}
        {powers.work && (
          <ButtonLink href={frameworkPaths.promising(cycle.id)} kind="secondary">
            Add a promise
          </ButtonLink>
        )}
      </div>
    )}
    <DecisionList
      elementId={element.id}
      decisions={decisions}
      today={today}
      mayAdd={powers.work && phaseOf(cycle) !== 'over'}
    />
  </>
)

const Do = ({ cycle, powers, actions, element, today }: Props) => (
  <>
    <h2 class="gt-h2">What is being done</h2>
    <Actions actions={actions} today={today} />
    {powers.work && phaseOf(cycle) !== 'over' && (
      <div class="gt-actions">
        <ButtonLink href={frameworkPaths.acting(cycle.id)} kind="secondary">
          Add an action
        </ButtonLink>
      </div>
    )}
    {powers.work && mayTake('finish-doing', cycle) && element.clock.kind !== 'all-year' && (
      <form action={frameworkPaths.doing(cycle.id)} method="post" class="gt-space">
        <Button kind="secondary">The work is done</Button>
      </form>
    )}
  </>
)

const Review = ({ cycle, powers, promises, today }: Props) => (
  <>
    <h2 class="gt-h2">What came of it</h2>
    {cycle.reviewedOn ? (
      <>
        <h3 class="gt-h3">What worked</h3>
        <Words text={cycle.worked} />
        <h3 class="gt-h3">What did not</h3>
        <Words text={cycle.failed} />
        <h3 class="gt-h3">What we learned</h3>
        <Words text={cycle.lessons} />
      </>
    ) : (
      <p class="gt-p">
        {cycle.reviewOn
          ? `On ${inWords(cycle.reviewOn)} each promise ${cycle.reviewOn < today ? 'was to be' : 'is'} held against what came of it.`
          : 'The day is fixed when the plan is agreed.'}
      </p>
    )}
    {powers.lead && mayTake('close-review', cycle) && (
      <div class="gt-actions">
        <ButtonLink href={frameworkPaths.review(cycle.id)} kind={promises.every(isAnswered) ? undefined : 'secondary'}>
          Review it
        </ButtonLink>
      </div>
    )}
  </>
)

const isAnswered = ({ outcome }: Props['promises'][number]) => outcome !== null

const bodies: Readonly<Record<Phase, (props: Props) => Child>> = {
  analyse: Analyse,
  plan: Plan,
  do: Do,
  review: Review,
}

const Actions = ({ actions, today }: Pick<Props, 'actions' | 'today'>): Child =>
  actions.length === 0 ? (
    <p class="gt-p">No actions yet.</p>
  ) : (
    <ul class="govuk-list">
      {actions.map(action => (
        <li>
          <span class="gt-is">
            <Mark name={markOf(action, today)} />
            <span>
              <a class="gt-a" href={frameworkPaths.action(action.station.id)}>
                {action.station.title}
              </a>
              <span class="gt-meta">
                {' '}
                {wordsOf(action, today)}. {whoOf(action.station.owner)}
              </span>
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
