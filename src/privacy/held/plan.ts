import type { PlanSchema } from '../../platform/schemas/plan.ts'
import type { Holding } from './holding.ts'

/** What the action plan holds beside its actions. */
export const planHoldings: { readonly [T in keyof PlanSchema]: Holding<T> } = {
  plan_group: {
    kind: 'strategy',
    whose: ['member_id', 'added_by', 'ended_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      member_id: 'points at a person',
      part: 'may name somebody',
      since_on: { says: 'In the group that carries the plan since' },
      until_on: { says: 'In it until' },
      added_by: 'points at a person',
      ended_by: 'points at a person',
    },
  },
  plan_proposals: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      file_name: { names: true, because: 'all of it is thrown away when it names who is erased' },
      lines: { names: true, because: 'gone within a day, and thrown away when it names who is erased' },
      expires_at: 'no person',
    },
  },
  strategy_settings: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: { organisation_id: 'no person', year_begins: 'no person', tell_within: 'no person' },
  },
}
