import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { readForm } from '../platform/http/form.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { newSecret } from '../platform/secrets.ts'
import { RhythmPage } from './pages/rhythm.tsx'
import { rhythmPaths } from './paths.ts'
import { endFeed, findRhythm, makeFeed, stopLetters, takeLettersAgain } from './queries.ts'

/** One's own weekly letter and calendar. */
export const rhythmRoutes = new Hono<SignedIn>()

const done = {
  stopped: 'No more weekly letters come to you.',
  again: 'The weekly letter comes to you again, when there is something to say.',
  ended: 'The address opens no calendar any more.',
}

rhythmRoutes.get(rhythmPaths.yours, c => show(c))

rhythmRoutes.post(rhythmPaths.letter, async c => {
  const { db, viewer, today } = c.var
  const wants = (await readForm(c)).one('want') === 'yes'
  await asViewer(db, viewer, tx => (wants ? takeLettersAgain(tx, viewer) : stopLetters(tx, viewer, today)))
  return c.redirect(`${rhythmPaths.yours}?done=${wants ? 'again' : 'stopped'}`, 303)
})

/** Answers with the page itself: the address is shown this once, and stands nowhere where it could be shown again. */
rhythmRoutes.post(rhythmPaths.calendar, async c => {
  const { db, viewer, today, publicUrl } = c.var
  const secret = newSecret()
  await asViewer(db, viewer, tx => makeFeed(tx, viewer, secret, today))
  return show(c, publicUrl + rhythmPaths.feed(secret))
})

rhythmRoutes.post(rhythmPaths.calendarEnd, async c => {
  const { db, viewer } = c.var
  await asViewer(db, viewer, tx => endFeed(tx, viewer))
  return c.redirect(`${rhythmPaths.yours}?done=ended`, 303)
})

async function show(c: Context<SignedIn>, feed?: string): Promise<Response> {
  const { db, viewer, frame, sendsMail } = c.var
  const rhythm = await asViewer(db, viewer, tx => findRhythm(tx, viewer))
  const notice = noticeAfter(c, done)
  return c.html(<RhythmPage {...{ frame, rhythm, sendsMail, notice, feed }} />)
}
