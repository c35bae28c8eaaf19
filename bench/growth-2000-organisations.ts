import { sql } from 'kysely'
import { oneYear } from './measured/strategy.ts'
import { type Strategy, strategyPages, timesOf, withOrganisation } from './measured/strategy-pages.ts'

const steps = [1, 20, 200, 2_000]
const peopleInEach = 30

/**
 * How much longer a page of the strategy takes at the median when there are more organisations: the worst of 20, 200 and
 * 2,000 against one, in the same run. Beside it stands the curve, in milliseconds.
 */
export async function measure(): Promise<{ value: number; unit: string; limit: number; curve: string }> {
  return withOrganisation(peopleInEach, async strategy => {
    const medians: number[] = []
    for (const organisations of steps) {
      await addOrganisations(strategy, organisations)
      const all = await timesOf(strategy, [...(await strategyPages(strategy)), '/app/thread'], 40)
      medians.push(all[Math.floor(all.length / 2)] ?? Number.NaN)
    }
    const [first = Number.NaN] = medians
    const curve = medians.map((median, i) => `${steps[i]}: ${median.toFixed(1)} ms`).join(', ')
    return { value: Math.max(...medians) / first, unit: 'ratio', limit: 1.5, curve }
  })
}

/** Until there are so many, each with its people and its strategy. */
async function addOrganisations({ database: { keeper }, fill }: Strategy, upTo: number): Promise<void> {
  await sql`with added as (
      insert into organisations (name, rule_base, rule_cell, created_on)
      select 'Organisation ' || n, 10, 5, current_date
      from generate_series((select count(*) + 1 from organisations), ${upTo}::int) n returning id
    )
    insert into members (organisation_id, name, email, joined_on)
    select id, 'Person ' || n, 'person-' || n || '@' || id || '.example', current_date
    from added, generate_series(1, ${peopleInEach}::int) n`.execute(keeper)
  await fill(oneYear)
}
