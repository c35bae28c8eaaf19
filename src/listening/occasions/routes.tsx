import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { errorsOf, versionIn } from '../../thread/typed.ts'
import { sayNames } from '../names/name-like.ts'
import { findNames } from '../names/queries.ts'
import { isWritten, type Occasion } from '../occasion.ts'
import { onOccasion, onOwnOccasion } from '../on-occasion.ts'
import { listeningPaths } from '../paths.ts'
import {
  emptyOccasion,
  type NotesTyped,
  nameErrors,
  noNotes,
  type OccasionTyped,
  readNotes,
  readOccasion,
  typedNotes,
  typedOccasion,
  typedOf,
} from './forms.ts'
import { OccasionPage } from './pages/occasion.tsx'
import { OccasionFormPage } from './pages/occasion-form.tsx'
import {
  addNotes,
  addOccasion,
  changeOccasion,
  endQuoting,
  findOccasion,
  listFacilitators,
  listNotes,
  removeNote,
} from './queries.ts'

/** When people were listened to, and what was said. */
export const occasionRoutes = new Hono<SignedIn>()

type Again = Readonly<{
  occasion?: Readonly<{ id: string; version: number }>
  errors?: readonly FieldError[]
  foundNames?: boolean
  stands?: Occasion
}>

async function showForm(c: Context<SignedIn>, typed: OccasionTyped, again: Again = {}) {
  const { occasion, errors = [], foundNames = false, stands } = again
  const runners = await findRunners(c)
  const page = <OccasionFormPage {...{ frame: c.var.frame, occasion, typed, runners, errors, foundNames, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

/** Those who can run it. */
function findRunners(c: Context<SignedIn>) {
  const { db, viewer } = c.var
  return asViewer(db, viewer, tx => listFacilitators(tx, viewer))
}

/** What in a text looks like a name, in a sentence; '' when nothing does. */
function namesIn(c: Context<SignedIn>, text: string): Promise<string> {
  const { db, viewer } = c.var
  return asViewer(db, viewer, async tx => sayNames(await findNames(tx, viewer, text)))
}

async function readTyped(c: Context<SignedIn>, typed: OccasionTyped) {
  const reading = readOccasion(typed, c.var.today, await findRunners(c))
  const said = await namesIn(c, typed.title)
  const errors = [...errorsOf(reading), ...nameErrors('title', said, typed.keepsNames)]
  const again = { errors, foundNames: said !== '' }
  return { value: errors.length === 0 && reading.outcome === 'read' ? reading.value : null, again }
}

occasionRoutes.get(listeningPaths.addingOccasion, c => showForm(c, emptyOccasion(c.var.viewer.name)))

occasionRoutes.post(listeningPaths.occasions, async c => {
  const { db, viewer, today } = c.var
  const typed = typedOccasion(await readForm(c, longForm))
  const { value, again } = await readTyped(c, typed)
  if (!value) return showForm(c, typed, again)
  const id = await asViewer(db, viewer, tx => addOccasion(tx, viewer, value, today))
  return c.redirect(`${listeningPaths.occasion(id)}?done=added`, 303)
})

const done: Readonly<Record<string, string>> = {
  added: 'It is on the list. Now write down what was said.',
  changed: 'It is changed.',
  noted: 'The notes are there, in no order.',
  'not-quoted': 'Nobody quotes it any more.',
  removed: 'The note is gone.',
  read: 'The box is read. What was in it stands here as notes of this month.',
}

type NotesAgain = Readonly<{ typed?: NotesTyped; errors?: readonly FieldError[]; foundNames?: boolean }>

async function showOccasion(c: Context<SignedIn>, occasion: Occasion, again: NotesAgain = {}) {
  const { db, viewer, frame } = c.var
  const { typed = noNotes, errors = [], foundNames = false } = again
  const notes = await asViewer(db, viewer, tx => listNotes(tx, viewer, occasion.id))
  const mayChange = may(viewer, 'work on answers') && !isWritten(occasion)
  const page = { frame, occasion, notes, typed, errors, foundNames, mayChange, notice: noticeAfter(c, done) }
  return c.html(<OccasionPage {...page} />, errors.length > 0 ? 422 : 200)
}

occasionRoutes.get(
  listeningPaths.occasion(':id'),
  onOwnOccasion((c, occasion) => showOccasion(c, occasion)),
)

occasionRoutes.get(
  listeningPaths.occasionChange(':id'),
  onOccasion((c, occasion) =>
    isWritten(occasion)
      ? c.redirect(listeningPaths.occasion(occasion.id), 303)
      : showForm(c, typedOf(occasion), { occasion }),
  ),
)

occasionRoutes.post(
  listeningPaths.occasionChange(':id'),
  onOccasion(async (c, occasion) => {
    const { db, viewer } = c.var
    if (isWritten(occasion)) return c.redirect(listeningPaths.occasion(occasion.id), 303)
    const form = await readForm(c, longForm)
    const [typed, version] = [typedOccasion(form), versionIn(form)]
    const seen = { id: occasion.id, version }
    const { value, again } = await readTyped(c, typed)
    if (!value) return showForm(c, typed, { ...again, occasion: seen })
    const stands = await asViewer(db, viewer, async tx =>
      (await changeOccasion(tx, viewer, seen, value)) ? null : findOccasion(tx, viewer, occasion.id),
    )
    if (!stands) return c.redirect(`${listeningPaths.occasion(occasion.id)}?done=changed`, 303)
    return showForm(c, typed, { occasion: stands, stands })
  }),
)

occasionRoutes.post(
  listeningPaths.notes(':id'),
  onOwnOccasion(async (c, occasion) => {
    const { db, viewer } = c.var
    if (isWritten(occasion)) return c.redirect(listeningPaths.occasion(occasion.id), 303)
    const typed = typedNotes(await readForm(c, longForm))
    const reading = readNotes(typed)
    const said = await namesIn(c, typed.words)
    const errors = [...errorsOf(reading), ...nameErrors('words', said, typed.keepsNames)]
    if (errors.length > 0 || reading.outcome === 'wrong')
      return showOccasion(c, occasion, { typed, errors, foundNames: said !== '' })
    await asViewer(db, viewer, tx => addNotes(tx, viewer, occasion.id, reading.value))
    return c.redirect(`${listeningPaths.occasion(occasion.id)}?done=noted`, 303)
  }),
)

occasionRoutes.post(listeningPaths.quoting(':id'), c => onNote(c, endQuoting, 'not-quoted'))
occasionRoutes.post(listeningPaths.noteRemoval(':id'), c => onNote(c, removeNote, 'removed'))

/** Does something with a note, and goes back to its occasion. */
async function onNote(c: Context<SignedIn>, act: typeof removeNote, word: string): Promise<Response> {
  const { db, viewer, today } = c.var
  const id = idFrom(c.req.param('id'))
  const occasionId = id && (await asViewer(db, viewer, tx => act(tx, viewer, id, today)))
  return occasionId ? c.redirect(`${listeningPaths.occasion(occasionId)}?done=${word}`, 303) : c.notFound()
}
