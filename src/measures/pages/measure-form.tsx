import type { FieldError } from '../../platform/http/form.ts'
import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { MeasureTyped } from '../forms.ts'
import { directionNames, directions, linesOf, type Measure, rhythmNames, rhythms } from '../measure.ts'
import { measuresPaths } from '../paths.ts'
import { unitNames, units } from '../unit.ts'

export type MeasureFormPageProps = {
  frame: Frame
  /** The measure that is changed, and the version of it that was seen; none for a new one. */
  measure?: Measure | undefined
  version?: number | undefined
  typed: MeasureTyped
  errors: readonly FieldError[]
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Measure | undefined
}

export const MeasureFormPage = (props: MeasureFormPageProps) => {
  const { frame, measure, version, errors, stands } = props
  return (
    <FormPage
      {...{ frame, errors }}
      title={measure ? `Change measure ${measure.station.number}` : 'Add a measure'}
      now="Review"
      side="Measure"
      back={
        measure
          ? { href: measuresPaths.measure(measure.station.id) }
          : { href: measuresPaths.all, text: 'All measures' }
      }
    >
      {stands && <Meanwhile rows={linesOf(stands)} />}
      <form
        action={measure ? measuresPaths.change(measure.station.id) : measuresPaths.all}
        method="post"
        novalidate
        class="gt-space"
      >
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        <What {...props} />
        <Aim {...props} />
        <Who {...props} />
        <Button preventDoubleClick>{measure ? 'Save' : 'Add it'}</Button>
      </form>
    </FormPage>
  )
}

const What = ({ typed, errors, measure }: MeasureFormPageProps) => (
  <>
    <Input
      name="title"
      label="What does it measure?"
      labelSize="s"
      hint="In a few words: “Night staff who feel safe to speak up”."
      value={typed.title}
      error={errorAt(errors, 'title')}
    />
    <Textarea
      name="words"
      label="What exactly is counted or asked?"
      labelSize="s"
      hint={
        measure
          ? 'Mend the words here. If it is counted in another way from now on, add a new measure: figures of two kinds in one line mean nothing.'
          : 'So that somebody else would count the same: of whom, when, and what is left out.'
      }
      value={typed.words}
      error={errorAt(errors, 'words')}
    />
    <Input
      name="source"
      label="Where do the figures come from?"
      labelSize="s"
      hint="A survey, the payroll, the training system, minutes of meetings."
      value={typed.source}
      error={errorAt(errors, 'source')}
    />
    <Radios
      name="unit"
      legend="In what is it measured?"
      legendSize="s"
      value={typed.unit}
      error={errorAt(errors, 'unit')}
      choices={units.map(unit => ({ value: unit, text: unitNames[unit] }))}
    />
  </>
)

const Aim = ({ typed, errors }: MeasureFormPageProps) => (
  <>
    <Radios
      name="direction"
      legend="Which way is better?"
      legendSize="s"
      value={typed.direction}
      error={errorAt(errors, 'direction')}
      choices={directions.map(direction => ({ value: direction, text: directionNames[direction] }))}
    />
    <Input
      name="target"
      label="What should it reach? (if you know)"
      labelSize="s"
      hint="A figure. Where it should stay between two figures, the lower one."
      value={typed.target}
      error={errorAt(errors, 'target')}
      inputmode="decimal"
      width={10}
    />
    <Input
      name="target-to"
      label="And the higher one (only where it should stay between two figures)"
      labelSize="s"
      value={typed.targetTo}
      error={errorAt(errors, 'target-to')}
      inputmode="decimal"
      width={10}
    />
    <DateInput
      id="target-on"
      namePrefix="target-on"
      legend="By which day? (if there is a figure to reach)"
      legendSize="s"
      hint="For example, 12 5 2028"
      values={typed.targetOn}
      error={errorAt(errors, 'target-on-day')}
    />
  </>
)

const Who = ({ typed, errors, elements }: MeasureFormPageProps) => (
  <>
    <Radios
      name="rhythm"
      legend="How often does somebody look at it?"
      legendSize="s"
      hint="When no new figure is there by then, it comes first on the list."
      value={typed.rhythm}
      error={errorAt(errors, 'rhythm')}
      choices={rhythms.map(months => ({ value: String(months), text: rhythmNames[months] }))}
    />
    <Input
      name="owner"
      label="Who looks after it?"
      labelSize="s"
      hint="Their name, or their e-mail address. They may add figures."
      value={typed.owner}
      error={errorAt(errors, 'owner')}
      spellcheck={false}
    />
    {elements.length > 0 && (
      <Select
        name="element"
        label="Which element does it belong to? (if you know)"
        labelSize="s"
        value={typed.element}
        error={errorAt(errors, 'element')}
        options={[
          { value: '', text: 'None' },
          ...elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` })),
        ]}
      />
    )}
  </>
)
