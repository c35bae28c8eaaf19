import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorMessage } from '../../../ui/govuk/error-message.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { membersPaths } from '../../paths.ts'
import { kindNames, type Unit } from '../../unit.ts'
import type { UnitTyped } from '../forms.ts'
import { NameAndPlace } from './fields.tsx'

export type UnitPageProps = {
  frame: Frame
  units: readonly Unit[]
  unit: Unit
  typed: UnitTyped
  errors: readonly FieldError[]
}

export const UnitPage = ({ frame, units, unit, typed, errors }: UnitPageProps) => (
  <Page frame={frame} place={membersPaths.units} title={unit.name} error={errors.length > 0}>
    <Spine>
      <Section mark="now" side={kindNames[unit.kind]} kind="now">
        <BackLink href={membersPaths.units}>Teams</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">{unit.name}</h1>
        <form action={membersPaths.unit(unit.id)} method="post" novalidate class="gt-space">
          <NameAndPlace typed={typed} errors={errors} units={units} kind={unit.kind} />
          <Button preventDoubleClick>Save</Button>
        </form>
        <p class="gt-p">
          <a class="gt-a" href={`${membersPaths.all}?team=${unit.id}`}>
            Who works here
          </a>
        </p>
      </Section>
      <Section mark="plan" side="Remove" kind="plan" end>
        <h2 class="gt-h2">Is it gone?</h2>
        <p class="gt-p">You can remove it once nobody works in it and nothing is part of it.</p>
        {errorAt(errors, 'removal') && <ErrorMessage>{errorAt(errors, 'removal')}</ErrorMessage>}
        <form action={membersPaths.unitRemoval(unit.id)} method="post" id="removal" class="gt-space">
          <Button kind="warning">Remove {unit.name}</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)
