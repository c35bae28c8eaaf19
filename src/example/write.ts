import { addStory, writeConsent } from '../communication/stories/queries.ts'
import { addDecision } from '../framework/decisions/queries.ts'
import { joinGroup } from '../plan/group/queries.ts'
import { addBehaviour, listRoots } from '../policies/behaviours/queries.ts'
import { addDraft, policyOfCode, putInForce } from '../policies/code/queries.ts'
import { agree } from '../starting-point/agreed/queries.ts'
import { itemsOf } from '../starting-point/rounds/items.ts'
import { setRound } from '../starting-point/rounds/queries.ts'
import { writeSeenAs } from '../starting-point/seen-as/queries.ts'
import { workbookOf } from '../starting-point/workbooks.ts'
import { recordChange } from '../thread/queries.ts'
import { dayOf, elementOf, lead, momentOf, type Named, type Stage } from './turn.ts'
import { behaviours, code, decisions, group, round, seenAs, stories } from './written.ts'

/** What people wrote down beside their cycles: decisions, stories, what is expected, and who carries the plan. */
export async function writeDown(stage: Stage, named: Named): Promise<void> {
  const { tx, people } = stage
  const { who, ago, words } = seenAs
  if (!(await writeSeenAs(tx, people[who], { words, seen: 0, today: dayOf(stage, ago) })))
    throw new Error('The example says twice how it wants to be seen.')
  await rate(stage)
  for (const decision of decisions) await decide(stage, named, decision)
  for (const story of stories) await tellStory(stage, named, story)
  await expectOfAll(stage)
  await agreeOnCode(stage)
  for (const { who, part, ago } of group) {
    const joining = { memberId: people[who].memberId, part, sinceOn: dayOf(stage, ago) }
    if (!(await joinGroup(tx, people.dele, joining))) throw new Error('Somebody of the example joins a group twice.')
  }
}

/** Where the organisation stood when it began: a round that was talked through, and what was agreed in it. */
async function rate(stage: Stage): Promise<void> {
  const { tx, people } = stage
  const today = dayOf(stage, round.ago)
  const workbook = workbookOf(round.workbook)
  const of = workbook && { workbook: workbook.id, items: itemsOf(workbook, {}), days: null }
  const roundId = of && (await setRound(tx, people.carys, of, today))
  if (!roundId) throw new Error('The example cannot begin a round.')
  for (const { part, ...agreed } of round.agreed)
    if (!(await agree(tx, people.carys, { roundId, part, seen: 0, today }, agreed)))
      throw new Error('The example agrees twice on one part.')
}

async function decide(stage: Stage, named: Named, decision: (typeof decisions)[number]): Promise<void> {
  const { tx, people } = stage
  const { as, mark, ago, title, words, decidedBy, options } = decision
  const on = dayOf(stage, ago)
  const of = { elementId: elementOf(stage, mark), ownerId: people.carys.memberId, lookAgainOn: null }
  const id = await addDecision(tx, people.carys, { title, words, decidedBy, options, standsOn: on, ...of }, on)
  named.set(as, { id, kind: 'decision' })
  await recordChange(tx, people.carys, { stationId: id, what: 'written', now: momentOf(stage, ago) })
  if ('from' in decision) await lead(stage, named, decision.from, as)
  if ('to' in decision) await lead(stage, named, as, decision.to)
}

async function tellStory(stage: Stage, named: Named, story: (typeof stories)[number]): Promise<void> {
  const { tx, people } = stage
  const { ago, agreed, about, ...words } = story
  const of = { elementId: null, ownerId: people.carys.memberId, about: (about && named.get(about)) ?? null }
  const id = await addStory(tx, people.carys, { ...words, ...of }, dayOf(stage, ago))
  const { wording, outside } = agreed
  const consent = {
    givenBy: story.whose,
    givenOn: dayOf(stage, agreed.ago),
    wording,
    inside: true,
    outside,
    until: null,
  }
  if (!(await writeConsent(tx, people.carys, { id, version: 1 }, consent)))
    throw new Error('Nobody agreed to a story of the example.')
}

async function expectOfAll({ tx, people, ...stage }: Stage): Promise<void> {
  const roots = await listRoots(tx, people.carys)
  const belongsTo = roots.find(({ kind }) => kind === 'value')?.id ?? null
  for (const { ago, ...behaviour } of behaviours) {
    const today = dayOf(stage, ago)
    await addBehaviour(tx, people.carys, { behaviour: { ...behaviour, belongsTo }, roots, today })
  }
}

async function agreeOnCode(stage: Stage): Promise<void> {
  const { tx, people } = stage
  const { words, news } = code
  const drafted = dayOf(stage, code.drafted)
  const policyId = await policyOfCode(tx, people.priya, drafted)
  const id = await addDraft(tx, people.priya, { policyId, number: 1, words, news, today: drafted })
  const days = { inForceOn: dayOf(stage, code.inForce), today: dayOf(stage, code.decided) }
  if (!id || !(await putInForce(tx, people.dele, { id, version: 1 }, days)))
    throw new Error('The example has no code of conduct.')
}
