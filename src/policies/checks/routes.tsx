import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { gapsPaths } from '../../gaps/paths.ts'
import { addGap } from '../../gaps/queries.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { Tx } from '../../platform/schema.ts'
import { leadThread, recordChange } from '../../thread/queries.ts'
import { onKeptPolicy } from '../on-policy.ts'
import { policiesPaths } from '../paths.ts'
import type { Policy } from '../policy.ts'
import { findPolicy } from '../queries.ts'
import type { Check } from './check.ts'
import { type CheckTyped, nothingTyped, readCheck, typedCheck } from './forms.ts'
import { CheckPage } from './pages/check.tsx'
import { CheckFormPage } from './pages/check-form.tsx'
import { addCheck, findCheck, holdAnswer, noteGap } from './queries.ts'
import { questionsFor } from './questions.ts'

/** A policy is held against the framework, and what it lacks becomes a gap. */
export const checkRoutes = new Hono<SignedIn>()

checkRoutes.get(
  policiesPaths.checking(':id'),
  onKeptPolicy((c, policy) => showForm(c, policy, nothingTyped(c.var.today))),
)

checkRoutes.post(
  policiesPaths.checks(':id'),
  onKeptPolicy(async (c, policy) => {
    const { db, viewer, today, clock } = c.var
    const questions = questionsFor(policy.form)
    const typed = typedCheck(await readForm(c, longForm), questions)
    const reading = readCheck(typed, questions, today)
    if (reading.outcome === 'wrong') return showForm(c, policy, typed, reading.errors)
    const stationId = policy.station.id
    const id = await asViewer(db, viewer, async tx => {
      await recordChange(tx, viewer, { stationId, what: 'checked', now: clock.now() })
      return addCheck(tx, viewer, stationId, reading.value)
    })
    return c.redirect(`${policiesPaths.check(id)}?done=checked`, 303)
  }),
)

function showForm(c: Context<SignedIn>, policy: Policy, typed: CheckTyped, errors: readonly FieldError[] = []) {
  const questions = questionsFor(policy.form)
  const page = <CheckFormPage {...{ frame: c.var.frame, policy, questions, typed, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

type Handle = (c: Context<SignedIn>, check: Check, policy: Policy) => Response | Promise<Response>

/** A check of a policy of the viewer's organisation. */
function onCheck(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = await asViewer(db, viewer, async tx => {
      const check = id && (await findCheck(tx, viewer, id))
      const policy = check && (await findPolicy(tx, viewer, check.policyId))
      return check && policy ? { check, policy } : null
    })
    return found ? handle(c, found.check, found.policy) : c.notFound()
  }
}

const done: Readonly<Record<string, string>> = {
  checked: 'The check stands here. What it lacks can become a gap, so that somebody answers it.',
  none: 'Choose an answer that is not yes: only what is lacking can become a gap.',
}

checkRoutes.get(
  policiesPaths.check(':id'),
  onCheck((c, check, policy) => {
    const mayWork = may(c.var.viewer, 'work on the strategy')
    return c.html(<CheckPage {...{ frame: c.var.frame, check, policy, mayWork, notice: noticeAfter(c, done) }} />)
  }),
)

checkRoutes.post(
  policiesPaths.checkGaps(':id'),
  onCheck(async (c, check, policy) => {
    const { db, viewer } = c.var
    const question = (await readForm(c)).one('question')
    const gapId = await asViewer(db, viewer, tx => makeGap(c, tx, { check, policy, question }))
    if (!gapId) return c.redirect(`${policiesPaths.check(check.id)}?done=none`, 303)
    return c.redirect(`${gapsPaths.gap(gapId)}?done=added`, 303)
  }),
)

type Wanted = Readonly<{ check: Check; policy: Policy; question: string }>

/** The gap that comes of an answer: the one there is, or a new one that leads to the policy. Null for a yes. */
async function makeGap(c: Context<SignedIn>, tx: Tx, { check, policy, question }: Wanted): Promise<string | null> {
  const { viewer, today, clock } = c.var
  const answer = await holdAnswer(tx, viewer, check.id, question)
  if (!answer || answer.answer === 'yes') return null
  if (answer.gapId) return answer.gapId
  const { station } = policy
  const title = `${station.title.slice(0, 290 - answer.lacking.length)}: ${answer.lacking}`
  const words = [`${answer.asked} We answered: ${answer.answer === 'no' ? 'no' : 'in part'}.`, answer.words]
  const said = { title, words: words.filter(Boolean).join('\n') }
  const known = {
    ...{ source: 'assessment' as const, elementId: station.elementId },
    ...{ ownerId: null, standsOn: check.checkedOn },
  }
  const gapId = await addGap(tx, viewer, { ...said, ...known }, today)
  await leadThread(tx, viewer, { id: gapId, kind: 'gap' }, station, today)
  await noteGap(tx, viewer, { checkId: check.id, question, gapId })
  await recordChange(tx, viewer, { stationId: gapId, what: 'written', now: clock.now() })
  await recordChange(tx, viewer, { stationId: station.id, what: 'answers', words: title, now: clock.now() })
  return gapId
}
