import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Day = string

type PlanGroup = {
  id: Generated<string>
  organisation_id: string
  member_id: string | null
  part: Generated<string>
  since_on: Day
  until_on: Day | null
  added_by: string | null
  ended_by: string | null
}

type PlanProposals = {
  id: Generated<string>
  organisation_id: string
  file_name: string | null
  lines: ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>
  expires_at: Date
}

/** Who carries the action plan, and what somebody would change in it. */
export type PlanSchema = { plan_group: PlanGroup; plan_proposals: PlanProposals }
