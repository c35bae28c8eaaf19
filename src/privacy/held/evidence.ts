import type { EvidenceSchema } from '../../platform/schemas/evidence.ts'
import type { Holding } from './holding.ts'

/** What evidence and decisions hold. */
export const evidenceHoldings: { readonly [T in keyof EvidenceSchema]: Holding<T> } = {
  evidence: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      station_id: 'no person',
      kind: 'no person',
      form: 'no person',
      href: { names: true, because: 'an address that was changed would lead nowhere; it is shown with its title' },
      release_id: 'no person',
      theme_id: 'no person',
    },
  },
  evidence_documents: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      evidence_id: 'no person',
      name: 'may name somebody',
      type: 'no person',
      size: 'no person',
      content: {
        names: true,
        because: 'nothing reads what stands in a file; whoever finds somebody named in it takes it back and deletes it',
      },
      deleted_on: 'no person',
    },
  },
  evidence_elements: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      evidence_id: 'no person',
      element_id: 'no person',
      cycle_id: 'no person',
      made_on: 'no person',
    },
  },
  decisions: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      station_id: 'no person',
      kind: 'no person',
      decided_by: 'may name somebody',
      options: 'may name somebody',
      look_again_on: 'no person',
      supersedes_id: 'no person',
      reason: 'may name somebody',
    },
  },
}
