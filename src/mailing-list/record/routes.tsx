import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { readEmail } from '../../people/forms.ts'
import { asViewer } from '../../platform/db.ts'
import { readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { mailingPaths } from '../paths.ts'
import { findConsent, takeOff } from '../queries.ts'
import { RecordPage } from './pages/record.tsx'

/** What one address agreed to, for an owner whom its reader asked; and taking it off. Each is written down as an act. */
export const mailingRecordRoutes = new Hono<SignedIn>()

mailingRecordRoutes.get(mailingPaths.record, c => {
  const notice = noticeAfter(c, { off: 'The address is not on the list.' })
  return c.html(<RecordPage frame={c.var.frame} email="" errors={[]} notice={notice} />)
})

mailingRecordRoutes.post(mailingPaths.record, async c => {
  const { db, viewer, clock, frame } = c.var
  const form = await readForm(c)
  const [reading, email] = [readEmail(form), form.one('email')]
  if (reading.outcome === 'wrong') return c.html(<RecordPage {...{ frame, email, errors: reading.errors }} />, 422)
  const consent = await asViewer(db, viewer, async tx => {
    await recordAct(tx, viewer, { act: 'consent-looked-up', now: clock.now() })
    return findConsent(tx, viewer, email)
  })
  return c.html(<RecordPage {...{ frame, email, consent, errors: [] }} />)
})

mailingRecordRoutes.post(mailingPaths.recordRemoval, async c => {
  const { db, viewer, clock, frame } = c.var
  const form = await readForm(c)
  const [reading, email] = [readEmail(form), form.one('email')]
  if (reading.outcome === 'wrong') return c.html(<RecordPage {...{ frame, email, errors: reading.errors }} />, 422)
  await asViewer(db, viewer, async tx => {
    await recordAct(tx, viewer, { act: 'taken-off-list', now: clock.now() })
    await takeOff(tx, viewer, email)
  })
  return c.redirect(`${mailingPaths.record}?done=off`, 303)
})
