import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { type Form, readForm } from '../../platform/http/form.ts'
import { troubleWith } from '../../platform/http/reach.ts'
import { neighbourAddresses } from '../../platform/neighbours.ts'
import type { Tx } from '../../platform/schema.ts'
import { onKept } from '../on-member.ts'
import { membersPaths } from '../paths.ts'
import { inPlace, type Unit } from '../unit.ts'
import { listUnits } from '../units/queries.ts'
import { SheetWishPage } from './pages/sheet-wish.tsx'
import { StripsPage } from './pages/strips.tsx'
import { type Joining, listJoining, makeCodes, mostStrips, type SheetWish, type Strip } from './queries.ts'

/** Codes on paper: a sheet for a team, or a strip for one person. They are shown once, and kept nowhere. */
export const sheetRoutes = new Hono<SignedIn>()

sheetRoutes.get(membersPaths.sheets, async c => {
  const { db, viewer } = c.var
  return showWish(c, await asViewer(db, viewer, tx => listUnits(tx, viewer)), { unitId: null, withEmail: false })
})

sheetRoutes.post(membersPaths.sheets, async c => {
  const { db, viewer } = c.var
  const form = await readForm(c)
  const made = await asViewer(db, viewer, async tx => {
    const units = await listUnits(tx, viewer)
    const wish = readWish(form, units)
    const people = await listJoining(tx, viewer, wish)
    const problem = problemWith(people)
    if (problem) return { outcome: 'refused', units, wish, problem } as const
    await recordAct(tx, viewer, {
      act: 'codes-made',
      details: wish.unitId ? { unit: wish.unitId } : {},
      now: c.var.clock.now(),
    })
    return { outcome: 'made', units, strips: await codesFor(c, tx, people) } as const
  })
  if (made.outcome === 'refused') return showWish(c, made.units, made.wish, made.problem)
  return showStrips(c, made.units, made.strips)
})

sheetRoutes.post(
  membersPaths.code(':id'),
  onKept(async (c, { member, units }) => {
    const { db, viewer, clock } = c.var
    const strips = await asViewer(db, viewer, async tx => {
      await recordAct(tx, viewer, { act: 'code-made', subjectId: member.id, now: clock.now() })
      return codesFor(c, tx, [member])
    })
    return showStrips(c, units, strips, member.id)
  }),
)

function readWish(form: Form, units: readonly Unit[]): SheetWish {
  const unit = units.find(({ id }) => id === form.one('unit'))
  return { unitId: unit?.id ?? null, withEmail: form.one('who') === 'all' }
}

function problemWith(people: readonly Joining[]): string | null {
  if (people.length === 0)
    return 'Nobody there is still to join. Choose another team, or include people with an address'
  return people.length > mostStrips ? `That is more than ${mostStrips} strips. Choose one team after another` : null
}

function codesFor({ var: { viewer, clock, today, keyed } }: Context<SignedIn>, tx: Tx, people: readonly Joining[]) {
  return makeCodes(tx, viewer, people, { keyed, now: clock.now(), today })
}

function showWish(c: Context<SignedIn>, units: readonly Unit[], wish: SheetWish, problem?: string) {
  return c.html(
    <SheetWishPage frame={c.var.frame} units={inPlace(units)} wish={wish} problem={problem} />,
    problem ? 422 : 200,
  )
}

function showStrips(c: Context<SignedIn>, units: readonly Unit[], strips: readonly Strip[], personId?: string) {
  const { frame, publicUrl, viewer } = c.var
  const back = personId ? membersPaths.person(personId) : membersPaths.sheets
  const trouble = troubleWith(publicUrl, 'phone', neighbourAddresses())
  const page = { frame, strips, units: inPlace(units), publicUrl, organisation: viewer.organisationName, back, trouble }
  return c.html(<StripsPage {...page} />)
}
