import { sql } from 'kysely'
import { frameworkOf } from '../../src/framework/library.ts'
import { jsonb } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

/** How much there is of everything in each organisation. */
export type Size = Readonly<{
  elements: number
  /** One a year for each element; the newest is open. */
  cycles: number
  evidence: number
  gaps: number
  promises: number
  actions: number
}>

/** A strategy that has been at work for ten years: 12 elements, 5,000 actions, 20,000 pieces of evidence. */
export const tenYears: Size = { elements: 12, cycles: 10, evidence: 20_000, gaps: 1_000, promises: 600, actions: 5_000 }

/** A strategy of a year, as most organisations have one. */
export const oneYear: Size = { elements: 12, cycles: 1, evidence: 30, gaps: 10, promises: 12, actions: 20 }

/** Gives every organisation that has no strategy yet one of this size, looked after by its people. */
export async function fillStrategies(keeper: Db, size: Size): Promise<void> {
  await sql`insert into frameworks (organisation_id, key, version, title, source, adopted_on, base)
    select id, 'ours', 1, 'Our strategy', 'Ourselves', current_date - 3650, ${jsonb(frameworkOf('strategic-allyship'))} from organisations o
    where not exists (select from frameworks f where f.organisation_id = o.id)`.execute(keeper)
  await sql`insert into elements
      (organisation_id, framework_id, key, mark, place, title, purpose, clock, clock_months, guidance)
    select organisation_id, id, 'element-' || n, n::text, n, 'Element ' || n, ${words}, 'after', 12, ${jsonb(guidance())}
    from frameworks f, generate_series(1, ${size.elements}::int) n
    where not exists (select from elements e where e.framework_id = f.id)`.execute(keeper)
  await fillCycles(keeper, size.cycles)
  for (const kind of ['evidence', 'gap', 'promise', 'action'] as const) {
    await fillStations(keeper, kind, kind === 'evidence' ? size.evidence : size[`${kind}s`])
  }
  await fillParticulars(keeper)
  await fillThreads(keeper)
}

/** The guidance of a real element, which is a good part of its page. */
function guidance(): unknown {
  const { id, mark, title, purpose, clock, ...rest } = frameworkOf('strategic-allyship')?.elements[0] ?? {}
  return rest
}

const words = `Night staff told us that they hear of changes last, and that nobody asks them. We looked at the rota, spoke
with two teams, and compared what the day shift knew with what the night shift knew a week later.`

/** One a year: all but the newest are over, and the newest is at work. */
async function fillCycles(keeper: Db, cycles: number): Promise<void> {
  await sql`insert into cycles (organisation_id, element_id, number, owner_id, sponsor_id, began_on, analysed_on,
      agreed_on, review_on, done_on, reviewed_on, found, worked, failed, lessons)
    select e.organisation_id, e.id, n, m.id, m.id, began, began + 30, began + 60, began + 425,
      case when n < ${cycles} then began + 300 end, case when n < ${cycles} then began + 360 end,
      ${words}, ${words}, ${words}, ${words}
    from elements e
    cross join generate_series(1, ${cycles}::int) n
    cross join lateral (select current_date - 365 * (${cycles}::int - n) - 100 as began) days
    cross join lateral (select id from members m where m.organisation_id = e.organisation_id order by m.id limit 1) m
    where not exists (select from cycles c where c.element_id = e.id)`.execute(keeper)
}

/** So many of a kind for each organisation, spread evenly over its cycles and people. */
async function fillStations(keeper: Db, kind: string, count: number): Promise<void> {
  await sql`
    with places as (
      select organisation_id, id, element_id, began_on, row_number() over w - 1 as n, count(*) over all_of as out_of
      from cycles window w as (partition by organisation_id order by number, element_id),
        all_of as (partition by organisation_id)
    ), people as (
      select organisation_id, id, row_number() over (partition by organisation_id order by id) - 1 as n,
        count(*) over (partition by organisation_id) as out_of
      from members
    )
    insert into stations (organisation_id, kind, number, element_id, cycle_id, title, words, stands_on, made_on,
      made_by, owner_id)
    select p.organisation_id, ${kind}, i, p.element_id, p.id, initcap(${kind}) || ' ' || i || ' about the night shift',
      ${words}, p.began_on + 20, p.began_on + 21, m.id, m.id
    from places p
    join generate_series(1, ${count}::int) i on i % p.out_of = p.n
    join people m on m.organisation_id = p.organisation_id and m.n = i % m.out_of
    where not exists (select from stations s where s.organisation_id = p.organisation_id and s.kind = ${kind})`.execute(
    keeper,
  )
}

async function fillParticulars(keeper: Db): Promise<void> {
  await sql`insert into evidence (organisation_id, station_id, form)
    select organisation_id, id, 'note' from stations where kind = 'evidence' on conflict do nothing`.execute(keeper)
  await sql`insert into gaps (organisation_id, station_id, source)
    select organisation_id, id, 'listening' from stations where kind = 'gap' on conflict do nothing`.execute(keeper)
  await sql`insert into promises (organisation_id, station_id, baseline, target, method, locked_at, locked_by, seal,
      outcome, result, result_on)
    select s.organisation_id, s.id, 'Half of us', 'All of us', 'We ask in the survey', c.agreed_on, s.owner_id,
      decode(repeat('00', 32), 'hex'), case when over then 'kept' end, case when over then 'All of us' end,
      case when over then c.reviewed_on end
    from stations s
    join cycles c on c.organisation_id = s.organisation_id and c.id = s.cycle_id
    cross join lateral (select c.reviewed_on is not null as over) at
    where s.kind = 'promise' on conflict do nothing`.execute(keeper)
  await sql`insert into actions (organisation_id, station_id, due_on, started_on, done_on)
    select s.organisation_id, s.id, c.began_on + 60 + s.number % 300, c.began_on + 40,
      case when c.reviewed_on is not null or s.number % 3 = 0 then c.began_on + 60 end
    from stations s join cycles c on c.organisation_id = s.organisation_id and c.id = s.cycle_id
    where s.kind = 'action' on conflict do nothing`.execute(keeper)
}

/** Evidence leads to gaps, gaps to actions, and promises to actions, each to the one of the same number. */
async function fillThreads(keeper: Db): Promise<void> {
  for (const [from, to] of [
    ['evidence', 'gap'],
    ['gap', 'action'],
    ['promise', 'action'],
  ]) {
    await sql`insert into threads (organisation_id, from_id, from_kind, to_id, to_kind, made_on)
      select a.organisation_id, a.id, a.kind, b.id, b.kind, a.made_on
      from stations a join stations b on b.organisation_id = a.organisation_id and b.number = a.number
      where a.kind = ${from} and b.kind = ${to} on conflict do nothing`.execute(keeper)
  }
}
