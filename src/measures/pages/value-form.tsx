import { inWords } from '../../calendar/day.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { releasesPaths } from '../../releases/paths.ts'
import type { Rule } from '../../statistics/release.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { Measure, Value } from '../measure.ts'
import { measuresPaths } from '../paths.ts'
import { sayFigure, unitNames } from '../unit.ts'
import type { CorrectionTyped, ValueTyped } from '../values/forms.ts'

export type ValueFormPageProps = {
  frame: Frame
  measure: Measure
  rule: Rule
  typed: ValueTyped
  errors: readonly FieldError[]
}

/** A figure typed by hand, with the question that keeps it from becoming a hole in the protection. */
export const ValueFormPage = ({ frame, measure, ...rest }: ValueFormPageProps) => (
  <FormPage
    {...{ frame, errors: rest.errors }}
    title="Add a figure"
    now="Review"
    side={`Measure ${measure.station.number}`}
    back={{ href: measuresPaths.measure(measure.station.id), text: measure.station.title }}
  >
    <p class="gt-lead">{measure.station.title}</p>
    <form action={measuresPaths.values(measure.station.id)} method="post" novalidate class="gt-space">
      <ValueFields measure={measure} {...rest} />
      <Button preventDoubleClick>Add it</Button>
    </form>
  </FormPage>
)

const ValueFields = ({ measure, rule, typed, errors }: Omit<ValueFormPageProps, 'frame'>) => (
  <>
    <Input
      name="figure"
      label={`The figure (${unitNames[measure.unit].toLowerCase()})`}
      labelSize="s"
      value={typed.figure}
      error={errorAt(errors, 'figure')}
      inputmode="decimal"
      width={10}
    />
    <DateInput
      id="on"
      namePrefix="on"
      legend="Of which day?"
      legendSize="s"
      hint="The day it was so, not the day you write it down. For example, 12 5 2027"
      values={typed.day}
      error={errorAt(errors, 'on-day')}
    />
    <Behind rule={rule} typed={typed} errors={errors} />
    <Textarea
      name="note"
      label="What should people know about it? (if anything)"
      labelSize="s"
      hint="What happened at that time: “The new rota had begun”. Name no one, and no smaller group."
      rows={3}
      value={typed.note}
      error={errorAt(errors, 'note')}
    />
    <Checkboxes
      name="baseline"
      values={typed.isBaseline ? ['yes'] : []}
      choices={[{ value: 'yes', text: 'This is where it began', hint: 'Later figures are held against it.' }]}
    />
  </>
)

const Behind = ({ rule, typed, errors }: Pick<ValueFormPageProps, 'rule' | 'typed' | 'errors'>) => (
  <>
    <InsetText>
      Everyone who works here can read this figure. Do not type a percentage, a score or a number about fewer than{' '}
      {rule.base} people: others could work out who they are.{' '}
      <a class="gt-a" href={releasesPaths.protection}>
        How we protect people
      </a>
    </InsetText>
    <Radios
      name="behind"
      legend="How many people stand behind this figure?"
      legendSize="s"
      hint={`3% of 40 people is one person. So count those it is about, and those on each side: who said yes, and who did not.`}
      value={typed.behind}
      error={errorAt(errors, 'behind')}
      choices={[
        { value: 'few', text: `Fewer than ${rule.base}, or from 1 to ${rule.cell - 1} on one side` },
        { value: 'enough', text: `${rule.base} or more, and nobody or at least ${rule.cell} on each side` },
        { value: 'nobody', text: 'It is not about people', hint: 'Money, documents, things that were done.' },
      ]}
    />
  </>
)

export type CorrectionPageProps = {
  frame: Frame
  measure: Measure
  rule: Rule
  /** What is wrong. */
  value: Value
  typed: CorrectionTyped
  errors: readonly FieldError[]
  /** Somebody else has corrected it meanwhile. */
  isLate: boolean
}

/** A correction: beside what was wrong, with its reason. Only a figure about too few people goes altogether. */
export const CorrectionPage = ({ frame, measure, rule, value, typed, errors, isLate }: CorrectionPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Correct a figure"
    now="Review"
    side={`Measure ${measure.station.number}`}
    back={{ href: measuresPaths.measure(measure.station.id), text: measure.station.title }}
  >
    {isLate && (
      <NotificationBanner
        title="Somebody else was here first"
        text="This figure is corrected already. Nothing you typed is lost: it stands below. Go back to see how the figures stand now."
      />
    )}
    <p class="gt-lead">
      {value.figure === null ? 'A figure' : sayFigure(measure.unit, value.figure)} of {inWords(value.standsOn)}.
    </p>
    <form action={measuresPaths.correction(measure.station.id, value.number)} method="post" novalidate class="gt-space">
      <Radios
        name="remedy"
        legend="What is to be done with it?"
        legendSize="s"
        value={typed.remedy}
        error={errorAt(errors, 'remedy')}
        choices={[
          {
            value: 'instead',
            text: 'Another figure is right',
            conditional: <ValueFields measure={measure} rule={rule} typed={typed.value} errors={errors} />,
          },
          { value: 'none', text: 'There is no figure for this day' },
          {
            value: 'hide',
            text: 'Too few people stand behind it, so it has to go',
            hint: 'The figure and its note are taken out of the record for good. That they were there stays.',
          },
        ]}
      />
      <Textarea
        name="why"
        label="Why?"
        labelSize="s"
        hint="Everyone who works here can read it. Leave the figure itself out if it has to go."
        value={typed.why}
        error={errorAt(errors, 'why')}
      />
      <Button preventDoubleClick>Correct it</Button>
    </form>
  </FormPage>
)
