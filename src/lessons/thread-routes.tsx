import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { longForm, readForm } from '../platform/http/form.ts'
import { findLeading, listLeading } from '../thread/leading/queries.ts'
import { LeadingPage } from '../thread/pages/leading.tsx'
import { leadThread, recordChange } from '../thread/queries.ts'
import type { Lesson } from './lesson.ts'
import { onKeptLesson } from './on-lesson.ts'
import { lessonsPaths } from './paths.ts'

/** What led to a lesson: actions, policies, and whatever else comes before it on the thread. */
export const threadRoutes = new Hono<SignedIn>()

threadRoutes.get(
  lessonsPaths.threads(':id'),
  onKeptLesson((c, lesson) => show(c, lesson, c.req.query('find') ?? '')),
)

type Again = Readonly<{ chosen: readonly string[]; error: string }>

async function show(c: Context<SignedIn>, { station }: Lesson, typed: string, again?: Again) {
  const { db, viewer, frame } = c.var
  const find = typed.trim().slice(0, 100)
  const offered = await asViewer(db, viewer, tx =>
    listLeading(tx, viewer, { to: station, first: ['action', 'policy', 'clause', 'gap'], find }),
  )
  const page = (
    <LeadingPage
      {...{ frame, station, find, offered, chosen: again?.chosen ?? [], error: again?.error }}
      title="What does it hang together with?"
      now="Review"
      side={`Lesson ${station.number}`}
      back={{ href: lessonsPaths.lesson(station.id), text: 'The lesson' }}
      action={lessonsPaths.threads(station.id)}
    />
  )
  return c.html(page, again ? 422 : 200)
}

threadRoutes.post(
  lessonsPaths.threads(':id'),
  onKeptLesson(async (c, lesson) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const chosen = form.many('station').flatMap(text => idFrom(text) ?? [])
    const { station } = lesson
    const led = await asViewer(db, viewer, async tx => {
      const found = await findLeading(tx, viewer, station, chosen)
      for (const from of found) await leadThread(tx, viewer, from, station, today)
      const words = found.map(({ title }) => title).join('\n')
      if (words) await recordChange(tx, viewer, { stationId: station.id, what: 'led', words, now: clock.now() })
      return found.length
    })
    if (led > 0) return c.redirect(`${lessonsPaths.lesson(station.id)}?done=led`, 303)
    return show(c, lesson, form.one('find'), { chosen, error: 'Choose at least one from the list' })
  }),
)
