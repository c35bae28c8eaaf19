import { type Context, Hono } from 'hono'
import { ratingBox } from '../../ballot-box/box.ts'
import { areEnoughPeople, cast, hasCast } from '../../ballot-box/queries.ts'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { readWhy } from '../../thread/typed.ts'
import { listAgreed } from '../agreed/queries.ts'
import { startingPaths } from '../paths.ts'
import { findTitles } from '../titles/queries.ts'
import type { Workbook } from '../workbooks.ts'
import { type RatingsTyped, type RoundTyped, readRatings, readRound, typedRatings, typedRound } from './forms.ts'
import { itemsOf } from './items.ts'
import { type FoundRound, onRound, onWorkbook } from './on-round.ts'
import { CallingOffPage } from './pages/calling-off.tsx'
import { RoundPage } from './pages/round.tsx'
import { SettingRoundPage } from './pages/setting.tsx'
import { callOff, findBefore, findRound, keysOf, setRound } from './queries.ts'
import { stateOf } from './round.ts'

/** A round through a workbook: set beforehand, open for its days, and shown as far as it exposes nobody. */
export const roundRoutes = new Hono<SignedIn>()

const noDay = { day: '', month: '', year: '' }

roundRoutes.get(
  startingPaths.setting(':workbook'),
  onWorkbook((c, workbook) => showSetting(c, workbook, { way: '', opens: noDay, closes: noDay })),
)

async function showSetting(
  c: Context<SignedIn>,
  workbook: Workbook,
  typed: RoundTyped,
  errors: readonly FieldError[] = [],
) {
  const { db, viewer, frame } = c.var
  const isEnough = await asViewer(db, viewer, tx => areEnoughPeople(tx, viewer))
  const page = <SettingRoundPage {...{ frame, workbook, isEnough, typed, errors }} base={viewer.rule.base} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

roundRoutes.post(
  startingPaths.rounds(':workbook'),
  onWorkbook(async (c, workbook) => {
    const { db, viewer, today } = c.var
    const typed = typedRound(await readForm(c))
    const [isEnough, { titles }] = await asViewer(
      db,
      viewer,
      async tx => [await areEnoughPeople(tx, viewer), await findTitles(tx, viewer, workbook.id)] as const,
    )
    const reading = readRound(typed, { today, isEnough, base: viewer.rule.base })
    if (reading.outcome === 'wrong') return showSetting(c, workbook, typed, reading.errors)
    const round = { workbook: workbook.id, items: itemsOf(workbook, titles), days: reading.value }
    const id = await asViewer(db, viewer, tx => setRound(tx, viewer, round, today))
    if (!id) return c.redirect(`${startingPaths.workbook(workbook.id)}?done=under-way`, 303)
    return c.redirect(`${startingPaths.round(id)}?done=${reading.value ? 'set' : 'together'}`, 303)
  }),
)

const done = {
  set: 'The days of the round are set. Tell everyone that it is coming.',
  together: 'Talk each part through, and write down what you agree on.',
  rated: 'Your ratings are in the box. Thank you.',
  again: 'You have rated already. Nobody can rate twice, and ratings cannot be changed.',
  shut: 'The round is not open today. Nothing was counted.',
  'not-now': 'It can be called off only until it opens. Nothing was changed.',
  off: 'The round is called off, and the reason stands here.',
  agreed: 'What you agreed on stands here.',
}

roundRoutes.get(
  startingPaths.round(':id'),
  onRound((c, found) => showRound(c, found)),
)

async function showRound(
  c: Context<SignedIn>,
  { round, workbook }: FoundRound,
  typed: RatingsTyped = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { db, viewer, frame, today } = c.var
  const [rated, before, agreed] = await asViewer(db, viewer, async tx => {
    const earlier = await findBefore(tx, viewer, round)
    const ids = [round.id, ...(earlier ? [earlier.id] : [])]
    return [await hasCast(tx, viewer, ratingBox, round.id), earlier, await listAgreed(tx, viewer, ids)] as const
  })
  const leads = may(viewer, 'lead the strategy')
  const shown = { state: stateOf(round, today), base: viewer.rule.base, notice: noticeAfter(c, done) }
  const page = <RoundPage {...{ frame, round, workbook, rated, before, agreed, leads, ...shown, typed, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

roundRoutes.post(
  startingPaths.ratings(':id'),
  onRound(async (c, found) => {
    const { db, viewer, today } = c.var
    const { round } = found
    const back = (word: string) => c.redirect(`${startingPaths.round(round.id)}?done=${word}`, 303)
    if (stateOf(round, today) !== 'open') return back('shut')
    const typed = typedRatings(await readForm(c, longForm), round.items)
    const reading = readRatings(typed, round.items)
    if (reading.outcome === 'wrong') return showRound(c, found, typed, reading.errors)
    const isCast = await asViewer(db, viewer, async tx => {
      const now = await findRound(tx, viewer, round.id, 'keep it from being counted')
      return now && stateOf(now, today) === 'open' ? cast(tx, viewer, ratingBox, round.id, keysOf(reading.value)) : null
    })
    if (isCast === null) return back('shut')
    return back(isCast ? 'rated' : 'again')
  }),
)

function showCallingOff(c: Context<SignedIn>, found: FoundRound, why = '', errors: readonly FieldError[] = []) {
  const page = <CallingOffPage {...{ frame: c.var.frame, ...found, why, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

roundRoutes.get(
  startingPaths.callingOff(':id'),
  onRound((c, found) => {
    if (stateOf(found.round, c.var.today) === 'set') return showCallingOff(c, found)
    return c.redirect(`${startingPaths.round(found.round.id)}?done=not-now`, 303)
  }),
)

roundRoutes.post(
  startingPaths.callingOff(':id'),
  onRound(async (c, found) => {
    const { db, viewer, today } = c.var
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    const { id } = found.round
    const back = (word: string) => c.redirect(`${startingPaths.round(id)}?done=${word}`, 303)
    if (stateOf(found.round, today) !== 'set') return back('not-now')
    if (reading.outcome === 'wrong') return showCallingOff(c, found, form.one('why'), reading.errors)
    const isOff = await asViewer(db, viewer, tx => callOff(tx, viewer, id, { why: reading.value, on: today }))
    return back(isOff ? 'off' : 'not-now')
  }),
)
