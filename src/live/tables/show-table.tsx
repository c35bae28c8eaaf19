import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { Open } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { isByScript } from '../by-script.ts'
import type { Guest } from '../guests/queries.ts'
import { findMeanwhile } from '../meanwhile.ts'
import { livePaths } from '../paths.ts'
import { findDay } from '../queries.ts'
import { findSafety } from '../safety/queries.ts'
import { findTable } from './at-table.ts'
import type { Beside } from './beside.ts'
import { TablePage, type TablePageProps } from './pages/table-page.tsx'
import type { WrongWords } from './pages/table-part.tsx'
import { type Said, said } from './said.ts'

/** The page of the table at which somebody sits, where nothing takes away what is being typed. */
export async function showTable(
  c: Context<Open>,
  guest: Guest,
  shown: Pick<TablePageProps, 'errors' | 'wrong' | 'seat' | 'typed' | 'notice'> = {},
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const { tables, at, safety, ...meanwhile } = await asViewer(c.var.db, guest, async tx => ({
    tables: (await findDay(tx, guest))?.tables ?? 0,
    safety: await findSafety(tx, guest),
    at: guest.tableNo === null ? null : await findTable(tx, guest, guest.tableNo),
    ...(await findMeanwhile(tx, guest, c.var.clock.now())),
  }))
  const { organisation, eventId } = guest
  const fresh = { id: randomUUID(), write: randomUUID() }
  const page = { manifest: c.var.frame.manifest, organisation, eventId, safety, tables, at, fresh, ...meanwhile }
  return c.html(<TablePage {...page} notice={noticeAfter(c, said)} {...shown} />, status)
}

/** Words that cannot be taken stay where they were typed, with those beside them. */
export function refuse(
  c: Context<Open>,
  guest: Guest,
  wrong: WrongWords,
  status: 409 | 422 | 429,
  typed: Beside,
): Response | Promise<Response> {
  if (isByScript(c)) return c.json({ said: wrong.text }, status)
  return showTable(c, guest, { errors: [{ field: 'words', text: wrong.text }], wrong, typed }, status)
}

/** What was typed beside it is not sent, and stays in its field. */
export function sayAfter(c: Context<Open>, guest: Guest, word: Said, typed: Beside): Response | Promise<Response> {
  if (isByScript(c)) return c.json({ said: said[word] })
  if (typed.size > 0) return showTable(c, guest, { typed, notice: `${said[word]} ${stillThere}` })
  return c.redirect(`${livePaths.table}?done=${word}`, 303)
}

const stillThere = 'What else you typed is not sent yet: it is still in its field.'
