import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { listElements, listElementsToChoose } from '../framework/queries.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { readPage } from '../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../platform/http/form.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { colleagueError } from '../thread/colleague.ts'
import { findColleague, listBeside, listChanges, recordChange, withdrawStation } from '../thread/queries.ts'
import { errorsOf, readWhy, versionIn } from '../thread/typed.ts'
import { effectRoutes } from './effect-routes.tsx'
import { emptyLesson, type LessonTyped, readLesson, readWanted, typedLesson, typedOf } from './forms.ts'
import { inFull, type Lesson } from './lesson.ts'
import { mayChange, onKeptLesson, onLesson } from './on-lesson.ts'
import { LessonPage } from './pages/lesson.tsx'
import { LessonFormPage } from './pages/lesson-form.tsx'
import { LessonsPage } from './pages/lessons.tsx'
import { LessonRemovalPage } from './pages/removal.tsx'
import { lessonsPaths } from './paths.ts'
import { addLesson, changeLesson, findLesson, lessonsOnPage, listLessons } from './queries.ts'
import { threadRoutes } from './thread-routes.ts'

/** What was learned, and what changed because of it. */
export const lessonsRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  added: 'Thank you. It is on the list, so that nobody has to learn it again.',
  changed: 'It is changed.',
  effect: 'What it has changed stands here, with its day.',
  led: 'The thread leads here.',
  withdrawn: 'The lesson is taken back.',
}

lessonsRoutes.get(lessonsPaths.all, async c => {
  const { db, viewer, frame } = c.var
  const page = readPage(c.req.query('page'))
  const { elements, wanted, found } = await asViewer(db, viewer, async tx => {
    const offered = await listElements(tx, viewer)
    const asked = readWanted(c.req.query(), offered)
    return { elements: offered, wanted: asked, found: await listLessons(tx, viewer, asked, page) }
  })
  const lessons = found.slice(0, lessonsOnPage)
  const hasMore = found.length > lessonsOnPage
  return c.html(<LessonsPage {...{ frame, lessons, elements, wanted, page, hasMore, notice: noticeAfter(c, done) }} />)
})

lessonsRoutes.get(lessonsPaths.adding, async c => {
  const { db, viewer } = c.var
  return showForm(c, await asViewer(db, viewer, tx => listElementsToChoose(tx, viewer)), emptyLesson(viewer.name))
})

lessonsRoutes.post(lessonsPaths.all, async c => {
  const { db, viewer, today, clock } = c.var
  const typed = typedLesson(await readForm(c, longForm))
  const { elements, reading } = await readTyped(c, typed, null)
  if (reading.outcome === 'wrong') return showForm(c, elements, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, async tx => {
    const added = await addLesson(tx, viewer, reading.value, today)
    await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
    return added
  })
  return c.redirect(`${lessonsPaths.lesson(id)}?done=added`, 303)
})

type Elements = Awaited<ReturnType<typeof listElements>>

/** How the form is shown again. `stands`: as somebody else has left the lesson meanwhile. */
type Again = Readonly<{ lesson?: Lesson; version?: number; errors?: readonly FieldError[]; stands?: Lesson }>

const mayHandOver = ({ var: { viewer } }: Context<SignedIn>) => may(viewer, 'work on the strategy')

function showForm(c: Context<SignedIn>, elements: Elements, typed: LessonTyped, again: Again = {}) {
  const { lesson, version, errors = [], stands } = again
  const handsOver = mayHandOver(c)
  const page = (
    <LessonFormPage {...{ frame: c.var.frame, lesson, typed, errors, elements, version, stands, handsOver }} />
  )
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

/** What was typed, with who looks after it: whoever writes it, unless somebody who may hand it over names another. */
async function readTyped(c: Context<SignedIn>, typed: LessonTyped, lesson: Lesson | null) {
  const { db, viewer, today } = c.var
  const isNamed = mayHandOver(c) && typed.owner !== ''
  const { elements, owner } = await asViewer(db, viewer, async tx => ({
    elements: await listElementsToChoose(tx, viewer, lesson?.element?.id),
    owner: isNamed ? await findColleague(tx, viewer, typed.owner) : null,
  }))
  const reading = readLesson(typed, elements, today)
  const kept = lesson ? lesson.station.owner : { id: viewer.memberId, name: viewer.name }
  const isSame = owner === null || kept?.name === typed.owner
  const ownerErrors = !isSame && owner.outcome !== 'found' ? [colleagueError('owner', owner.outcome)] : []
  const errors = [...errorsOf(reading), ...ownerErrors]
  if (errors.length > 0 || reading.outcome === 'wrong')
    return { elements, reading: { outcome: 'wrong', errors } as const }
  const ownerId = owner?.outcome === 'found' ? owner.id : (kept?.id ?? null)
  return { elements, reading: { outcome: 'read', value: { ...reading.value, ownerId } } as const }
}

lessonsRoutes.get(
  lessonsPaths.lesson(':id'),
  onLesson(async (c, lesson) => {
    const { db, viewer, frame } = c.var
    const { id } = lesson.station
    const shown = await asViewer(db, viewer, async tx => ({
      beside: await listBeside(tx, viewer, id),
      changes: await listChanges(tx, viewer, { stationId: id }),
    }))
    const changeable = mayChange(c, lesson)
    const mayWork = may(viewer, 'work on the strategy')
    return c.html(<LessonPage {...{ frame, lesson, ...shown, notice: noticeAfter(c, done), changeable, mayWork }} />)
  }),
)

lessonsRoutes.get(
  lessonsPaths.change(':id'),
  onKeptLesson(async (c, lesson) => {
    const { db, viewer } = c.var
    const elements = await asViewer(db, viewer, tx => listElementsToChoose(tx, viewer, lesson.element?.id))
    return showForm(c, elements, typedOf(lesson), { lesson, version: lesson.station.version })
  }),
)

lessonsRoutes.post(
  lessonsPaths.change(':id'),
  onKeptLesson(async (c, lesson) => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = typedLesson(form)
    const version = versionIn(form)
    const { elements, reading } = await readTyped(c, typed, lesson)
    if (reading.outcome === 'wrong') return showForm(c, elements, typed, { lesson, version, errors: reading.errors })
    const { id } = lesson.station
    const stands = await asViewer(db, viewer, async tx => {
      if (!(await changeLesson(tx, viewer, { lesson, version }, reading.value))) return findLesson(tx, viewer, id)
      await recordChange(tx, viewer, { stationId: id, what: 'changed', words: inFull(lesson), now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${lessonsPaths.lesson(id)}?done=changed`, 303)
    return showForm(c, elements, typed, { lesson, version: stands.station.version, stands })
  }),
)

lessonsRoutes.get(
  lessonsPaths.removal(':id'),
  onKeptLesson((c, lesson) => c.html(<LessonRemovalPage {...{ frame: c.var.frame, lesson, why: '', errors: [] }} />)),
)

lessonsRoutes.post(
  lessonsPaths.removal(':id'),
  onKeptLesson(async (c, lesson) => {
    const { db, viewer, frame, today, clock } = c.var
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'wrong')
      return c.html(<LessonRemovalPage {...{ frame, lesson, why: form.one('why'), errors: reading.errors }} />, 422)
    const { id } = lesson.station
    await asViewer(db, viewer, async tx => {
      await withdrawStation(tx, viewer, id, today)
      await recordChange(tx, viewer, { stationId: id, what: 'withdrawn', words: reading.value, now: clock.now() })
    })
    return c.redirect(`${lessonsPaths.all}?done=withdrawn`, 303)
  }),
)

lessonsRoutes.route('/', effectRoutes)
lessonsRoutes.route('/', threadRoutes)
