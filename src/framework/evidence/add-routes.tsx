import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, type Form, longForm, readForm } from '../../platform/http/form.ts'
import { readFormWithFile, type WholeFile } from '../../platform/http/upload.ts'
import { leadBetween } from '../../thread/lead.ts'
import { threadPaths } from '../../thread/paths.ts'
import { findStation, recordChange } from '../../thread/queries.ts'
import { errorsOf } from '../../thread/typed.ts'
import { frameworkPaths } from '../paths.ts'
import { mostBytes } from './document.ts'
import { type EvidenceForm, formOf } from './evidence.ts'
import { gapErrors, nothingTyped, readDocument, readWords, typedEvidence } from './forms.ts'
import type { Choice } from './pages/form.tsx'
import { EvidenceKindsPage } from './pages/kinds.tsx'
import { evidencePaths, type From } from './paths.ts'
import { addEvidence, type NewEvidence } from './queries.ts'
import { findChoice, showForm } from './show-form.tsx'

/** Putting evidence on the thread. */
export const addEvidenceRoutes = new Hono<SignedIn>()

/** Where somebody comes from, as the address says it. */
function fromIn(c: Context<SignedIn>): From {
  const [element, gap, theme] = ['element', 'gap', 'theme'].map(name => idFrom(c.req.query(name)) ?? undefined)
  return { element, gap, theme }
}

function showKinds(c: Context<SignedIn>) {
  const from = fromIn(c)
  const back = from.gap ? threadPaths.station(from.gap) : from.element ? frameworkPaths.element(from.element) : null
  return c.html(<EvidenceKindsPage frame={c.var.frame} from={from} back={back ?? evidencePaths.all} />)
}

addEvidenceRoutes.get(evidencePaths.adding, async c => {
  const { db, viewer } = c.var
  const form = formOf(c.req.query('form'))
  if (!form) return showKinds(c)
  const { element, gap, theme } = fromIn(c)
  const [choice, found] = await asViewer(db, viewer, async tx => {
    const gaps = await findChoice(tx, viewer, form, gap ? [gap] : [])
    return [gaps, gap ? await findStation(tx, viewer, gap, 'gap') : null] as const
  })
  const elements = [element, found?.elementId ?? undefined].filter(each => each !== undefined)
  const chosen = { elements, gaps: found ? [found.id] : [], theme: theme ?? '' }
  return showForm(c, { form, choice, typed: { ...nothingTyped, ...chosen } })
})

addEvidenceRoutes.post(evidencePaths.all, async c => {
  const fields = await readForm(c, longForm)
  const form = formOf(fields.one('form'))
  return form && form !== 'document' ? add(c, form, fields) : c.redirect(evidencePaths.adding, 303)
})

addEvidenceRoutes.post(evidencePaths.documents, async c => {
  const { form, file } = await readFormWithFile(c, 'file', mostBytes)
  return add(c, 'document', form, file)
})

/** Reads what was sent, and puts it on the thread with its threads to gaps; or says all that is wrong with it. */
async function add(c: Context<SignedIn>, form: EvidenceForm, fields: Form, file: WholeFile | null = null) {
  const { db, viewer, today, clock } = c.var
  const typed = typedEvidence(fields)
  const ids = typed.gaps.map(id => idFrom(id)).filter(id => id !== null)
  const choice = await asViewer(db, viewer, tx => findChoice(tx, viewer, form, ids))
  const reading = readNew(form, typed, choice, file, today)
  if (reading.outcome === 'wrong') return showForm(c, { form, typed, choice, errors: reading.errors })
  const gaps = choice.gaps.filter(gap => typed.gaps.includes(gap.id))
  const now = clock.now()
  const id = await asViewer(db, viewer, async tx => {
    const added = await addEvidence(tx, viewer, reading.value, today)
    await recordChange(tx, viewer, { stationId: added, what: 'written', now })
    const from = await findStation(tx, viewer, added)
    if (!from) throw new Error('Evidence that was just added is gone.')
    for (const to of gaps) await leadBetween(tx, viewer, { from, to }, { today, now })
    return added
  })
  return c.redirect(`${evidencePaths.evidence(id)}?done=added`, 303)
}

type ReadNew = Readonly<{ outcome: 'read'; value: NewEvidence } | { outcome: 'wrong'; errors: readonly FieldError[] }>

function readNew(
  form: EvidenceForm,
  typed: ReturnType<typeof typedEvidence>,
  choice: Choice,
  file: WholeFile | null,
  today: string,
): ReadNew {
  const words = readWords(form, typed, choice.elements, today)
  const document = form === 'document' ? readDocument(file) : { outcome: 'read' as const, value: null }
  const release = choice.releases.find(({ id }) => id === typed.release)
  const theme = choice.themes.find(({ id }) => id === typed.theme)
  const errors = [
    ...errorsOf(document),
    ...(form === 'release' && !release ? [{ field: 'release', text: 'Choose a release' }] : []),
    ...(typed.theme && !theme ? [{ field: 'theme', text: 'Choose a theme from the list, or none' }] : []),
    ...errorsOf(words),
    ...gapErrors(typed.gaps, choice.gaps),
  ]
  if (errors.length > 0 || words.outcome === 'wrong' || document.outcome === 'wrong')
    return { outcome: 'wrong', errors }
  const value = {
    ...words.value,
    form,
    releaseId: release?.id ?? null,
    themeId: theme?.id ?? null,
    document: document.value,
  }
  return { outcome: 'read', value }
}
