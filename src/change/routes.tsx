import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { looksBack } from '../measures/movement.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom, readPage } from '../platform/http/address.ts'
import type { Tx } from '../platform/schema.ts'
import { wholeNumber } from '../releases/on-release.ts'
import { askedIn } from './asked.ts'
import type { Between } from './coming.ts'
import { changesBetween } from './compare.ts'
import { runOf } from './over-time.ts'
import { ChangePage, changesOnPage } from './pages/change.tsx'
import { FirstPage } from './pages/first.tsx'
import { type AskedOverTime, OverTimePage, QuestionOverTimePage, runsOnPage } from './pages/over-time.tsx'
import { changePaths } from './paths.ts'
import { findRounds, listComing } from './queries.ts'
import { inPairs, lastTwo, type Released, type Round } from './series.ts'

/** `steps`: who came and who left from survey to survey, of those of which anything was released. */
type Handle = (
  c: Context<SignedIn>,
  now: Released,
  rounds: readonly Round[],
  steps: readonly Between[],
) => Response | Promise<Response>

/** Surveys of one series up to a release. Malformed, missing, somebody else's and of no series are all "not found". */
function onSeries(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = id && (await asViewer(db, viewer, tx => findSeries(tx, viewer, id)))
    return found ? handle(c, found.now, found.rounds, found.steps) : c.notFound()
  }
}

async function findSeries(tx: Tx, viewer: Viewer, id: string) {
  const rounds = await findRounds(tx, viewer, id, looksBack)
  const { now } = lastTwo(rounds)
  if (!now) return null
  const pairs = inPairs(rounds)
  const lists = pairs.map(({ before, now }) => ({
    ...{ before: before.waveId, now: now.waveId, base: now.told.frozen.rule.base },
  }))
  const coming = await listComing(tx, viewer, lists)
  const steps = pairs.map(({ before, now }, i) => ({ ...coming[i]!, from: before.closesOn, to: now.closesOn }))
  return { now, rounds, steps }
}

/** What has changed between the surveys of a series, for everyone who may read what was released of them. */
export const changeRoutes = new Hono<SignedIn>()

changeRoutes.get(
  changePaths.change(':id'),
  onSeries((c, now, rounds, steps) => {
    const { frame } = c.var
    const { before } = lastTwo(rounds)
    const coming = steps.at(-1)
    if (!before || !coming) return c.html(<FirstPage frame={frame} now={now} />)
    const changes = changesBetween(before.told, now.told)
    const page = Math.min(readPage(c.req.query('page')), Math.max(1, Math.ceil(changes.length / changesOnPage)))
    return c.html(<ChangePage {...{ frame, before, now, changes, coming, page }} />)
  }),
)

changeRoutes.get(
  changePaths.overTime(':id'),
  onSeries((c, now, rounds, steps) => {
    const { frame } = c.var
    const questions = overTime(now, rounds)
    const page = Math.min(readPage(c.req.query('page')), Math.max(1, Math.ceil(questions.length / runsOnPage)))
    const [first, last] = [(page - 1) * runsOnPage, page * runsOnPage]
    const shown = { questions: questions.slice(first, last), page, hasMore: questions.length > last }
    return c.html(<OverTimePage {...{ frame, now, steps, ...shown }} rounds={rounds.length} />)
  }),
)

changeRoutes.get(
  changePaths.question(':id', ':number'),
  onSeries((c, now, rounds, steps) => {
    const questions = overTime(now, rounds)
    const number = wholeNumber(c.req.param('number'), questions.length)
    const question = number === null ? undefined : questions[number - 1]
    if (!question) return c.notFound()
    return c.html(<QuestionOverTimePage {...{ frame: c.var.frame, now, steps, question }} rounds={rounds.length} />)
  }),
)

function overTime(now: Released, rounds: readonly Round[]): AskedOverTime[] {
  return askedIn(now.told).map((asked, i) => ({
    asked,
    number: i + 1,
    runs: asked.answers.map(answer => runOf(rounds, asked, answer)),
  }))
}
