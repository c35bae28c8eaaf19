import { type Context, Hono } from 'hono'
import { addMonths } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { addAction } from '../../framework/actions/queries.ts'
import { addGap } from '../../gaps/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { longForm, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { recordChange } from '../../thread/queries.ts'
import { versionIn } from '../../thread/typed.ts'
import { startingPaths } from '../paths.ts'
import { type FoundPart, onPart } from '../rounds/on-round.ts'
import { holdRound } from '../rounds/queries.ts'
import { nameOf, stateOf } from '../rounds/round.ts'
import { elementsOf } from '../workbooks.ts'
import { readAgreed, readStep, type StepRead, typedAgreed, typedStep } from './forms.ts'
import { agree, listHomes, listTaken, noteTaken } from './queries.ts'
import { showPart } from './show-part.tsx'

/** One part of a round: its spread, what the group agreed on, and first steps to take up. */
export const agreedRoutes = new Hono<SignedIn>()

agreedRoutes.get(
  startingPaths.part(':id', ':part'),
  onPart((c, found) => showPart(c, found)),
)

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
    const { round, workbook, item, part } = found
    const here = startingPaths.part(round.id, item.id)
    if (stateOf(round, today) !== 'agreeing') return c.redirect(`${here}?done=not-now`, 303)
    const typed = typedStep(await readForm(c))
    const homes = await asViewer(db, viewer, tx => listHomes(tx, viewer, elementsOf(workbook, part)))
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

/** Makes a gap of what is missing, or an action of a first step, and says where it comes from. */
async function takeUp(c: Context<SignedIn>, tx: Tx, { round, workbook, item }: FoundPart, step: StepRead) {
  const { viewer, today, clock } = c.var
  const { suggestion, home, as } = step
  const from = `A first step from ${workbook.title}, round ${round.number}: ${nameOf(item)}.`
  const chosen = { effort: null, serves: [], servesOthers: '', keeps: [] }
  const stationId =
    as === 'action' && home?.cycleId
      ? await addAction(
          tx,
          viewer,
          {
            ...{ title: suggestion.text, words: from, dueOn: addMonths(today, 3), ...chosen },
            ...{ ownerId: viewer.memberId, cycleId: home.cycleId, elementId: home.id },
          },
          today,
        )
      : await addGap(
          tx,
          viewer,
          {
            ...{ title: suggestion.missing, words: `${suggestion.text}\n\n${from}`, source: 'assessment' },
            elementId: home?.id ?? null,
            ...{ ownerId: viewer.memberId, standsOn: today },
          },
          today,
        )
  await recordChange(tx, viewer, { stationId, what: 'written', now: clock.now() })
  await noteTaken(tx, viewer, { roundId: round.id, part: item.id, suggestion: suggestion.id, stationId, today })
}
