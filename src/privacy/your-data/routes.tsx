import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { eraseMember } from '../../people/erasure/queries.ts'
import { peoplePaths } from '../../people/paths.ts'
import { takeSession } from '../../people/session.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { findKeeping } from '../keeping/queries.ts'
import { privacyPaths } from '../paths.ts'
import { findContacts } from '../queries.ts'
import { fileOf } from './file.ts'
import { inWordsOf } from './held.ts'
import { mentionPlaces } from './mention.ts'
import { ErasurePage } from './pages/erasure.tsx'
import { YourDataPage } from './pages/your-data.tsx'
import { findMentions, findRows, findUnitNames } from './queries.ts'
import { unsealed } from './sealed.ts'

/** For everyone who is signed in: what is held about them, to read, to take away, to have erased. */
export const yourDataRoutes = new Hono<SignedIn>()

yourDataRoutes.get(privacyPaths.yourData, async c => {
  const { frame } = c.var
  const own = await findOwn(c)
  return c.html(<YourDataPage frame={frame} you={peoplePaths.you} {...own} />)
})

yourDataRoutes.get(privacyPaths.yourFile, async c => {
  const { viewer, clock } = c.var
  const { held, keeping, mentions } = await findOwn(c)
  const file = fileOf(held, { organisation: viewer.organisationName, keeping, mentions, now: clock.now() })
  c.header('content-disposition', 'attachment; filename="what-is-held-about-me.json"')
  c.header('content-type', 'application/json; charset=utf-8')
  return c.body(`${JSON.stringify(file, null, 2)}\n`)
})

yourDataRoutes.get(privacyPaths.erasure, c => showErasure(c))

yourDataRoutes.post(privacyPaths.erasure, async c => {
  const { db, viewer, clock, publicUrl } = c.var
  const form = await readForm(c)
  if (form.one('sure') !== 'yes') return showErasure(c, [tickFirst])
  const outcome = await eraseMember(db, viewer, viewer.memberId, clock.now())
  if (outcome === 'last-owner') return showErasure(c, [nameAnOwner])
  takeSession(c, publicUrl)
  return c.redirect(privacyPaths.erased, 303)
})

const tickFirst: FieldError = { field: 'sure', text: 'Tick that you have read this and want to be erased' }

const nameAnOwner: FieldError = {
  field: 'sure',
  text: 'You are the only owner here. Give somebody else that part first, then you can be erased',
}

async function showErasure(c: Context<SignedIn>, errors: readonly FieldError[] = []) {
  const { db, viewer, frame } = c.var
  const { privacy } = await asViewer(db, viewer, tx => findContacts(tx, viewer))
  const page = <ErasurePage frame={frame} organisation={viewer.organisationName} contact={privacy} errors={errors} />
  return c.html(page, errors.length ? 422 : 200)
}

async function findOwn({ var: { db, viewer, seals } }: Context<SignedIn>) {
  return asViewer(db, viewer, async tx => {
    const rows = unsealed(await findRows(tx, viewer), seals, viewer.memberId)
    const unitNames = await findUnitNames(tx, viewer)
    const mentions = await findMentions(tx, viewer)
    return {
      held: inWordsOf(rows, { memberId: viewer.memberId, unitNames }),
      mentions: mentions.map(place => mentionPlaces[place] ?? place),
      keeping: (await findKeeping(tx, viewer)).keeping,
      contact: (await findContacts(tx, viewer)).privacy,
    }
  })
}
