import { type Context, Hono } from 'hono'
import { inWords } from '../calendar/day.ts'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { type FieldError, longForm, readForm } from '../platform/http/form.ts'
import { recordChange } from '../thread/queries.ts'
import { dayTyped, versionIn } from '../thread/typed.ts'
import { type EffectTyped, readEffect, typedEffect } from './forms.ts'
import type { Lesson } from './lesson.ts'
import { onKeptLesson } from './on-lesson.ts'
import { EffectPage } from './pages/effect.tsx'
import { lessonsPaths } from './paths.ts'
import { findLesson, writeEffect } from './queries.ts'

/** What a lesson has changed, and on which day. */
export const effectRoutes = new Hono<SignedIn>()

effectRoutes.get(
  lessonsPaths.effect(':id'),
  onKeptLesson((c, lesson) => {
    const { effect, station } = lesson
    const typed = { words: effect?.words ?? '', on: dayTyped(effect?.on ?? c.var.today) }
    return show(c, lesson, typed, { version: station.version })
  }),
)

type Again = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: Lesson }>

function show(c: Context<SignedIn>, lesson: Lesson, typed: EffectTyped, { version, errors = [], stands }: Again) {
  const page = <EffectPage {...{ frame: c.var.frame, lesson, typed, version, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

effectRoutes.post(
  lessonsPaths.effect(':id'),
  onKeptLesson(async (c, lesson) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = typedEffect(form)
    const version = versionIn(form)
    const reading = readEffect(typed, today)
    if (reading.outcome === 'wrong') return show(c, lesson, typed, { version, errors: reading.errors })
    const { id } = lesson.station
    const before = lesson.effect && `${inWords(lesson.effect.on)}: ${lesson.effect.words}`
    const stands = await asViewer(db, viewer, async tx => {
      if (!(await writeEffect(tx, viewer, { lesson, version }, reading.value))) return findLesson(tx, viewer, id)
      await recordChange(tx, viewer, { stationId: id, what: 'took-effect', words: before, now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${lessonsPaths.lesson(id)}?done=effect`, 303)
    return show(c, lesson, typed, { version: stands.station.version, stands })
  }),
)
