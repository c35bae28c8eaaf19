import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'
import { type FieldProps, FormGroup, Notes } from './field.tsx'
import { Fieldset } from './fieldset.tsx'
import { Input } from './input.tsx'
import type { Size } from './label.tsx'

/** One field of a date. Its name is also the end of its id: `id-day`. */
export type DatePart = Readonly<{
  name: string
  label?: string | undefined
  id?: string | undefined
  value?: string | undefined
  width?: 2 | 4 | undefined
  /** This is what is wrong. Without any, an error marks every field. */
  error?: boolean | undefined
  autocomplete?: string | undefined
  pattern?: string | undefined
  class?: string | undefined
}>

export type DateInputProps = Pick<FieldProps, 'hint' | 'error' | 'describedBy' | 'class' | 'groupClass'> & {
  id: string
  /** Goes before the name of every field, with a hyphen: `born-day`. */
  namePrefix?: string | undefined
  legend?: Child
  legendSize?: Size | undefined
  legendHeading?: boolean | undefined
  /** Other fields than day, month and year. */
  parts?: readonly DatePart[] | undefined
  /** What was typed, by the names of the fields with their prefix, or without. */
  values?: Readonly<Record<string, string | undefined>> | undefined
}

const dayMonthYear: readonly DatePart[] = [{ name: 'day' }, { name: 'month' }, { name: 'year' }]

/** A day somebody knows by heart: typed as three numbers, never picked from a calendar. */
export const DateInput = ({ id, namePrefix, parts = dayMonthYear, values = {}, ...props }: DateInputProps) => {
  const hintId = props.hint ? `${id}-hint` : undefined
  const errorId = props.error ? `${id}-error` : undefined
  const someAreMarked = parts.some(part => part.error)
  const inner = (
    <>
      <Notes hint={props.hint} error={props.error} hintId={hintId} errorId={errorId} />
      <div class={classNames('govuk-date-input', props.class)} id={id}>
        {parts.map(part => {
          const name = namePrefix ? `${namePrefix}-${part.name}` : part.name
          const isWrong = part.error ?? (!!props.error && !someAreMarked)
          return (
            <Part
              part={part}
              id={part.id ?? `${id}-${part.name}`}
              name={name}
              isWrong={isWrong}
              value={values[name] ?? values[part.name]}
            />
          )
        })}
      </div>
    </>
  )
  return (
    <FormGroup error={props.error} class={props.groupClass}>
      {props.legend ? (
        <Fieldset
          legend={props.legend}
          legendSize={props.legendSize}
          legendHeading={props.legendHeading}
          role="group"
          describedBy={classNames(props.describedBy, hintId, errorId) || undefined}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

type PartProps = { part: DatePart; id: string; name: string; isWrong: boolean; value: string | undefined }

const Part = ({ part, id, name, isWrong, value }: PartProps) => (
  <div class="govuk-date-input__item">
    <Input
      id={id}
      name={name}
      label={part.label ?? capitalised(part.name)}
      labelClass="govuk-date-input__label"
      class={classNames('govuk-date-input__input', isWrong && 'govuk-input--error', part.class)}
      width={part.width ?? (part.name === 'year' ? 4 : 2)}
      inputmode="numeric"
      value={part.value ?? value}
      autocomplete={part.autocomplete}
      pattern={part.pattern}
    />
  </div>
)

const capitalised = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`
