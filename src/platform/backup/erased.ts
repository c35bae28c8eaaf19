import type { Client } from 'pg'

/**
 * Erases members again whose data was erased after the backup was made, with all that goes with them. Ids that are not
 * there are passed over: whoever joined and was erased later is in no backup.
 */
export async function eraseAgain(owner: Client, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await owner.query('delete from members where id = any($1::uuid[])', [ids])
}

/** One id a line; empty lines and what follows a # are for people. Null, with its number, for a line that is none. */
export function readErased(text: string): { ids: string[] } | { wrongLine: number } {
  const lines = text.split('\n').map(line => line.replace(/#.*/, '').trim())
  const wrong = lines.findIndex(line => line !== '' && !isId(line))
  return wrong >= 0 ? { wrongLine: wrong + 1 } : { ids: lines.filter(line => line !== '') }
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
