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
import { type Around, aroundFor, wantedBy } from './around.ts'
import {
  digestOfTyped,
  isReceiptShown,
  lettersFor,
  markIn,
  receiptIn,
  receiptWordsIn,
  rowIdIn,
  stepIn,
  usedIn,
} from './forms.ts'
import { markOfCard } from './mark.ts'
import { isTooOften } from './often.ts'
import { DonePage } from './pages/done.tsx'
import { KeyPage } from './pages/key.tsx'
import { QuestionsPage } from './pages/questions.tsx'
import { ReviewPage } from './pages/review.tsx'
import { StandingPage } from './pages/standing.tsx'
import { findWave, putAnswer, recallWave, replaceAnswer, type Used } from './queries.ts'
import { newReceipt } from './receipt.ts'
import { receiptRoutes } from './receipt-routes.tsx'
import { samePage } from './same-page.ts'
import { standingOf, type WaveToAnswer } from './wave.ts'

/**
 * Where answers are given, by people of whom nothing is known: no cookie comes this far, nothing is logged, and what
 * stands behind these routes can read no table. `answers` is the database under that role.
 */
export function answeringRoutes(answers: Db): Hono<Open> {
  const routes = new Hono<Open>()
  const found = (work: OnWave) => (c: Context<Open>) => onWave(c, findWave(answers, idIn(c)), work)

  routes.get(answerPaths.answer(':id'), found(begin))
  routes.post(answerPaths.answer(':id'), async c => {
    const form = await readForm(c, longForm)
    const find = stepIn(form) === 'send' ? recallWave : findWave
    return onWave(c, find(answers, idIn(c)), (_, around) => take(c, answers, around, form))
  })
  routes.get(
    answerPaths.key(':id'),
    found((c, around) => c.html(<KeyPage {...around} />)),
  )
  routes.route('/', receiptRoutes(found, answers))
  return routes
}

type OnWave = (c: Context<Open>, around: Around) => Promise<Response> | Response

/** The id of a survey; that of none where it is mangled. */
const idIn = (c: Context<Open>) => idFrom(c.req.param('id')) ?? nil
const nil = '00000000-0000-0000-0000-000000000000'

async function onWave(c: Context<Open>, finding: Promise<WaveToAnswer | null>, work: OnWave): Promise<Response> {
  const wave = await finding
  return wave ? work(c, aroundFor(c.var.frame.manifest, wave, wantedBy(c))) : c.notFound()
}

function begin(c: Context<Open>, around: Around): Response | Promise<Response> {
  if (standingOf(around.wave, c.var.today) !== 'open') return show(c, around, {}, '')
  return samePage(c, around, 'questions', () => <QuestionsPage {...around} given={{}} replaces="" problems={[]} />)
}

/** What somebody has filled in: to be looked at, changed, or kept. */
async function take(c: Context<Open>, answers: Db, around: Around, form: Form): Promise<Response> {
  const sent = readGiven(form, around.wave.questionnaire)
  const replaces = form.one('replaces')
  const typed = {
    ...{ code: form.one('code'), markWords: form.one('mark-words') },
    isMarkHere: form.one('mark-here') === 'yes',
  }
  if (stepIn(form) === 'change') return show(c, around, sent, replaces, typed)
  const heard = hear(around.wave.questionnaire, sent)
  const mark = await markIn(form, around.wave)
  const markError = mark === 'wrong' ? around.words.say('mark-wrong') : undefined
  const wrong = heard.outcome === 'refused' ? heard.wrong : missingIn(around, heard.given)
  const problems = problemsOf(around, sent, wrong)
  if (heard.outcome === 'refused' || problems.length > 0 || mark === 'wrong')
    return show(c, around, sent, replaces, { ...typed, problems, markError })
  if (stepIn(form) === 'look') return review(c, around, form, heard.given)
  const kept = { given: heard.given, pairTag: mark }
  return replaces ? replace(c, answers, around, form, kept) : put(c, answers, around, form, kept)
}

/** Closed or called off since the page was sent: it says which. */
function closed(c: Context<Open>, answers: Db, { wave }: Around, given: Given): Promise<Response> {
  return onWave(c, findWave(answers, wave.id), (_, around) => show(c, around, given, ''))
}

/** What has to be answered and is not: nothing in a survey, and in a vote its one question. */
function missingIn({ wave }: Around, given: Given): string[] {
  if (!wave.isVote) return []
  return questionsOf(wave.questionnaire).flatMap(({ id }) => (given[id] === undefined ? [id] : []))
}

function problemsOf(around: Around, sent: Sent, wrong: readonly string[]): Problem[] {
  return questionsOf(around.wave.questionnaire)
    .filter(({ id }) => wrong.includes(id))
    .map(question => problemWith(question, sent[question.id], around))
}

type Wrong = Readonly<{
  problems?: readonly Problem[]
  code?: string
  markWords?: string
  isMarkHere?: boolean
  markError?: string | undefined
}>

/** What is kept of an answer, but for its number and its receipt. */
type Kept = Readonly<{ given: Given; pairTag: Uint8Array | null }>

async function show(
  c: Context<Open>,
  around: Around,
  given: Sent,
  replaces: string,
  { problems = [], ...mark }: Wrong = {},
): Promise<Response> {
  const standing = standingOf(around.wave, c.var.today)
  if (standing !== 'open') return c.html(<StandingPage {...around} standing={standing} />)
  const isWrong = problems.length > 0 || mark.markError !== undefined
  const again = replaces ? lettersFor(await digestOfTyped(replaces)) : undefined
  return c.html(<QuestionsPage {...{ ...around, given, replaces, again, problems, ...mark }} />, isWrong ? 422 : 200)
}

/** With `anew`, under a number and a receipt of its own: those that came along were there already. */
async function review(
  c: Context<Open>,
  around: Around,
  form: Form,
  given: Given,
  error?: string,
  anew = false,
  status: 422 | 429 = 422,
): Promise<Response> {
  const standing = standingOf(around.wave, c.var.today)
  if (standing !== 'open') return c.html(<StandingPage {...around} standing={standing} />)
  const replaces = form.one('replaces')
  const receipt = (anew ? null : await receiptWordsIn(form)) ?? (await newReceipt())
  const digest = await digestOfTyped(replaces || receipt)
  const row = { rowId: (anew ? null : rowIdIn(form)) ?? randomUUID(), receipt, digest }
  const words = form.one('mark-words')
  const made = around.wave.seriesId && words ? await markOfCard(words, around.wave.seriesId) : null
  const typed = { replaces, typedCode: form.one('code'), mark: { here: form.one('mark-here') === 'yes', words, made } }
  return c.html(<ReviewPage {...{ ...around, given, ...row, ...typed, error, anew }} />, error ? status : 200)
}

/** One ballot or code that comes again and again, or more answers to a survey that is open to all than people can give. */
const isOften = (c: Context<Open>, waveId: string, { way, digest }: Used) =>
  way === 'open'
    ? isTooOften(c.var.clock.now(), 'everybody', `open ${waveId}`)
    : isTooOften(c.var.clock.now(), 'one', Buffer.from(digest).toString('base64'))

/** Puts an answer in. It is acknowledged only once the database has it to stay. */
async function put(c: Context<Open>, answers: Db, around: Around, form: Form, kept: Kept): Promise<Response> {
  const { wave, words } = around
  const { given } = kept
  const used = usedIn(form, wave)
  if (used.outcome === 'wrong') return review(c, around, form, given, words.say(used.why))
  const [id, receipt] = [rowIdIn(form), await receiptIn(form)]
  if (!id || !receipt) return review(c, around, form, given)
  if (isOften(c, wave.id, used.value)) return review(c, around, form, given, words.say('too-often'), false, 429)
  const row = { id, receipt, ...kept, isShown: await isReceiptShown(form, receipt) }
  const put = await putAnswer(answers, wave.id, used.value, row, c.var.today)
  if (put === 'closed') return closed(c, answers, around, given)
  if (put === 'taken') return review(c, around, form, given, words.say('row-taken'), true)
  if (put === 'unknown') return review(c, around, form, given, words.say('code-unknown'))
  if (put === 'full')
    return review(c, around, form, given, words.say(used.value.way === 'open' ? 'open-full' : 'code-full'))
  if (put === 'spent')
    return review(c, around, form, given, words.say(used.value.way === 'ballot' ? 'ballot-spent' : 'code-spent'))
  if (form.one('receipt-digest'))
    return samePage(c, around, 'done', () => <DonePage {...around} receipt={null} isReplacement={false} />)
  return c.html(<DonePage {...around} receipt={form.one('receipt')} isReplacement={false} />)
}

async function replace(c: Context<Open>, answers: Db, around: Around, form: Form, kept: Kept): Promise<Response> {
  const { wave } = around
  const { given } = kept
  const [id, receipt] = [rowIdIn(form), await digestOfTyped(form.one('replaces'))]
  if (!receipt) return review(c, around, form, given, around.words.say('not-counted'))
  if (!id) return review(c, around, form, given)
  const replaced = await replaceAnswer(answers, wave.id, { id, receipt, ...kept }, c.var.today)
  if (replaced === 'replaced') return c.html(<DonePage {...around} receipt={null} isReplacement />)
  if (replaced === 'closed') return closed(c, answers, around, given)
  if (replaced === 'taken') return review(c, around, form, given, around.words.say('row-taken'), true)
  return review(c, around, form, given, around.words.say('not-counted'))
}
