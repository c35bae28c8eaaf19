import type pg from 'pg'
import type { Answered } from './answered.ts'

/** Gives each answer the ballot that was taken last before it, by the numbers of transactions. How many are right. */
export async function matchInTurn(superuser: pg.Client, wave: string, answered: readonly Answered[]): Promise<number> {
  const { rows: taken } = await superuser.query<{ number: number; member: string }>(
    'select xmin::text::int as number, member_id as member from ballots_taken where wave_id = $1 order by 1',
    [wave],
  )
  const { rows: came } = await superuser.query<{ number: number; row: string }>(
    `select xmin::text::int as number, id as row from answers where wave_id = $1 and way = 'ballot' order by 1`,
    [wave],
  )
  const own = new Map(answered.flatMap(({ memberId, answer }) => answer.map(mark => [mark, memberId] as const)))
  let found = 0
  for (const { number, row } of came) {
    const last = taken.findLastIndex(ballot => ballot.number < number)
    if (last >= 0 && taken.splice(last, 1)[0]?.member === own.get(row)) found += 1
  }
  return found
}
