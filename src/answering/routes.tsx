import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { answerPaths } from '../ballots/paths.ts'
import type { Open } from '../context.ts'
import { idFrom } from '../platform/http/address.ts'
import { type Form, longForm, readForm } from '../platform/http/form.ts'
import type { Db } from '../platform/schema.ts'
import { type Problem, problemWith, readGiven, type Sent } from '../questionnaires/asked-field.ts'
import { type Given, hear } from '../questionnaires/given.ts'
import { questionsOf } from '../questionnaires/questionnaire.ts'
import { type Around, aroundFor } from './around.ts'
import { digestOfTyped, markIn, receiptIn, rowIdIn, stepIn, usedIn } from './forms.ts'
import { DonePage } from './pages/done.tsx'
import { KeyPage } from './pages/key.tsx'
import { QuestionsPage } from './pages/questions.tsx'
import { ReviewPage } from './pages/review.tsx'
import { StandingPage } from './pages/standing.tsx'
import { findWave, putAnswer, replaceAnswer } from './queries.ts'
import { newReceipt } from './receipt.ts'
import { receiptRoutes } from './receipt-routes.tsx'
import { standingOf } from './wave.ts'

/**
 * Where answers are given, by people of whom nothing is known: no cookie comes this far, nothing is logged, and what
 * stands behind these routes can read no table. `answers` is the database under that role.
 */
export function answeringRoutes(answers: Db): Hono<Open> {
  const routes = new Hono<Open>()
  const found = (work: (c: Context<Open>, around: Around) => Promise<Response> | Response) => (c: Context<Open>) =>
    onWave(c, answers, work)

  routes.get(
    answerPaths.answer(':id'),
    found((c, around) => show(c, around, {}, '')),
  )
  routes.post(
    answerPaths.answer(':id'),
    found(async (c, around) => {
      const form = await readForm(c, longForm)
      const sent = readGiven(form, around.wave.questionnaire)
      const replaces = form.one('replaces')
      const markWords = form.one('mark-words')
      if (stepIn(form) === 'change') return show(c, around, sent, replaces, { markWords })
      const heard = hear(around.wave.questionnaire, sent)
      const mark = await markIn(form, around.wave)
      const markError = mark === 'wrong' ? around.words.say('mark-wrong') : undefined
      const problems = heard.outcome === 'refused' ? problemsOf(around, sent, heard.wrong) : []
      if (heard.outcome === 'refused' || mark === 'wrong')
        return show(c, around, sent, replaces, { problems, markWords, markError })
      if (stepIn(form) === 'look') return review(c, around, form, heard.given)
      const kept = { given: heard.given, pairTag: mark }
      return replaces ? replace(c, answers, around, form, kept) : put(c, answers, around, form, kept)
    }),
  )
  routes.get(
    answerPaths.key(':id'),
    found((c, around) => c.html(<KeyPage {...around} />)),
  )
  routes.route('/', receiptRoutes(found, answers))
  return routes
}

async function onWave(
  c: Context<Open>,
  answers: Db,
  work: (c: Context<Open>, around: Around) => Promise<Response> | Response,
): Promise<Response> {
  const id = idFrom(c.req.param('id'))
  const wave = id && (await findWave(answers, id))
  return wave ? work(c, aroundFor(c.var.frame.manifest, wave, c.req.query('in'))) : c.notFound()
}

function problemsOf(around: Around, sent: Sent, wrong: readonly string[]): Problem[] {
  return questionsOf(around.wave.questionnaire)
    .filter(({ id }) => wrong.includes(id))
    .map(question => problemWith(question, sent[question.id], around))
}

type Wrong = Readonly<{
  problems?: readonly Problem[]
  markWords?: string
  markError?: string | undefined
}>

/** What is kept of an answer, but for its number and its receipt. */
type Kept = Readonly<{ given: Given; pairTag: Uint8Array | null }>

function show(
  c: Context<Open>,
  around: Around,
  given: Sent,
  replaces: string,
  { problems = [], ...mark }: Wrong = {},
): Response | Promise<Response> {
  const standing = standingOf(around.wave, c.var.today)
  if (standing !== 'open') return c.html(<StandingPage {...around} standing={standing} />)
  const isWrong = problems.length > 0 || mark.markError !== undefined
  return c.html(<QuestionsPage {...{ ...around, given, replaces, problems, ...mark }} />, isWrong ? 422 : 200)
}

async function review(c: Context<Open>, around: Around, form: Form, given: Given, error?: string): Promise<Response> {
  const standing = standingOf(around.wave, c.var.today)
  if (standing !== 'open') return c.html(<StandingPage {...around} standing={standing} />)
  const row = { rowId: rowIdIn(form) ?? randomUUID(), receipt: form.one('receipt') || (await newReceipt()) }
  const mark = { here: form.one('mark-here') === 'yes', words: form.one('mark-words') }
  const typed = { replaces: form.one('replaces'), typedCode: form.one('code'), mark }
  return c.html(<ReviewPage {...{ ...around, given, ...row, ...typed, error }} />, error ? 422 : 200)
}

/** Puts an answer in. It is acknowledged only once the database has it to stay. */
async function put(c: Context<Open>, answers: Db, around: Around, form: Form, kept: Kept): Promise<Response> {
  const { wave, words } = around
  const { given } = kept
  const used = usedIn(form, wave)
  if (used.outcome === 'wrong') return review(c, around, form, given, words.say(used.why))
  const [id, receipt] = [rowIdIn(form), await receiptIn(form)]
  if (!id || !receipt) return review(c, around, form, given)
  const put = await putAnswer(answers, wave.id, used.value, { id, receipt, ...kept }, c.var.today)
  if (put === 'closed') return show(c, around, given, '')
  if (put === 'unknown') return review(c, around, form, given, words.say('code-unknown'))
  if (put === 'spent')
    return review(c, around, form, given, words.say(used.value.way === 'ballot' ? 'ballot-spent' : 'code-spent'))
  const own = form.one('receipt-digest') ? null : form.one('receipt')
  return c.html(<DonePage {...around} receipt={own} isReplacement={false} />)
}

async function replace(c: Context<Open>, answers: Db, around: Around, form: Form, kept: Kept): Promise<Response> {
  const { wave } = around
  const { given } = kept
  const [id, receipt] = [rowIdIn(form), await digestOfTyped(form.one('replaces'))]
  if (!id || !receipt) return review(c, around, form, given)
  const replaced = await replaceAnswer(answers, wave.id, { id, receipt, ...kept }, c.var.today)
  if (replaced === 'replaced') return c.html(<DonePage {...around} receipt={null} isReplacement />)
  if (replaced === 'closed') return show(c, around, given, '')
  return review(c, around, form, given, around.words.say('not-counted'))
}
