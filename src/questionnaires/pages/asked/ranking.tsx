import { errorAt } from '../../../ui/form-errors.ts'
import { FormGroup, Notes, named } from '../../../ui/govuk/field.tsx'
import { Fieldset } from '../../../ui/govuk/fieldset.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { controlOf, fieldOf, placeOf } from '../../asked-field.ts'
import { hintOf } from './hints.tsx'
import type { AskedProps } from './props.ts'
import { Said } from './said.tsx'

/** Everything there is, each with its place. */
export const AskedRanking = (props: AskedProps<'ranking'>) => {
  const { question, language, given, errors, words } = props
  const { id, options } = question
  const hint = hintOf(props, ['rank', { count: options.length }])
  const error = errorAt(errors, controlOf(question))
  const ids = named({ name: fieldOf(id), hint, error })
  const places = options.map((_, i) => ({ value: String(i + 1), text: String(i + 1) }))
  return (
    <FormGroup error={error}>
      <Fieldset legend={<Said text={question.text} language={language} />} legendSize="s" describedBy={ids.describedBy}>
        <Notes {...ids} hint={hint} error={error} errorWord={words.say('error')} />
        {options.map(option => (
          <Select
            name={fieldOf(id, option.id)}
            label={<Said text={option.label} language={language} />}
            options={[{ value: '', text: words.say('no-place') }, ...places]}
            value={placeOf(given[id], option.id)}
          />
        ))}
      </Fieldset>
    </FormGroup>
  )
}
