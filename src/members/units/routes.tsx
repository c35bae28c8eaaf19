import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { membersPaths } from '../paths.ts'
import type { Unit } from '../unit.ts'
import { nameTaken, readUnit, typedUnit, type UnitTyped } from './forms.ts'
import { UnitPage } from './pages/unit.tsx'
import { UnitsPage } from './pages/units.tsx'
import { addUnit, changeUnit, listUnits, removeUnit } from './queries.ts'

/** The tree of directorates, services and teams. */
export const unitRoutes = new Hono<SignedIn>()

unitRoutes.get(membersPaths.units, async c => {
  const { db, viewer } = c.var
  return showUnits(c, await asViewer(db, viewer, tx => listUnits(tx, viewer)))
})

unitRoutes.post(membersPaths.units, async c => {
  const { db, viewer, clock } = c.var
  const form = await readForm(c)
  const units = await asViewer(db, viewer, tx => listUnits(tx, viewer))
  const reading = readUnit(form, units)
  if (reading.outcome === 'wrong') return showUnits(c, units, { typed: typedUnit(form), errors: reading.errors })
  const id = await asViewer(db, viewer, async tx => {
    const added = await addUnit(tx, viewer, reading.value)
    if (added) await recordAct(tx, viewer, { act: 'unit-made', details: { unit: added }, now: clock.now() })
    return added
  })
  if (!id) return showUnits(c, units, { typed: typedUnit(form), errors: [nameTaken] })
  return c.redirect(`${membersPaths.units}?done=made#unit-${id}`, 303)
})

type Again = Readonly<{ typed: UnitTyped; errors: readonly FieldError[] }>

const done: Readonly<Record<string, string>> = {
  made: 'It is added.',
  changed: 'It is changed.',
  removed: 'It is removed.',
}

function showUnits(c: Context<SignedIn>, units: readonly Unit[], again?: Again) {
  const notice = noticeAfter(c, done)
  return c.html(<UnitsPage frame={c.var.frame} units={units} notice={notice} {...again} />, again ? 422 : 200)
}

unitRoutes.get(membersPaths.unit(':id'), async c => onUnit(c, (units, unit) => showUnit(c, units, unit)))

unitRoutes.post(membersPaths.unit(':id'), async c =>
  onUnit(c, async (units, unit) => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c)
    const reading = readUnit(form, units, unit)
    if (reading.outcome === 'wrong') return showUnit(c, units, unit, { typed: typedUnit(form), errors: reading.errors })
    await asViewer(db, viewer, async tx => {
      await changeUnit(tx, viewer, unit.id, reading.value)
      await recordAct(tx, viewer, { act: 'unit-changed', details: { unit: unit.id }, now: clock.now() })
    })
    return c.redirect(`${membersPaths.units}?done=changed#unit-${unit.id}`, 303)
  }),
)

unitRoutes.post(membersPaths.unitRemoval(':id'), async c =>
  onUnit(c, async (units, unit) => {
    const { db, viewer, clock } = c.var
    const isRemoved = await asViewer(db, viewer, async tx => {
      const removed = await removeUnit(tx, viewer, unit.id)
      if (removed) await recordAct(tx, viewer, { act: 'unit-removed', details: { unit: unit.id }, now: clock.now() })
      return removed
    })
    if (isRemoved) return c.redirect(`${membersPaths.units}?done=removed`, 303)
    const errors = [{ field: 'removal', text: 'People or teams are in it. Move them first, then remove it' }]
    return showUnit(c, units, unit, { typed: typedFrom(unit), errors })
  }),
)

const typedFrom = ({ name, kind, parentId }: Unit): UnitTyped => ({ name, kind, parent: parentId ?? '' })

function showUnit(c: Context<SignedIn>, units: readonly Unit[], unit: Unit, again?: Again) {
  const { typed = typedFrom(unit), errors = [] } = again ?? {}
  return c.html(
    <UnitPage frame={c.var.frame} units={units} unit={unit} typed={typed} errors={errors} />,
    again ? 422 : 200,
  )
}

type OnUnit = (units: readonly Unit[], unit: Unit) => Response | Promise<Response>

async function onUnit(c: Context<SignedIn>, handle: OnUnit): Promise<Response> {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const units = id ? await asViewer(db, viewer, tx => listUnits(tx, viewer)) : []
  const unit = units.find(each => each.id === id)
  return unit ? handle(units, unit) : c.notFound()
}
