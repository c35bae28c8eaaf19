import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { minute } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Limit } from '../../platform/tries.ts'
import { textErrors } from '../../thread/typed.ts'
import { isOpen, type LiveDay } from '../day.ts'
import { onGuest } from '../guests/on-guest.ts'
import type { Guest } from '../guests/queries.ts'
import { isHeld } from '../held.ts'
import type { Hub } from '../hub.ts'
import { findMeanwhile } from '../meanwhile.ts'
import type { Topic } from '../part.ts'
import { makePiece } from '../pieces.tsx'
import { findDay, holdStep } from '../queries.ts'
import { ask } from '../questions/queries.ts'
import { longestQuestion } from '../questions/question.ts'
import { WhoReads } from '../reactions/pages/saying-part.tsx'
import { longestReaction, react } from '../reactions/queries.ts'
import { findSafety } from '../safety/queries.ts'
import { asking, reacting, type Writing } from './pages/writing.tsx'
import { WritingPage } from './pages/writing-page.tsx'
import { answerRefused, answerTaken, mayTake, type Refused } from './taking.ts'

const over = 'This event is over, so nothing more is taken'
const calledOff = 'This event was called off, so nothing more is taken'
const tooMuch = 'That was a lot in a short time. Wait ten minutes, and send it again then'

type Sent = Readonly<{ id: string; words: string }>
type Kept = Readonly<{ done: 'shown' | 'waits'; topics: readonly Topic[] }>

type Taking = Readonly<{
  writing: Writing
  longest: number
  missing: string
  limit: Limit
  keep(tx: Tx, day: LiveDay, guest: Guest, sent: Sent): Promise<Kept>
}>

const questions: Taking = {
  ...{ writing: asking, longest: longestQuestion, missing: 'Write your question' },
  limit: { what: 'live question', most: 10, within: 10 * minute },
  async keep(tx, day, guest, sent) {
    const waits = day.holdsQuestions || isHeld(sent.words, day.heldWords)
    await ask(tx, guest, { ...sent, standing: waits ? 'held' : 'shown' })
    if (!waits) return { done: 'shown', topics: ['questions', 'moderation', 'projector'] }
    return { done: 'waits', topics: ['moderation', `guest ${guest.guestId}`] }
  },
}

const reactions: Taking = {
  ...{ writing: reacting, longest: longestReaction, missing: 'Write a few words' },
  limit: { what: 'live reaction', most: 20, within: 10 * minute },
  async keep(tx, day, guest, sent) {
    const isShown = !day.holdsReactions && !isHeld(sent.words, day.heldWords)
    await react(tx, guest, { ...sent, stepId: await holdStep(tx, guest, day), isShown })
    return isShown ? { done: 'shown', topics: ['reactions', 'projector'] } : { done: 'waits', topics: ['moderation'] }
  },
}

/** What guests write for everyone: questions, and what came to mind. */
export function writingRoutes(hub: Hub): Hono<Open> {
  const routes = new Hono<Open>()
  for (const taking of [questions, reactions]) {
    const { writing } = taking
    routes.get(
      writing.action,
      onGuest(async (c, guest) => c.html(await page(c, guest, taking, { id: randomUUID() }))),
    )
    routes.post(
      writing.action,
      onGuest(async (c, guest) => {
        const form = await readForm(c)
        const sent = { id: idFrom(form.one('id')) ?? randomUUID(), words: form.one(writing.field) }
        const answer = await take(c, guest, taking, sent)
        if (typeof answer === 'string') return answerTaken(c, answer)
        return answerRefused(c, answer, error => page(c, guest, taking, { id: sent.id, typed: sent.words, error }))
      }),
    )
  }

  async function take(c: Context<Open>, guest: Guest, taking: Taking, sent: Sent): Promise<Kept['done'] | Refused> {
    const { db } = c.var
    const { writing, longest, missing, limit, keep } = taking
    const refused = (text: string, status: Refused['status']) => ({ status, error: { field: writing.field, text } })
    const [wrong] = textErrors(writing.field, sent.words, longest, missing)
    if (wrong) return refused(wrong.text, 422)
    const day = await asViewer(db, guest, tx => findDay(tx, guest))
    if (!day || !isOpen(day, c.var.clock.now())) return refused(day?.calledOffWhy ? calledOff : over, 409)
    if (!(await mayTake(c, guest, limit))) return refused(tooMuch, 429)
    const { done, topics } = await asViewer(db, guest, tx => keep(tx, day, guest, sent))
    hub.tell(guest, topics)
    return done
  }

  return routes
}

type Again = Readonly<{ id: string; typed?: string; error?: FieldError }>

async function page(c: Context<Open>, guest: Guest, { writing }: Taking, again: Again) {
  const { db, frame } = c.var
  const { organisation, eventId } = guest
  const { before, ...around } = await asViewer(db, guest, async tx => ({
    before: writing === asking ? await makePiece(tx, guest, 'policy') : await whoReads(tx, guest),
    safety: await findSafety(tx, guest),
    ...(await findMeanwhile(tx, guest, c.var.clock.now())),
  }))
  return (
    <WritingPage manifest={frame.manifest} {...{ organisation, eventId, writing }} {...around} {...again}>
      {before}
    </WritingPage>
  )
}

async function whoReads(tx: Tx, guest: Guest) {
  const day = await findDay(tx, guest)
  return day && !day.endedAt && <WhoReads day={day} />
}
