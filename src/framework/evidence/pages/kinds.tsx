import { FormPage } from '../../../ui/form-page.tsx'
import { LinkList } from '../../../ui/link-list.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { type EvidenceForm, evidenceForms } from '../evidence.ts'
import { evidencePaths, type From } from '../paths.ts'

export type EvidenceKindsPageProps = { frame: Frame; from: From; back: string }

const kinds: Readonly<Record<EvidenceForm, Readonly<{ text: string; why: string }>>> = {
  release: { text: 'A release', why: 'Figures from a survey that were released here.' },
  listening: {
    text: 'What people said',
    why: 'In a group, an interview, a meeting or one to one, put together so that nobody is named.',
  },
  link: {
    text: 'A page on the web or your intranet',
    why: 'A report, a policy, an inspection. We keep the address, and not what stands there.',
  },
  document: {
    text: 'A document',
    why: 'A file from your computer or phone, such as a report or a picture of a flip chart.',
  },
  note: { text: 'A note', why: 'What you know and how you know it, in your own words.' },
}

/** The choice of what kind of evidence somebody has. */
export const EvidenceKindsPage = ({ frame, from, back }: EvidenceKindsPageProps) => (
  <FormPage frame={frame} title="Add evidence" now="Strategy" side="Evidence" back={{ href: back }}>
    <p class="gt-lead">Evidence is how you know. What do you have?</p>
    <LinkList links={evidenceForms.map(form => ({ ...kinds[form], href: evidencePaths.addingAs(form, from) }))} />
  </FormPage>
)
