import type { Generated } from 'kysely'

type Day = string

type Evidence = {
  organisation_id: string
  station_id: string
  kind: Generated<'evidence'>
  form: 'release' | 'listening' | 'link' | 'document' | 'note'
  href: string | null
  release_id: string | null
  theme_id: string | null
}

type EvidenceDocuments = {
  organisation_id: string
  evidence_id: string
  name: string
  type: 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'png' | 'jpeg' | 'text' | 'csv'
  /** In bytes. */
  size: number
  content: Buffer | null
  deleted_on: Day | null
}

type EvidenceElements = {
  organisation_id: string
  evidence_id: string
  element_id: string
  cycle_id: string | null
  made_on: Day
}

type Decisions = {
  organisation_id: string
  station_id: string
  kind: Generated<'decision'>
  decided_by: string
  options: Generated<string>
  look_again_on: Day | null
  supersedes_id: string | null
  reason: string | null
}

/** Evidence, and what was decided on it. */
export type EvidenceSchema = {
  evidence: Evidence
  evidence_documents: EvidenceDocuments
  evidence_elements: EvidenceElements
  decisions: Decisions
}
