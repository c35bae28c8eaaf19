import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { membersPaths } from '../../paths.ts'
import { inPlace, kindNames, type PlacedUnit, type Unit, unitKinds } from '../../unit.ts'
import type { UnitTyped } from '../forms.ts'
import { NameAndPlace } from './fields.tsx'

export type UnitsPageProps = {
  frame: Frame
  units: readonly Unit[]
  notice?: string | undefined
  typed?: UnitTyped
  errors?: readonly FieldError[]
}

const nothingTyped: UnitTyped = { name: '', kind: '', parent: '' }

/** The tree of the organisation, and a form that adds to it. */
export const UnitsPage = ({ frame, units, notice, typed = nothingTyped, errors = [] }: UnitsPageProps) => (
  <Page frame={frame} place={membersPaths.units} title="Teams" error={errors.length > 0}>
    <Spine>
      <Section mark="stop" side="Where people work">
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">Teams</h1>
        <p class="gt-lead">Directorates, services and teams, as your people know them.</p>
        {units.length > 0 ? <Tree units={inPlace(units)} /> : <Nothing />}
      </Section>
      <Section mark="now" side="Add" kind="now" end>
        <h2 class="gt-h2">Add a team, a service or a directorate</h2>
        <form action={membersPaths.units} method="post" novalidate class="gt-space">
          <Radios
            name="kind"
            legend="What is it?"
            legendSize="s"
            value={typed.kind}
            error={errorAt(errors, 'kind')}
            choices={unitKinds.toReversed().map(kind => ({ value: kind, text: kindNames[kind] }))}
          />
          <NameAndPlace typed={typed} errors={errors} units={units} />
          <Button preventDoubleClick>Add it</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)

const Nothing = () => (
  <p class="gt-p">
    There are none yet. Add them below, or{' '}
    <a class="gt-a" href={membersPaths.bringing}>
      bring your staff list
    </a>
    : the teams in it are added with it.
  </p>
)

/** A list in lists, so that a screen reader says how deep it is. */
const Tree = ({ units, within = null }: { units: readonly PlacedUnit[]; within?: string | null }): Child => {
  const here = units.filter(({ parentId }) => parentId === within)
  if (here.length === 0) return null
  return (
    <ul class={within === null ? 'gt-tree' : undefined}>
      {here.map(unit => (
        <li id={`unit-${unit.id}`}>
          <a class="gt-a" href={membersPaths.unit(unit.id)}>
            {unit.name}
          </a>{' '}
          <span class="gt-meta">{kindNames[unit.kind]}</span>
          <Tree units={units} within={unit.id} />
        </li>
      ))}
    </ul>
  )
}
