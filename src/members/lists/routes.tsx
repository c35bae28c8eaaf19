import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { readForm } from '../../platform/http/form.ts'
import { readUpload, type Upload } from '../../platform/http/upload.ts'
import type { Tx } from '../../platform/schema.ts'
import { readSheet, type SheetLimits } from '../../sheets/sheet.ts'
import { mayKeep } from '../keeping.ts'
import { membersPaths } from '../paths.ts'
import { listEveryone } from '../queries.ts'
import { lastOwner } from '../roles/last-owner.ts'
import { listUnits } from '../units/queries.ts'
import { changesFile } from './changes-file.ts'
import { type Compared, type Comparison, compareList, type Powers } from './comparison.ts'
import { type LineProblem, type ReadList, readList } from './entry.ts'
import { exampleList } from './example.ts'
import { BringListPage } from './pages/bring.tsx'
import { ComparisonPage } from './pages/comparison.tsx'
import { applyList, findList, lockStaffList, removeList, type StoredList, storeList } from './queries.ts'

/** A staff list: brought, compared, and applied whole or not at all. */
export const listRoutes = new Hono<SignedIn>()

const limits: SheetLimits = { bytes: 10_000_000, rows: 25_000, columns: 100, cell: 1_000 }

/** Ticks for everyone who may have left fit into a form of this size. */
const longForm = 256 * 1024

listRoutes.get(membersPaths.bringing, c => c.html(<BringListPage frame={c.var.frame} />))

listRoutes.get(membersPaths.example, c => {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="staff-list.csv"')
  return c.body(exampleList)
})

type Brought = Readonly<{ name: string; list: ReadList }>

listRoutes.post(membersPaths.lists, async c => {
  const { db, viewer, clock } = c.var
  const brought = await readUpload(c, 'file', bringIn)
  if (!brought) return showRefused(c, [{ line: null, message: 'Choose a file.' }])
  const { name, list } = brought
  if (list.outcome === 'refused') return showRefused(c, list.problems)
  const outcome = await asViewer(db, viewer, async tx => {
    const compared = await compare(c, tx, list.entries)
    if (compared.outcome === 'refused') return compared.problems
    return storeList(tx, viewer, { fileName: name, entries: list.entries, now: clock.now() })
  })
  return typeof outcome === 'string' ? c.redirect(membersPaths.list(outcome), 303) : showRefused(c, outcome)
})

async function bringIn({ name, content }: Upload): Promise<Brought> {
  const sheet = await readSheet(content, limits)
  const fileName = name.replace(/\p{Cc}/gu, '').slice(-200) || 'list'
  if (sheet.outcome === 'read') return { name: fileName, list: readList(sheet.lines) }
  return { name: fileName, list: { outcome: 'refused', problems: [{ line: sheet.line, message: sheet.message }] } }
}

function showRefused(c: Context<SignedIn>, problems: readonly LineProblem[]) {
  return c.html(<BringListPage frame={c.var.frame} problems={problems} />, 422)
}

async function compare(
  { var: { viewer } }: Context<SignedIn>,
  tx: Tx,
  entries: StoredList['entries'],
): Promise<Compared> {
  const powers: Powers = {
    mayGive: role => role === 'line-manager' || may(viewer, 'give roles'),
    mayKeep: member => mayKeep(viewer, member),
    isSelf: ({ id }) => id === viewer.memberId,
  }
  return compareList(entries, await listEveryone(tx, viewer), await listUnits(tx, viewer), powers)
}

listRoutes.get(membersPaths.list(':id'), async c => {
  const { db, viewer } = c.var
  const found = await asViewer(db, viewer, tx => findCompared(c, tx))
  if (!found) return c.notFound()
  const { list, compared } = found
  return compared.outcome === 'refused' ? showRefused(c, compared.problems) : show(c, list, compared.comparison)
})

listRoutes.get(membersPaths.listChanges(':id'), async c => {
  const { db, viewer } = c.var
  const found = await asViewer(db, viewer, tx => findCompared(c, tx))
  if (!found) return c.notFound()
  const { compared } = found
  if (compared.outcome === 'refused') return showRefused(c, compared.problems)
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="changes.csv"')
  return c.body(changesFile(compared.comparison))
})

async function findCompared(c: Context<SignedIn>, tx: Tx) {
  const id = idFrom(c.req.param('id'))
  const list = id && (await findList(tx, c.var.viewer, id, c.var.clock.now()))
  return list ? { list, compared: await compare(c, tx, list.entries) } : null
}

listRoutes.post(membersPaths.list(':id'), async c => {
  const { db, viewer, clock, today } = c.var
  if (!idFrom(c.req.param('id'))) return c.notFound()
  const form = await readForm(c, longForm)
  const left = form.many('left')
  const outcome = await asViewer(db, viewer, async tx => {
    await lockStaffList(tx, viewer)
    const found = await findCompared(c, tx)
    if (!found || found.compared.outcome === 'refused') return found
    const { list, compared } = found
    if (form.one('stop') === 'yes') {
      await removeList(tx, viewer, list.id)
      return 'stopped'
    }
    const { comparison } = compared
    if (form.one('seen') !== markOf(comparison)) return { ...found, problem: meanwhile }
    const gone = comparison.missing.filter(member => left.includes(member.id))
    const mayGo = gone.filter(member => mayKeep(viewer, member)).map(({ id }) => id)
    await removeList(tx, viewer, list.id)
    const isDone = await applyList(tx, viewer, comparison, mayGo, { now: clock.now(), today })
    return isDone ? 'applied' : { ...found, problem: `${lastOwner}.` }
  })
  if (outcome === null) return c.notFound()
  if (outcome === 'stopped') return c.redirect(membersPaths.bringing, 303)
  if (outcome === 'applied') return c.redirect(`${membersPaths.all}?done=brought`, 303)
  const { list, compared } = outcome
  if (compared.outcome === 'refused') return showRefused(c, compared.problems)
  return show(c, list, compared.comparison, { left, problem: 'problem' in outcome ? outcome.problem : meanwhile })
})

const meanwhile = 'Somebody changed the staff list meanwhile. This is what the list would do now: look once more.'

type Again = Readonly<{ left: readonly string[]; problem: string }>

function show(c: Context<SignedIn>, list: StoredList, comparison: Comparison, again?: Again) {
  const { frame, viewer } = c.var
  const mayLetGo = (id: string) => comparison.missing.some(member => member.id === id && mayKeep(viewer, member))
  const page = { frame, list, comparison, mark: markOf(comparison), mayLetGo, ...again }
  return c.html(<ComparisonPage {...page} />, again ? 422 : 200)
}

/** Tells one comparison from another: what is applied is what was seen. */
function markOf(comparison: Comparison): string {
  return createHash('sha256').update(JSON.stringify(comparison)).digest('base64url')
}
