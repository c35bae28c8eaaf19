import { type Context, Hono } from 'hono'
import { addMonths } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { addAction } from '../../framework/actions/queries.ts'
import { addGap } from '../../gaps/queries.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { Tx } from '../../platform/schema.ts'
import { recordChange } from '../../thread/queries.ts'
import { versionIn } from '../../thread/typed.ts'
import { startingPaths } from '../paths.ts'
import { type FoundPart, onPart } from '../rounds/on-round.ts'
import { findBefore, holdRound } from '../rounds/queries.ts'
import { nameOf, stateOf } from '../rounds/round.ts'
import {
  type AgreedTyped,
  readAgreed,
  readStep,
  type StepRead,
  type StepTyped,
  typedAgreed,
  typedOf,
  typedStep,
} from './forms.ts'
import { PartPage } from './pages/part.tsx'
import { agree, listAgreed, listHomes, listTaken, listVersions, noteTaken } from './queries.ts'

/** One part of a round: its spread, what the group agreed on, and first steps to take up. */
export const agreedRoutes = new Hono<SignedIn>()

const done = {
  agreed: 'What you agreed on stands here.',
  gap: 'It is on the list of gaps. Somebody has to answer it there.',
  action: 'It is an action now. You look after it, for three months; change that on its page.',
  taken: 'Somebody has taken this step up already.',
  'not-now': 'A rating can be agreed on only when the round is over. Nothing was changed.',
}

agreedRoutes.get(
  startingPaths.part(':id', ':part'),
  onPart((c, found) => showPart(c, found)),
)

/** How the page is shown again, with what was typed and what is wrong. */
type Again = Readonly<{
  agreed?: AgreedTyped
  version?: number
  isMeanwhile?: boolean
  step?: StepTyped
  errors?: readonly FieldError[]
}>

async function showPart(c: Context<SignedIn>, { round, workbook, item, part }: FoundPart, again: Again = {}) {
  const { db, viewer, frame, today } = c.var
  const seen = await asViewer(db, viewer, async tx => {
    const before = await findBefore(tx, viewer, round)
    const then = before ? await listAgreed(tx, viewer, [before.id]) : []
    return {
      versions: await listVersions(tx, viewer, round.id, item.id),
      before: then.find(each => each.part === item.id) ?? null,
      homes: await listHomes(tx, viewer, part.leadsTo),
      taken: await listTaken(tx, viewer, round.id, item.id),
    }
  })
  const [now] = seen.versions
  const typed = again.agreed ?? typedOf(now)
  const version = (again.isMeanwhile ? undefined : again.version) ?? now?.number ?? 0
  const {
    errors = [],
    isMeanwhile = false,
    step = { suggestion: '', element: seen.homes[0]?.id ?? '', as: '' },
  } = again
  const page = (
    <PartPage
      {...{ frame, round, workbook, item, part, ...seen, typed, version, step, errors, isMeanwhile }}
      state={stateOf(round, today)}
      base={viewer.rule.base}
      leads={may(viewer, 'lead the strategy')}
      works={may(viewer, 'work on the strategy')}
      notice={noticeAfter(c, done)}
    />
  )
  return c.html(page, isMeanwhile ? 409 : errors.length > 0 ? 422 : 200)
}

agreedRoutes.post(
  startingPaths.part(':id', ':part'),
  onPart(async (c, found) => {
    const { db, viewer, today } = c.var
    const { round, item } = found
    const here = startingPaths.part(round.id, item.id)
    if (stateOf(round, today) !== 'agreeing') return c.redirect(`${here}?done=not-now`, 303)
    const form = await readForm(c, longForm)
    const [typed, version] = [typedAgreed(form), versionIn(form)]
    const reading = readAgreed(typed, round.items.scale.length)
    if (reading.outcome === 'wrong') return showPart(c, found, { agreed: typed, version, errors: reading.errors })
    const at = { roundId: round.id, part: item.id, seen: version, today }
    const isWritten = await asViewer(db, viewer, tx => agree(tx, viewer, at, reading.value))
    if (isWritten) return c.redirect(`${here}?done=agreed`, 303)
    return showPart(c, found, { agreed: typed, isMeanwhile: true })
  }),
)

agreedRoutes.post(
  startingPaths.firstSteps(':id', ':part'),
  onPart(async (c, found) => {
    const { db, viewer, today } = c.var
    const { round, item, part } = found
    const here = startingPaths.part(round.id, item.id)
    if (stateOf(round, today) !== 'agreeing') return c.redirect(`${here}?done=not-now`, 303)
    const typed = typedStep(await readForm(c))
    const homes = await asViewer(db, viewer, tx => listHomes(tx, viewer, part.leadsTo))
    const reading = readStep(typed, part, homes)
    if (reading.outcome === 'wrong') return showPart(c, found, { step: typed, errors: reading.errors })
    const { as, suggestion } = reading.value
    const isNew = await asViewer(db, viewer, async tx => {
      await holdRound(tx, viewer, round.id)
      const taken = await listTaken(tx, viewer, round.id, item.id)
      if (taken.some(each => each.suggestion === suggestion.id)) return false
      await takeUp(c, tx, found, reading.value)
      return true
    })
    return c.redirect(`${here}?done=${isNew ? as : 'taken'}`, 303)
  }),
)

/** Makes a gap or an action of a first step, and says where it comes from. */
async function takeUp(c: Context<SignedIn>, tx: Tx, { round, workbook, item }: FoundPart, step: StepRead) {
  const { viewer, today, clock } = c.var
  const { suggestion, home, as } = step
  const title = suggestion.text
  const words = `A first step from ${workbook.title}, round ${round.number}: ${nameOf(item)}.`
  const chosen = { effort: null, serves: [], servesOthers: '', keeps: [] }
  const stationId =
    as === 'action' && home?.cycleId
      ? await addAction(
          tx,
          viewer,
          {
            ...{ title, words, dueOn: addMonths(today, 3), ...chosen },
            ...{ ownerId: viewer.memberId, cycleId: home.cycleId, elementId: home.id },
          },
          today,
        )
      : await addGap(
          tx,
          viewer,
          { title, words, source: 'assessment', elementId: home?.id ?? null, standsOn: today },
          today,
        )
  await recordChange(tx, viewer, { stationId, what: 'written', now: clock.now() })
  await noteTaken(tx, viewer, { roundId: round.id, part: item.id, suggestion: suggestion.id, stationId, today })
}
