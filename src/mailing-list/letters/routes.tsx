import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { day } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { blocksOf } from '../../platform/mail/letter.ts'
import { post } from '../../platform/mail/post.ts'
import { versionIn } from '../../thread/typed.ts'
import { mailingPaths } from '../paths.ts'
import { type LetterTyped, readLetter, typedLetter } from './forms.ts'
import { handInLetter } from './jobs.ts'
import { type MailingLetter, stateOf, wholeLetter } from './letter.ts'
import { LetterPage } from './pages/letter.tsx'
import { LettersPage } from './pages/letters.tsx'
import { LetterFormPage } from './pages/writing.tsx'
import { addLetter, beginSending, changeLetter, findEmail, findLetter, listLetters, removeLetter } from './queries.ts'

/** Letters to the list, for those who lead the strategy. Who is on it stands on none of these pages, nor how many. */
export const mailingLetterRoutes = new Hono<SignedIn>()

mailingLetterRoutes.get(mailingPaths.all, async c => {
  const { db, viewer, frame } = c.var
  const letters = await asViewer(db, viewer, tx => listLetters(tx, viewer))
  const mayLookUp = may(viewer, 'keep the organisation')
  return c.html(
    <LettersPage {...{ frame, letters, mayLookUp }} notice={noticeAfter(c, { removed: 'The draft is gone.' })} />,
  )
})

type Again = Readonly<{ errors: readonly FieldError[]; status: 409 | 422 }>

function showForm(c: Context<SignedIn>, typed: LetterTyped, letter: MailingLetter | null, again?: Again) {
  const { errors = [], status = 200 } = again ?? {}
  return c.html(<LetterFormPage {...{ frame: c.var.frame, typed, letter, errors }} />, status)
}

mailingLetterRoutes.get(mailingPaths.writing, c => showForm(c, { subject: '', body: '' }, null))

mailingLetterRoutes.post(mailingPaths.letters, async c => {
  const { db, viewer, today } = c.var
  const typed = typedLetter(await readForm(c, longForm))
  const reading = readLetter(typed)
  if (reading.outcome === 'wrong') return showForm(c, typed, null, { errors: reading.errors, status: 422 })
  const id = await asViewer(db, viewer, tx => addLetter(tx, viewer, reading.value, today))
  return c.redirect(`${mailingPaths.letter(id)}?done=kept`, 303)
})

const done = {
  kept: 'It is kept as a draft. Read it once more, and send it to yourself first.',
  tested: 'It is on its way to you.',
  sent: 'It is on its way to everyone on the list.',
}

function onLetter(handle: (c: Context<SignedIn>, letter: MailingLetter) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const letter = id ? await asViewer(db, viewer, tx => findLetter(tx, viewer, id)) : null
    return letter ? handle(c, letter) : c.notFound()
  }
}

function show(c: Context<SignedIn>, letter: MailingLetter, error?: string) {
  const { frame, viewer } = c.var
  const leaving = '' // Each reader has an address of their own here.
  const whole = wholeLetter(letter, { organisation: viewer.organisationName, leaving })
  const blocks = blocksOf({ body: letter.body })
  const page = { frame, letter, blocks, footer: whole.footer, error, notice: noticeAfter(c, done) }
  return c.html(<LetterPage {...page} />, error ? 409 : 200)
}

mailingLetterRoutes.get(
  mailingPaths.letter(':id'),
  onLetter((c, letter) => show(c, letter)),
)

const late = 'Somebody else has just changed or sent this. Look at it once more'

mailingLetterRoutes.get(
  mailingPaths.change(':id'),
  onLetter((c, letter) => (stateOf(letter) === 'draft' ? showForm(c, letter, letter) : show(c, letter))),
)

mailingLetterRoutes.post(
  mailingPaths.change(':id'),
  onLetter(async (c, letter) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const typed = typedLetter(form)
    const reading = readLetter(typed)
    if (reading.outcome === 'wrong') return showForm(c, typed, letter, { errors: reading.errors, status: 422 })
    const seen = { id: letter.id, version: versionIn(form) }
    const isChanged = await asViewer(db, viewer, tx => changeLetter(tx, viewer, seen, reading.value))
    if (!isChanged) return showForm(c, typed, letter, { errors: [{ field: 'body', text: late }], status: 409 })
    return c.redirect(`${mailingPaths.letter(letter.id)}?done=kept`, 303)
  }),
)

mailingLetterRoutes.post(
  mailingPaths.test(':id'),
  onLetter(async (c, letter) => {
    const { db, viewer, clock, publicUrl } = c.var
    const isPosted = await asViewer(db, viewer, async tx => {
      const email = await findEmail(tx, viewer)
      if (!email) return false
      // Whoever tries it out is not taken off the list by it: this leads to the page of the letters.
      const leaving = publicUrl + mailingPaths.all
      const { stop: _, ...whole } = wholeLetter(letter, { organisation: viewer.organisationName, leaving })
      const sending = { organisationId: viewer.organisationId, to: email, now: clock.now(), lifetime: day }
      await post(tx, { ...sending, ...whole })
      return true
    })
    if (!isPosted) return show(c, letter, 'You have no e-mail address here, so it cannot be sent to you')
    return c.redirect(`${mailingPaths.letter(letter.id)}?done=tested`, 303)
  }),
)

mailingLetterRoutes.post(
  mailingPaths.sending(':id'),
  onLetter(async (c, letter) => {
    const { db, viewer, clock, today } = c.var
    const seen = { id: letter.id, version: versionIn(await readForm(c)) }
    const isBegun = await asViewer(db, viewer, async tx => {
      if (!(await beginSending(tx, viewer, seen, today))) return false
      await handInLetter(tx, { organisationId: viewer.organisationId, letterId: letter.id }, clock.now())
      return true
    })
    return isBegun ? c.redirect(`${mailingPaths.letter(letter.id)}?done=sent`, 303) : show(c, letter, late)
  }),
)

mailingLetterRoutes.post(
  mailingPaths.removal(':id'),
  onLetter(async (c, letter) => {
    const { db, viewer } = c.var
    const isGone = await asViewer(db, viewer, tx => removeLetter(tx, viewer, letter.id))
    return isGone ? c.redirect(`${mailingPaths.all}?done=removed`, 303) : show(c, letter, late)
  }),
)
