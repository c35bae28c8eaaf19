import { keepUsualAudiences } from '../communication/audiences/queries.ts'
import { addMessage, addTellings, endTelling, listTellings } from '../communication/messages/queries.ts'
import { adopt } from '../definitions/adoption/queries.ts'
import { addTerm, lockTerm } from '../definitions/queries.ts'
import { addSource } from '../definitions/sources/queries.ts'
import { addTelling } from '../definitions/telling/queries.ts'
import { addWording } from '../definitions/wordings/queries.ts'
import { addGap, refuseGap } from '../gaps/queries.ts'
import { addLesson, findLesson, writeEffect } from '../lessons/queries.ts'
import { addMeasure } from '../measures/queries.ts'
import { addValue } from '../measures/values/queries.ts'
import { addClause } from '../policies/clauses/queries.ts'
import { addOccasion } from '../policies/occasions/queries.ts'
import { addPolicy } from '../policies/queries.ts'
import { clearTyped } from '../statistics/cleared.ts'
import { findStation, recordChange } from '../thread/queries.ts'
import { definition, gaps, lessons, measure, messages, policies, values } from './told.ts'
import { dayOf, elementOf, lead, momentOf, type Named, type Stage } from './turn.ts'
import { sources } from './written.ts'

/** Everything that is not of one cycle alone, and the threads between all of it. */
export async function tell(stage: Stage, named: Named): Promise<void> {
  await agree(stage)
  for (const gap of gaps) await find(stage, named, gap)
  await count(stage, named)
  for (const lesson of lessons) await learn(stage, lesson)
  for (const policy of policies) await register(stage, policy)
  await keepUsualAudiences(stage.tx, stage.viewer)
  for (const message of messages) await say(stage, named, message)
}

const usual = 'We said it before, each in other words.'

/** The definition and the values, as they were adopted. */
async function agree(stage: Stage): Promise<void> {
  const { tx, people } = stage
  const adopted = async (
    kind: 'definition' | 'value',
    term: { title: string; words: string; ago: number },
    said = {},
  ) => {
    const { why, reason, behaviours } = { why: usual, reason: usual, behaviours: '', ...said }
    const on = dayOf(stage, term.ago)
    const id = await addTerm(tx, people.carys, kind, { title: term.title, why }, on)
    const wording = { words: term.words, behaviours, why: reason }
    const wordingId = await addWording(tx, people.morag, id, { ...wording, fromId: null }, on)
    const locked = await lockTerm(tx, people.carys, id)
    const chosen = { wording: { id: wordingId, ...wording }, voteId: null, why: reason, againstVote: null }
    await adopt(tx, people.carys, locked, locked.station.version, chosen, on)
    return lockTerm(tx, people.carys, id)
  }
  const term = await adopted('definition', definition, { why: definition.why, reason: definition.reason })
  for (const { ago, ...source } of sources)
    await addSource(tx, people.carys, term.station.id, source, dayOf(stage, ago))
  for (const { ago, channel, words } of definition.taught) {
    const adoptionId = term.adoption?.id ?? ''
    await addTelling(
      tx,
      people.carys,
      adoptionId,
      { channel, words, href: null, toldOn: dayOf(stage, ago) },
      stage.today,
    )
  }
  for (const value of values) await adopted('value', value, { behaviours: value.behaviours })
}

async function find(stage: Stage, named: Named, gap: (typeof gaps)[number]): Promise<void> {
  const { tx, people } = stage
  const { as, ago, title, words, source, mark } = gap
  const on = dayOf(stage, ago)
  const elementId = elementOf(stage, mark)
  const id = await addGap(tx, people.carys, { title, words, source, elementId, ownerId: null, standsOn: on }, on)
  named.set(as, { id, kind: 'gap' })
  await recordChange(tx, people.carys, { stationId: id, what: 'written', now: momentOf(stage, ago) })
  if ('no' in gap) await refuseGap(tx, people.dele, id, { why: gap.no.why, on: dayOf(stage, gap.no.ago) })
  if ('from' in gap) await lead(stage, named, gap.from, as)
  if ('to' in gap) await lead(stage, named, as, gap.to)
}

async function count(stage: Stage, named: Named): Promise<void> {
  const { tx, viewer, people } = stage
  const { as, title, words, source, target, figures, from, mark } = measure
  const of = { title, words, source, elementId: elementOf(stage, mark), ownerId: people.tomasz.memberId }
  const aim = { figure: target.figure, to: null, on: dayOf(stage, target.on) }
  const kind = { unit: 'per-cent', direction: 'up', target: aim, everyMonths: 3 } as const
  const id = await addMeasure(tx, people.priya, { ...of, ...kind }, dayOf(stage, figures[0].ago))
  named.set(as, { id, kind: 'measure' })
  for (const [i, { ago, figure }] of figures.entries()) {
    const cleared = clearTyped({ figure, behind: 'nobody', counts: 'something else' }, viewer.rule)
    if (cleared.outcome !== 'cleared') throw new Error('A figure of the example may not be shown.')
    const value = { standsOn: dayOf(stage, ago), figure: cleared.figure, note: '', isBaseline: i === 0 }
    await addValue(tx, people.tomasz, id, value, momentOf(stage, ago))
  }
  for (const each of from) await lead(stage, named, each, as)
}

async function learn(stage: Stage, lesson: (typeof lessons)[number]): Promise<void> {
  const { tx, people } = stage
  const { ago, title, words, source } = lesson
  const on = dayOf(stage, ago)
  const of = { elementId: null, ownerId: people.morag.memberId, standsOn: on }
  const id = await addLesson(tx, people.morag, { title, words, source, ...of }, on)
  const added = await findLesson(tx, people.morag, id)
  if (!added || !('changed' in lesson)) return
  const effect = { words: lesson.changed.words, on: dayOf(stage, lesson.changed.ago) }
  await writeEffect(tx, people.morag, { lesson: added, version: added.station.version }, effect)
}

async function register(stage: Stage, policy: (typeof policies)[number]): Promise<void> {
  const { tx, people } = stage
  const { form, title, words, agreed, review, clause } = policy
  const days = { agreedOn: dayOf(stage, agreed), reviewOn: dayOf(stage, review) }
  const kept = { form, title, words, href: null, ownerId: people.priya.memberId }
  const id = await addPolicy(tx, people.priya, { ...kept, ...days }, dayOf(stage, clause.ago))
  const station = await findStation(tx, people.priya, id)
  if (!station) throw new Error('A policy of the example is gone.')
  const { ago, ...read } = clause
  await addClause(tx, people.priya, station, { ...read, standsOn: dayOf(stage, ago) }, dayOf(stage, ago))
  if (!('talked' in policy)) return
  const { talked } = policy
  const occasion = { place: talked.place, words: talked.words, href: null, heldOn: dayOf(stage, talked.ago) }
  await addOccasion(tx, people.priya, id, occasion)
}

async function say(stage: Stage, named: Named, message: (typeof messages)[number]): Promise<void> {
  const { tx, viewer, people } = stage
  const { ago, title, words, audiences, channels } = message
  const about = named.get(message.about) ?? null
  const of = { elementId: null, ownerId: people.carys.memberId, about, releaseId: null, forDay: null }
  const id = await addMessage(tx, people.carys, { title, words, ...of }, dayOf(stage, ago))
  const telling = { audiences, channels, why: '', dueOn: dayOf(stage, message.due) }
  await addTellings(tx, people.carys, id, telling)
  if (!('said' in message)) return
  const end = { saidOn: dayOf(stage, message.said.ago), words: message.said.words, href: null }
  for (const each of await listTellings(tx, viewer, id)) await endTelling(tx, people.tomasz, each.id, end)
}
