import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { leadBetween, wayBetween } from '../../thread/lead.ts'
import { threadPaths } from '../../thread/paths.ts'
import { findColleague, findStation, listBeside, recordChange } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import { errorsOf } from '../../thread/typed.ts'
import { TooLatePage } from '../pages/too-late.tsx'
import { frameworkPaths } from '../paths.ts'
import { listElementsToChoose } from '../queries.ts'
import type { Decision } from './decision.ts'
import { type DecisionTyped, nothingTyped, readDecision, typedAfter, typedDecision } from './forms.ts'
import { DecisionFormPage, type DecisionFormPageProps } from './pages/form.tsx'
import { decisionPaths } from './paths.ts'
import { addDecision, holdDecision, type NewDecision } from './queries.ts'
import { onDecision } from './routes.tsx'

/** Writing a decision down, and putting a later one in its place. */
export const writeDecisionRoutes = new Hono<SignedIn>()

/** What could lead to a decision; nothing when there is no such thing, or it was taken back. */
async function findLeading(tx: Tx, viewer: Viewer, id: string | null): Promise<Station | null> {
  const station = id && (await findStation(tx, viewer, id))
  if (!station || station.withdrawnOn) return null
  return wayBetween(station, { ...station, kind: 'decision' })?.from === station ? station : null
}

writeDecisionRoutes.get(decisionPaths.adding, async c => {
  const { db, viewer } = c.var
  const [elements, from] = await asViewer(
    db,
    viewer,
    async tx =>
      [await listElementsToChoose(tx, viewer), await findLeading(tx, viewer, idFrom(c.req.query('from')))] as const,
  )
  const element = idFrom(c.req.query('element')) ?? from?.elementId ?? ''
  return showForm(c, { elements, from, typed: { ...nothingTyped, element } })
})

type Shown = Omit<DecisionFormPageProps, 'frame' | 'errors' | 'back'> & { errors?: readonly FieldError[] }

function showForm(c: Context<SignedIn>, { errors = [], ...shown }: Shown) {
  const { from, after, typed, elements } = shown
  const element = elements.find(({ id }) => id === typed.element)
  const back = from ? threadPaths.station(from.id) : element ? frameworkPaths.element(element.id) : decisionPaths.all
  const page = (
    <DecisionFormPage
      {...{ frame: c.var.frame, errors }}
      {...shown}
      back={after ? decisionPaths.decision(after.station.id) : back}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}

type Read = Readonly<
  { outcome: 'read'; decision: NewDecision; reason: string } | { outcome: 'wrong'; errors: readonly FieldError[] }
>

/** What was typed as a decision, with whom its name means. */
async function read(
  tx: Tx,
  viewer: Viewer,
  typed: DecisionTyped,
  bounds: Parameters<typeof readDecision>[1],
): Promise<Read> {
  const reading = readDecision(typed, bounds)
  const owner = typed.owner ? await findColleague(tx, viewer, typed.owner) : null
  const errors = [
    ...errorsOf(reading),
    ...(owner && owner.outcome !== 'found' ? [colleagueError('owner', owner.outcome)] : []),
  ]
  if (errors.length > 0 || reading.outcome === 'wrong') return { outcome: 'wrong', errors }
  const { reason, ...decision } = reading.value
  return { outcome: 'read', decision: { ...decision, ownerId: owner?.outcome === 'found' ? owner.id : null }, reason }
}

writeDecisionRoutes.post(decisionPaths.all, async c => {
  const { db, viewer, today, clock } = c.var
  const form = await readForm(c, longForm)
  const typed = typedDecision(form)
  const now = clock.now()
  const written = await asViewer(db, viewer, async tx => {
    const elements = await listElementsToChoose(tx, viewer)
    const from = await findLeading(tx, viewer, idFrom(form.one('from')))
    const reading = await read(tx, viewer, typed, { elements, today })
    if (reading.outcome === 'wrong') return { elements, from, typed, errors: reading.errors }
    const id = await addDecision(tx, viewer, reading.decision, today)
    await recordChange(tx, viewer, { stationId: id, what: 'written', now })
    const to = from && (await findStation(tx, viewer, id))
    if (to) await leadBetween(tx, viewer, { from, to }, { today, now })
    return id
  })
  if (typeof written !== 'string') return showForm(c, written)
  return c.redirect(`${decisionPaths.decision(written)}?done=written`, 303)
})

writeDecisionRoutes.get(
  decisionPaths.successor(':id'),
  onDecision(async (c, after) => {
    const { db, viewer } = c.var
    if (after.supersededBy) return c.redirect(`${decisionPaths.decision(after.station.id)}?done=superseded`, 303)
    const elements = await asViewer(db, viewer, tx => listElementsToChoose(tx, viewer, after.element?.id))
    return showForm(c, { elements, after, typed: typedAfter(after) })
  }),
)

writeDecisionRoutes.post(
  decisionPaths.successor(':id'),
  onDecision(async (c, after) => {
    const { db, viewer, today, clock } = c.var
    const typed = typedDecision(await readForm(c, longForm))
    const { id } = after.station
    const now = clock.now()
    const written = await asViewer(db, viewer, async tx => {
      const held = await holdDecision(tx, viewer, id)
      if (!held || held.supersededBy) return null
      const elements = await listElementsToChoose(tx, viewer, after.element?.id)
      const reading = await read(tx, viewer, typed, { elements, today, after })
      if (reading.outcome === 'wrong') return { elements, after, typed, errors: reading.errors }
      const { decision, reason } = reading
      const added = await addDecision(tx, viewer, decision, today, { id, reason })
      await recordChange(tx, viewer, { stationId: added, what: 'written', now })
      await recordChange(tx, viewer, { stationId: id, what: 'superseded', words: reason, now })
      await leadOver(c, tx, id, added)
      return added
    })
    if (written === null) return showTooLate(c, after, typed)
    if (typeof written !== 'string') return showForm(c, written)
    return c.redirect(`${decisionPaths.decision(written)}?done=replaced`, 303)
  }),
)

/** What led to one decision leads to the one in its place, too. */
async function leadOver(c: Context<SignedIn>, tx: Tx, before: string, after: string): Promise<void> {
  const { viewer, today, clock } = c.var
  const to = await findStation(tx, viewer, after)
  const leading = (await listBeside(tx, viewer, before)).filter(({ side }) => side === 'before')
  if (to)
    for (const { station: from } of leading) await leadBetween(tx, viewer, { from, to }, { today, now: clock.now() })
}

/** Somebody else has put a decision in its place meanwhile: nothing is written, and what was typed is not lost. */
function showTooLate(c: Context<SignedIn>, { station }: Decision, typed: DecisionTyped) {
  const why = 'Somebody else has put another decision in its place meanwhile. Nothing was changed.'
  const rows = [
    { key: 'Why it no longer holds', value: typed.reason },
    { key: 'What is decided instead', value: typed.title },
    { key: 'Why', value: typed.words },
    { key: 'Who decided it', value: typed.decidedBy },
    { key: 'What else was considered', value: typed.options },
  ].filter(({ value }) => value)
  const at = { side: `Decision ${station.number}`, note: station.title, back: decisionPaths.decision(station.id) }
  return c.html(<TooLatePage frame={c.var.frame} title="Nothing was changed" {...{ why, typed: rows }} {...at} />, 409)
}
