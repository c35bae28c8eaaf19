import { type Context, Hono } from 'hono'
import { answerPaths } from '../ballots/paths.ts'
import type { Open } from '../context.ts'
import { readForm } from '../platform/http/form.ts'
import type { Db } from '../platform/schema.ts'
import type { Around } from './around.ts'
import { digestOfTyped } from './forms.ts'
import { isTooOften } from './often.ts'
import { type Found, ReceiptPage } from './pages/receipt.tsx'
import { isCounted, withdrawAnswer } from './queries.ts'
import { receiptLength } from './receipt.ts'
import { standingOf } from './wave.ts'

type OnFound = (
  work: (c: Context<Open>, around: Around) => Promise<Response> | Response,
) => (c: Context<Open>) => Promise<Response>

/** Whether an answer is counted, for whoever has its receipt; and how to take it out while the survey is open. */
export function receiptRoutes(found: OnFound, answers: Db): Hono<Open> {
  const routes = new Hono<Open>()
  routes.get(
    answerPaths.receipt(':id'),
    found((c, around) => show(c, around, { typed: '' })),
  )
  routes.post(
    answerPaths.receipt(':id'),
    found(async (c, around) => {
      const form = await readForm(c)
      const typed = form.one('receipt')
      const receipt = await digestOfTyped(typed)
      if (!receipt) return show(c, around, { typed, error: around.words.say('check-wrong', { count: receiptLength }) })
      if (isTooOften(c.var.clock.now(), 'one', Buffer.from(receipt).toString('base64')))
        return show(c, around, { typed, error: around.words.say('too-often'), isOften: true })
      const { id, deleteOn } = around.wave
      const found = async (yes: Found): Promise<Found> => {
        if (await isCounted(answers, id, receipt)) return yes
        return c.var.today >= deleteOn ? 'answers-gone' : 'not-counted'
      }
      if (form.one('step') !== 'withdraw') return show(c, around, { typed, found: await found('counted') })
      const withdrawn = await withdrawAnswer(answers, id, receipt, c.var.today)
      if (withdrawn === 'closed') return show(c, around, { typed: '', found: await found('closed-counted') })
      return show(c, around, { typed: '', found: withdrawn === 'withdrawn' ? 'withdrawn' : 'not-counted' })
    }),
  )
  return routes
}

type Shown = Readonly<{ typed: string; error?: string; isOften?: true; found?: Found }>

function show(c: Context<Open>, around: Around, { isOften, ...shown }: Shown): Response | Promise<Response> {
  const isOpen = standingOf(around.wave, c.var.today) === 'open'
  return c.html(<ReceiptPage {...{ ...around, ...shown, isOpen }} />, isOften ? 429 : shown.error ? 422 : 200)
}
