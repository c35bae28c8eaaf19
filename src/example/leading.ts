import { take } from '../leadership/goals/goal.ts'
import { addGoal, findGoal, noteGoal } from '../leadership/goals/queries.ts'
import { listLeader } from '../leadership/leaders/queries.ts'
import { closeReview } from '../leadership/reviews/close.ts'
import { listReviews } from '../leadership/reviews/queries.ts'
import { addSession } from '../leadership/sessions/queries.ts'
import { nameSponsor } from '../leadership/sponsors/name.ts'
import { addStatement } from '../leadership/sponsors/queries.ts'
import { goals, review, sessions, term } from './leaders.ts'
import { dayOf, momentOf, type Stage } from './turn.ts'

type Told = (typeof goals)[number]
type Added = Readonly<{ id: string; told: Told }>

/** Who stands for the strategy, what leaders set themselves and learned, and the review of the year that was. */
export async function leadOn(stage: Stage): Promise<void> {
  const { tx, people } = stage
  const sponsor = people[term.who]
  const days = { fromOn: dayOf(stage, term.from), untilOn: dayOf(stage, term.until) }
  const named = { today: dayOf(stage, term.from), now: momentOf(stage, term.from) }
  const id = await nameSponsor(tx, people.carys, sponsor.memberId, days, named)
  await addStatement(tx, sponsor, id, { words: term.statement, after: 0, today: dayOf(stage, term.said) })
  for (const who of ['priya', 'tomasz'] as const)
    await listLeader(tx, people.carys, people[who].memberId, dayOf(stage, 210))
  const added: Added[] = []
  for (const told of goals) added.push({ id: await setGoal(stage, told), told })
  for (const goal of added) await note(stage, goal, ago => ago > review.ago)
  for (const session of sessions) await learn(stage, session)
  await lookBack(stage)
  for (const goal of added) await note(stage, goal, ago => ago <= review.ago)
}

function setGoal(stage: Stage, { who, ago, title, why, sign, due, readers }: Told): Promise<string> {
  const goal = { title, why, sign, seenBy: readers, elementId: null, dueOn: dayOf(stage, due) }
  return addGoal(stage.tx, stage.people[who], goal, dayOf(stage, ago))
}

async function note(stage: Stage, { id, told }: Added, isMeant: (ago: number) => boolean): Promise<void> {
  const leader = stage.people[told.who]
  for (const { ago, words, step = null } of told.notes.filter(each => isMeant(each.ago))) {
    const goal = await findGoal(stage.tx, leader, id, stage.today)
    const on = dayOf(stage, ago)
    const after = goal && step ? take(step, goal, on) : null
    const said = { on, step, words, after, now: momentOf(stage, ago) }
    if (!goal || (step && !after) || !(await noteGoal(stage.tx, leader, { id, version: goal.version }, said)))
      throw new Error(`The example cannot note how it goes with “${told.title}”.`)
  }
}

async function learn(stage: Stage, { ago, people, ...session }: (typeof sessions)[number]): Promise<void> {
  const named = people.map(who => stage.people[who].memberId)
  await addSession(stage.tx, stage.people.carys, { ...session, heldOn: dayOf(stage, ago), people: named })
}

async function lookBack(stage: Stage): Promise<void> {
  const { tx, people } = stage
  const sponsor = people[term.who]
  const { happened, whyNot, changes, statement, ago } = review
  const [open] = await listReviews(tx, sponsor)
  const said = {
    happened,
    changes,
    statement,
    repeated: 'no' as const,
    surveyWords: whyNot,
    baselineId: null,
    laterId: null,
  }
  const then = { today: dayOf(stage, ago), now: momentOf(stage, ago) }
  if (!open || !(await closeReview(tx, sponsor, { review: open, version: open.station.version }, said, then)))
    throw new Error('The example cannot close the review of its sponsor.')
}
