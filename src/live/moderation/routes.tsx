import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, type Form, formOf, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { versionIn } from '../../thread/typed.ts'
import { isByScript } from '../by-script.ts'
import type { Hub } from '../hub.ts'
import { onDay } from '../on-day.ts'
import { livePaths } from '../paths.ts'
import {
  findAsker,
  findQuestion,
  listHeld,
  listQuestions,
  type QuestionFound,
  refuseOthers,
  settle,
} from '../questions/queries.ts'
import { settled } from '../questions/question.ts'
import { listReactions, settleReaction } from '../reactions/queries.ts'
import type { TakeBack } from '../taking-back.ts'
import { readSettling } from './forms.ts'
import { QuestionPage } from './pages/question.tsx'
import { QuestionsPage } from './pages/questions.tsx'

const done = { settled: 'It is done.', set: 'It is saved. Everyone in the room reads it so from now on.' }
/** More than a hall writes in a day; what comes beyond shows as these are settled. */
const mostOnPage = 1_000
const meanwhile = 'Somebody else has just changed this. Here is how it stands now'

/** Hosts who read what people write: on the day, and afterwards, when the speaker answers what was left. */
export function moderationRoutes(hub: Hub, takeBack: TakeBack): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(
    livePaths.questions(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer, frame } = c.var
      const { waiting, questions, reactions } = await asViewer(db, viewer, async tx => ({
        waiting: await listHeld(tx, room, mostOnPage),
        questions: await listQuestions(tx, room, ['shown', 'answered', 'rejected'], mostOnPage),
        reactions: await listReactions(tx, room, { isShown: true, most: mostOnPage }),
      }))
      return c.html(<QuestionsPage {...{ frame, day, waiting, questions, reactions }} notice={noticeAfter(c, done)} />)
    }),
  )

  routes.get(livePaths.question(':id'), c => onQuestion(c, question => show(c, question, {})))

  routes.post(livePaths.question(':id'), c =>
    onQuestion(c, async question => {
      const { db, viewer, clock } = c.var
      const form = await readForm(c)
      const reading = readSettling(form)
      if (reading.outcome === 'wrong') return show(c, question, { form, errors: reading.errors })
      const seen = { ...question, version: versionIn(form) }
      const { isSettled, asker } = await asViewer(db, viewer, async tx => {
        // Which question, and whose, is not written down: only that this host has refused one.
        if (reading.value.kind === 'reject') await recordAct(tx, viewer, { act: 'room-refused', now: clock.now() })
        const isSettled = await settle(tx, viewer.organisationId, seen, settled(question, reading.value))
        if (isSettled && reading.value.kind === 'reject') {
          const room = { ...viewer, eventId: question.eventId }
          await takeBack(tx, room, { kind: 'question', id: question.id })
          if (reading.value.isAll) await refuseOthers(tx, room, question.id, reading.value.reason)
        }
        return {
          isSettled,
          asker: await findAsker(tx, viewer.organisationId, question.id),
        }
      })
      if (!isSettled)
        return isByScript(c) ? c.json({ said: `${meanwhile}.` }, 409) : show(c, question, { form, isLate: true })
      const room = { organisationId: viewer.organisationId, eventId: question.eventId }
      hub.tell(room, ['questions', 'moderation', 'projector', ...(asker ? [`guest ${asker}`] : [])])
      return answered(c, question.eventId)
    }),
  )

  routes.post(livePaths.reaction(':id'), async c => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const isWanted = (await readForm(c)).one('settle') === 'show'
    const eventId =
      id && (await asViewer(db, viewer, tx => settleReaction(tx, viewer.organisationId, { id, isWanted }, takeBack)))
    if (!eventId) return c.notFound()
    hub.tell({ organisationId: viewer.organisationId, eventId }, ['reactions', 'projector', 'moderation'])
    return answered(c, eventId)
  })

  return routes
}

function answered(c: Context<SignedIn>, eventId: string): Response {
  return isByScript(c) ? c.json({ said: '' }) : c.redirect(`${livePaths.questions(eventId)}?done=settled`, 303)
}

async function onQuestion(
  c: Context<SignedIn>,
  answer: (question: QuestionFound) => Response | Promise<Response>,
): Promise<Response> {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const question = id && (await asViewer(db, viewer, tx => findQuestion(tx, viewer.organisationId, id)))
  return question ? answer(question) : c.notFound()
}

type Again = Readonly<{ form?: Form; errors?: readonly FieldError[]; isLate?: boolean }>

/** A question with what was typed; when another host was quicker, as it stands now. */
async function show(c: Context<SignedIn>, question: QuestionFound, { form, errors = [], isLate = false }: Again) {
  const { db, viewer, frame } = c.var
  const now = isLate ? await asViewer(db, viewer, tx => findQuestion(tx, viewer.organisationId, question.id)) : question
  const { one } = form ?? formOf(new URLSearchParams({ answer: question.answer ?? '', reason: question.reason ?? '' }))
  const typed = { answer: one('answer'), reason: one('reason') }
  const late = isLate ? [{ field: 'answer', text: meanwhile }] : []
  const page = { frame, question: now ?? question, typed, errors: [...errors, ...late] }
  return c.html(<QuestionPage {...page} />, isLate ? 409 : errors.length > 0 ? 422 : 200)
}
