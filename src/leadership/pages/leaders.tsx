import type { Day } from '../../calendar/day.ts'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { Mark } from '../../ui/marks.tsx'
import { Section } from '../../ui/spine.tsx'
import { type Goal, markOf, sayState } from '../goals/goal.ts'
import type { Leader } from '../leaders/leader.ts'
import { leadershipPaths } from '../paths.ts'
import type { LeadershipPageProps } from './leadership.tsx'

/** Every leader, with the goals that the reader may read. */
export const LeadersHere = (props: LeadershipPageProps) => {
  const { leaders, viewerId, mayLead } = props
  const isLeader = leaders.some(({ memberId }) => memberId === viewerId)
  return (
    <Section mark={leaders.length > 0 ? 'now' : 'plan'} side="Leaders" id="leaders">
      <h2 class="gt-h2">Leaders, and what they set themselves</h2>
      {leaders.length === 0 && <p class="gt-p">Nobody is on the list of leaders yet.</p>}
      {(isLeader || mayLead) && (
        <div class="gt-actions">
          {isLeader && <ButtonLink href={leadershipPaths.settingGoal}>Set yourself a goal</ButtonLink>}
          {mayLead && (
            <a class="gt-a" href={leadershipPaths.listing}>
              Put somebody on the list
            </a>
          )}
        </div>
      )}
      {leaders.map(leader => (
        <OneLeader {...{ ...props, leader }} />
      ))}
      {mayLead && leaders.length > 0 && <TakingOff leaders={leaders} />}
    </Section>
  )
}

/** Folded away: it is seldom wanted, and stands beside everything that is. */
const TakingOff = ({ leaders }: { leaders: readonly Leader[] }) => (
  <Details summary="Take somebody off the list">
    {leaders.map(({ id, name }) => (
      <form action={leadershipPaths.unlisting(id)} method="post">
        <Button kind="secondary">Take {name} off the list</Button>
      </form>
    ))}
  </Details>
)

const OneLeader = ({ leader, goals, today }: LeadershipPageProps & { leader: Leader }) => {
  const own = goals.filter(goal => goal.leader.id === leader.memberId)
  return (
    <div class="gt-space">
      <h3 class="gt-h3">{leader.name}</h3>
      {own.length === 0 ? (
        <p class="gt-p">No goal that you can read yet.</p>
      ) : (
        <ul class="govuk-list">
          {own.map(goal => (
            <OneGoal {...{ goal, today }} />
          ))}
        </ul>
      )}
    </div>
  )
}

const OneGoal = ({ goal, today }: { goal: Goal; today: Day }) => (
  <li>
    <span class="gt-is">
      <Mark name={markOf(goal, today)} />
      <span>
        <a class="gt-a" href={leadershipPaths.goal(goal.id)}>
          {goal.title}
        </a>
        <br />
        {sayState(goal, today)}
        {goal.seenBy === 'few' && '. Only a few people read it'}
      </span>
    </span>
  </li>
)
