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

/** `tell_within` counts in days. */
type StrategySettings = { organisation_id: string; year_begins: number; tell_within: number }

/** Who carries the action plan, what somebody would change in it, and what is set for the whole strategy. */
export type PlanSchema = { plan_group: PlanGroup; plan_proposals: PlanProposals; strategy_settings: StrategySettings }
