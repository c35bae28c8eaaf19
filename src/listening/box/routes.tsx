import { type Context, Hono } from 'hono'
import { areEnoughPeople } from '../../ballot-box/queries.ts'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import { errorsOf } from '../../thread/typed.ts'
import { sayNames } from '../names/name-like.ts'
import { findNames } from '../names/queries.ts'
import { listeningPaths } from '../paths.ts'
import { type BoxTyped, nothingWritten, readText, typedText } from './forms.ts'
import { BoxPage } from './pages/box.tsx'
import { findNextReading, putIn, readBox } from './queries.ts'

/** The open-door box. What is put in is written down as nobody's act, and nowhere but in the box. */
export const boxRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  put: 'It is in the box, and nobody can tell that it is yours. Thank you.',
  empty: 'Nothing was in the box.',
}

type Again = Readonly<{ errors?: readonly FieldError[]; foundNames?: boolean }>

async function showBox(c: Context<SignedIn>, typed: BoxTyped, { errors = [], foundNames = false }: Again = {}) {
  const { db, viewer, frame, today } = c.var
  const mayRead = may(viewer, 'work on answers')
  const [areEnough, next, support] = await asViewer(
    db,
    viewer,
    async tx =>
      [
        await areEnoughPeople(tx, viewer),
        await findNextReading(tx, viewer, today),
        await findPlaces(tx, viewer),
      ] as const,
  )
  const page = {
    frame,
    typed,
    errors,
    foundNames,
    areEnough,
    support,
    base: viewer.rule.base,
    notice: noticeAfter(c, done),
  }
  const reading = mayRead && areEnough ? (next ?? 'today') : null
  return c.html(<BoxPage {...page} reading={reading} />, errors.length > 0 ? 422 : 200)
}

boxRoutes.get(listeningPaths.box, c => showBox(c, nothingWritten))

boxRoutes.post(listeningPaths.box, async c => {
  const { db, viewer } = c.var
  const typed = typedText(await readForm(c, longForm))
  const reading = readText(typed)
  const said = await asViewer(db, viewer, async tx => sayNames(await findNames(tx, viewer, typed.words)))
  const named: FieldError[] =
    said && !typed.keepsNames
      ? [
          {
            field: 'words',
            text: `${said}: this may be somebody’s name. Take it out, or tick that it is meant to stand there`,
          },
        ]
      : []
  const errors = [...errorsOf(reading), ...named]
  if (errors.length > 0 || reading.outcome === 'wrong') return showBox(c, typed, { errors, foundNames: said !== '' })
  const outcome = await asViewer(db, viewer, async tx => {
    if (!(await areEnoughPeople(tx, viewer))) return 'too-few'
    return (await putIn(tx, viewer, reading.value)) ? 'put' : 'full'
  })
  if (outcome === 'put') return c.redirect(`${listeningPaths.box}?done=put`, 303)
  const text =
    outcome === 'full' ? 'The box is full. It has to be read first: try again in some days' : 'There is no box'
  return showBox(c, typed, { errors: [{ field: 'words', text }] })
})

boxRoutes.post(listeningPaths.reading, async c => {
  const { db, viewer, today } = c.var
  const occasionId = await asViewer(db, viewer, tx => readBox(tx, viewer, today))
  if (occasionId) return c.redirect(`${listeningPaths.occasion(occasionId)}?done=read`, 303)
  return c.redirect(`${listeningPaths.box}?done=empty`, 303)
})
