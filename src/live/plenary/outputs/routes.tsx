import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../../context.ts'
import { asViewer } from '../../../platform/db.ts'
import { idFrom } from '../../../platform/http/address.ts'
import { type Form, readForm } from '../../../platform/http/form.ts'
import { noticeAfter } from '../../../platform/http/notice.ts'
import { versionIn } from '../../../thread/typed.ts'
import type { LiveDay } from '../../day.ts'
import type { Hub, Room } from '../../hub.ts'
import { onDay } from '../../on-day.ts'
import { livePaths } from '../../paths.ts'
import { readFormula, readKeyQuestion } from '../forms.ts'
import { KeyQuestionPage } from '../pages/key-question.tsx'
import { OutputsPage, type OutputsPageProps } from '../pages/outputs.tsx'
import { mostKeyQuestions } from '../plenary.ts'
import { findFormula, listKeyQuestions } from '../queries.ts'
import {
  addKeyQuestion,
  findKeyQuestion,
  type KeyQuestionFound,
  removeKeyQuestion,
  saveFormula,
  saveKeyQuestion,
} from './queries.ts'

const done = { saved: 'It is saved.', added: 'The audience is there.', removed: 'It is gone.' }
const meanwhile = 'Somebody else has just changed this'
const topics = ['projector', 'wall']

/** The formula of an event, and a key question for each audience: during the day, and afterwards. */
export function outputRoutes(hub: Hub): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(
    livePaths.outputs(':id'),
    onDay((c, { room, day }) => show(c, room, day, {})),
  )

  routes.post(
    livePaths.outputs(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer } = c.var
      const form = await readForm(c)
      const [reading, typed] = [readFormula(form), { parts: form.one('parts'), whole: form.one('whole') }]
      if (reading.outcome === 'wrong') return show(c, room, day, { typed, errors: reading.errors }, 422)
      const formula = { ...reading.value, version: versionIn(form) }
      const isSaved = await asViewer(db, viewer, tx => saveFormula(tx, room, formula))
      if (!isSaved) return showLate(c, room, day, typed)
      hub.tell(room, topics)
      return c.redirect(`${livePaths.outputs(room.eventId)}?done=saved`, 303)
    }),
  )

  routes.post(
    livePaths.keyQuestions(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer } = c.var
      const form = await readForm(c)
      const [reading, asked] = [readKeyQuestion(form), typedIn(form)]
      if (reading.outcome === 'wrong') return show(c, room, day, { asked, errors: reading.errors }, 422)
      const outcome = await asViewer(db, viewer, tx => addKeyQuestion(tx, room, reading.value))
      const text = `Take an audience away first: there is room for ${mostKeyQuestions}`
      if (outcome === 'full') return show(c, room, day, { asked, errors: [{ field: 'audience', text }] }, 422)
      hub.tell(room, topics)
      return c.redirect(`${livePaths.outputs(room.eventId)}?done=added`, 303)
    }),
  )

  routes.get(livePaths.keyQuestion(':id'), c =>
    onQuestion(c, question => c.html(<KeyQuestionPage frame={c.var.frame} question={question} />)),
  )

  routes.post(livePaths.keyQuestion(':id'), c =>
    onQuestion(c, async (question, room) => {
      const { db, viewer, frame } = c.var
      const form = await readForm(c)
      const [reading, typed] = [readKeyQuestion(form), typedIn(form)]
      if (reading.outcome === 'wrong')
        return c.html(<KeyQuestionPage {...{ frame, question, typed }} errors={reading.errors} />, 422)
      const written = { ...question, ...reading.value, version: versionIn(form) }
      if (!(await asViewer(db, viewer, tx => saveKeyQuestion(tx, viewer.organisationId, written)))) {
        const text = `${meanwhile}: “${question.words}”. Save again to put yours in its place`
        return c.html(<KeyQuestionPage {...{ frame, question, typed }} errors={[{ field: 'words', text }]} />, 409)
      }
      hub.tell(room, topics)
      return c.redirect(`${livePaths.outputs(room.eventId)}?done=saved`, 303)
    }),
  )

  routes.post(livePaths.removeKeyQuestion(':id'), c =>
    onQuestion(c, async (question, room) => {
      const { db, viewer, frame } = c.var
      const seen = { ...question, version: versionIn(await readForm(c)) }
      if (!(await asViewer(db, viewer, tx => removeKeyQuestion(tx, viewer.organisationId, seen)))) {
        const errors = [{ field: 'words', text: `${meanwhile}. Here is how it stands now` }]
        return c.html(<KeyQuestionPage {...{ frame, question, errors }} />, 409)
      }
      hub.tell(room, topics)
      return c.redirect(`${livePaths.outputs(room.eventId)}?done=removed`, 303)
    }),
  )

  return routes
}

const typedIn = ({ one }: Form) => ({ audience: one('audience'), words: one('words') })

type Again = Pick<OutputsPageProps, 'typed' | 'asked' | 'errors'>

/** Another host was quicker: what they wrote stands in the message, and what was typed in the form. */
async function showLate(c: Context<SignedIn>, room: Room, day: LiveDay, typed: Again['typed']): Promise<Response> {
  const stands = await asViewer(c.var.db, c.var.viewer, tx => findFormula(tx, room))
  const words = stands && `${stands.parts.join(' + ')} = ${stands.whole}`
  const text = `${meanwhile}: “${words}”. Save again to put yours in its place`
  return show(c, room, day, { typed, errors: [{ field: 'parts', text }] }, 409)
}

async function show(
  c: Context<SignedIn>,
  room: Room,
  day: LiveDay,
  again: Again,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { db, viewer, frame } = c.var
  const { formula, keyQuestions } = await asViewer(db, viewer, async tx => ({
    formula: await findFormula(tx, room),
    keyQuestions: await listKeyQuestions(tx, room),
  }))
  if (!formula) return c.notFound()
  return c.html(
    <OutputsPage {...{ frame, day, formula, keyQuestions }} {...again} notice={noticeAfter(c, done)} />,
    status,
  )
}

async function onQuestion(
  c: Context<SignedIn>,
  answer: (question: KeyQuestionFound, room: Room) => Response | Promise<Response>,
): Promise<Response> {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const question = id && (await asViewer(db, viewer, tx => findKeyQuestion(tx, viewer.organisationId, id)))
  return question
    ? answer(question, { organisationId: viewer.organisationId, eventId: question.eventId })
    : c.notFound()
}
