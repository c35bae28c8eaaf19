import { type Context, Hono } from 'hono'
import { inWords } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { recordChange } from '../../thread/queries.ts'
import { type DayTyped, dayTyped, versionIn } from '../../thread/typed.ts'
import { policiesPaths } from '../paths.ts'
import { type Code, countableFrom, draftIn, inForceIn, standingOf } from './code.ts'
import { protectCount } from './count.ts'
import { type DraftTyped, readDraft, readForce, typedDraft, typedForce } from './forms.ts'
import { CodePage } from './pages/code.tsx'
import { DraftPage } from './pages/draft.tsx'
import { ForcePage } from './pages/force.tsx'
import { VersionPage } from './pages/version.tsx'
import {
  acknowledge,
  addDraft,
  changeDraft,
  countRaw,
  findCount,
  keepCount,
  listCodes,
  listOwnAcknowledgements,
  policyOfCode,
  putInForce,
} from './queries.ts'

/** The code of conduct: drafted, put in force, acknowledged by everyone for themselves, and counted once. */
export const codeRoutes = new Hono<SignedIn>()

type C = Context<SignedIn>

const codes = ({ var: { db, viewer } }: C) => asViewer(db, viewer, tx => listCodes(tx, viewer))

const done: Readonly<Record<string, string>> = {
  acknowledged: 'You have acknowledged it. It stands on this page, for you alone.',
  newer: 'A newer version is in force. Please read it first.',
  drafted: 'The draft is saved. Everyone who works here can read it.',
  decided: 'It is decided. From its day on, this is the code.',
  counted: 'It is counted, once and for all of this version.',
  few: 'There are too few people here for a figure in which nobody is found. Nothing was counted.',
  early: 'It cannot be counted yet, or was already.',
  meanwhile: 'Somebody else was here first. This is how it stands now.',
}

codeRoutes.get(policiesPaths.code, async c => {
  const { db, viewer, frame, today } = c.var
  const [all, own] = await asViewer(db, viewer, async tx => [
    await listCodes(tx, viewer),
    await listOwnAcknowledgements(tx, viewer),
  ])
  const code = inForceIn(all, today)
  const count = code && (await asViewer(db, viewer, tx => findCount(tx, viewer, code.id)))
  const rights = { mayWork: may(viewer, 'work on the strategy'), mayLead: may(viewer, 'lead the strategy') }
  const props = { frame, all, code, count, own, today, rule: viewer.rule, notice: noticeAfter(c, done) }
  return c.html(<CodePage {...props} {...rights} />)
})

codeRoutes.get(policiesPaths.codeVersion(':number'), async c => {
  const { today, frame } = c.var
  const all = await codes(c)
  const code = all.find(({ number }) => String(number) === c.req.param('number'))
  if (!code) return c.notFound()
  return c.html(<VersionPage {...{ frame, code, standing: standingOf(code, all, today) }} />)
})

/** Acknowledges the version that was read, and only while it is the one in force. */
codeRoutes.post(policiesPaths.codeAcknowledgement, async c => {
  const { db, viewer, today } = c.var
  const read = (await readForm(c)).one('code')
  const code = inForceIn(await codes(c), today)
  if (code?.id !== read) return c.redirect(`${policiesPaths.code}?done=newer`, 303)
  await asViewer(db, viewer, tx => acknowledge(tx, viewer, code.id, today))
  return c.redirect(`${policiesPaths.code}?done=acknowledged`, 303)
})

codeRoutes.get(policiesPaths.codeDraft, async c => {
  const all = await codes(c)
  const from = draftIn(all) ?? inForceIn(all, c.var.today)
  const typed = { words: from?.words ?? '', news: draftIn(all)?.news ?? '' }
  return showDraft(c, all, typed, { version: draftIn(all)?.version ?? 0 })
})

type Again = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: Code | undefined }>

function showDraft(c: C, all: readonly Code[], typed: DraftTyped, { version, errors = [], stands }: Again) {
  const number = draftIn(all)?.number ?? nextNumber(all)
  const page = <DraftPage {...{ frame: c.var.frame, number, typed, version, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

const nextNumber = ([newest]: readonly Code[]): number => (newest?.number ?? 0) + 1

codeRoutes.post(policiesPaths.codeDraft, async c => {
  const form = await readForm(c, longForm)
  const [typed, version, all] = [typedDraft(form), versionIn(form), await codes(c)]
  const reading = readDraft(typed)
  if (reading.outcome === 'wrong') return showDraft(c, all, typed, { version, errors: reading.errors })
  if (await saveDraft(c, all, reading.value, version)) return c.redirect(`${policiesPaths.code}?done=drafted`, 303)
  const now = await codes(c)
  const stands = draftIn(now) ?? now[0]
  return showDraft(c, now, typed, { version: draftIn(now)?.version ?? 0, stands })
})

/** False when somebody else has written on the draft, begun one, or put it in force meanwhile. */
async function saveDraft(c: C, all: readonly Code[], said: DraftTyped, version: number): Promise<boolean> {
  const { db, viewer, today, clock } = c.var
  const draft = draftIn(all)
  // Whoever saw a draft that is none any more, or saw none where there is one, was not first.
  if ((version === 0) !== (draft === null)) return false
  return asViewer(db, viewer, async tx => {
    const stationId = await policyOfCode(tx, viewer, today)
    const isWritten = draft
      ? await changeDraft(tx, viewer, { id: draft.id, version }, { ...said, today })
      : (await addDraft(tx, viewer, { ...said, policyId: stationId, number: nextNumber(all), today })) !== null
    if (isWritten)
      await recordChange(tx, viewer, { stationId, what: 'code-drafted', words: draft?.words ?? null, now: clock.now() })
    return isWritten
  })
}

codeRoutes.get(policiesPaths.codeForce, async c => {
  const draft = draftIn(await codes(c))
  return draft ? showForce(c, draft, dayTyped(c.var.today)) : c.redirect(policiesPaths.code, 303)
})

function showForce(c: C, draft: Code, typed: DayTyped, errors: readonly FieldError[] = []) {
  return c.html(<ForcePage {...{ frame: c.var.frame, draft, typed, errors }} />, errors.length > 0 ? 422 : 200)
}

codeRoutes.post(policiesPaths.codeForce, async c => {
  const { db, viewer, today, clock } = c.var
  const form = await readForm(c)
  const [typed, version, all] = [typedForce(form), versionIn(form), await codes(c)]
  const draft = draftIn(all)
  if (!draft) return c.redirect(`${policiesPaths.code}?done=meanwhile`, 303)
  const last = all.reduce<string | null>(
    (day, { inForceOn }) => (inForceOn && inForceOn > (day ?? '') ? inForceOn : day),
    null,
  )
  const reading = readForce(typed, last, today)
  if (reading.outcome === 'wrong') return showForce(c, draft, typed, reading.errors)
  const inForceOn = reading.value
  const isPut = await asViewer(db, viewer, async tx => {
    if (!(await putInForce(tx, viewer, { id: draft.id, version }, { inForceOn, today }))) return false
    const words = `Version ${draft.number}, in force from ${inWords(inForceOn)}`
    await recordChange(tx, viewer, { stationId: draft.policyId, what: 'code-decided', words, now: clock.now() })
    return true
  })
  return c.redirect(`${policiesPaths.code}?done=${isPut ? 'decided' : 'meanwhile'}`, 303)
})

/** Counted once for each version, and not before everyone could read it. What is kept is protected already. */
codeRoutes.post(policiesPaths.codeCount, async c => {
  const { db, viewer, today } = c.var
  const code = inForceIn(await codes(c), today)
  const isCountable = code?.inForceOn && countableFrom(code.inForceOn) <= today
  if (!code || !isCountable) return c.redirect(`${policiesPaths.code}?done=early`, 303)
  const [before, raw] = await asViewer(
    db,
    viewer,
    async tx => [await findCount(tx, viewer, code.id), await countRaw(tx, viewer, code.id)] as const,
  )
  if (before) return c.redirect(`${policiesPaths.code}?done=early`, 303)
  const release = await protectCount(raw, viewer.rule)
  if (!release) return c.redirect(`${policiesPaths.code}?done=few`, 303)
  await asViewer(db, viewer, tx => keepCount(tx, viewer, { codeId: code.id, release, today }))
  return c.redirect(`${policiesPaths.code}?done=counted`, 303)
})
