import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { FieldError } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { listElementsToChoose } from '../queries.ts'
import type { Evidence, EvidenceForm } from './evidence.ts'
import type { EvidenceTyped } from './forms.ts'
import { type Choice, EvidenceFormPage } from './pages/form.tsx'
import { listGapsToShow, listReleasesToShow, listThemesToShow } from './queries.ts'

/** What can be chosen in a new form; `gaps` stand first among those. */
export async function findChoice(tx: Tx, viewer: Viewer, form: EvidenceForm, gaps: readonly string[]): Promise<Choice> {
  return {
    elements: await listElementsToChoose(tx, viewer),
    gaps: await listGapsToShow(tx, viewer, gaps),
    releases: form === 'release' ? await listReleasesToShow(tx, viewer) : [],
    themes: form === 'listening' && may(viewer, 'work on answers') ? await listThemesToShow(tx, viewer) : [],
  }
}

/** What can be chosen in the form that changes evidence: what it answers already, too. */
export async function findChoiceOf(tx: Tx, viewer: Viewer, { form, elements }: Evidence): Promise<Choice> {
  const answered = elements.map(({ id }) => id)
  return { ...(await findChoice(tx, viewer, form, [])), elements: await listElementsToChoose(tx, viewer, ...answered) }
}

/** How the form is shown. `stands`: as somebody else has left the evidence meanwhile. */
export type Shown = Readonly<{
  form: EvidenceForm
  typed: EvidenceTyped
  choice: Choice
  errors?: readonly FieldError[]
  evidence?: Evidence
  version?: number
  stands?: Evidence
}>

export function showForm(c: Context<SignedIn>, { errors = [], ...shown }: Shown) {
  const page = <EvidenceFormPage frame={c.var.frame} errors={errors} {...shown} />
  return c.html(page, shown.stands ? 409 : errors.length > 0 ? 422 : 200)
}
