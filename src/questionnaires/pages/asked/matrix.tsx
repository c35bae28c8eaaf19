import { errorAt } from '../../../ui/form-errors.ts'
import { FormGroup, Notes, named } from '../../../ui/govuk/field.tsx'
import { Fieldset } from '../../../ui/govuk/fieldset.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { controlOf, fieldOf } from '../../asked-field.ts'
import type { Answer } from '../../given.ts'
import { hintOf } from './hints.tsx'
import { agreeChoices, choiceOf, skip } from './one.tsx'
import type { AskedProps } from './props.ts'
import { Said } from './said.tsx'

/** Several statements on one scale: each is a question of its own, so that it can be answered on a phone. */
export const AskedMatrix = (props: AskedProps<'matrix'>) => {
  const { question, language, given, errors, words } = props
  const { id, rows, columns } = question
  const hint = hintOf(props)
  const error = errorAt(errors, controlOf(question))
  const ids = named({ name: fieldOf(id), hint, error })
  const choices = columns?.map(each => choiceOf(each, props)) ?? agreeChoices(props)
  return (
    <FormGroup error={error}>
      <Fieldset legend={<Said text={question.text} language={language} />} legendSize="s" describedBy={ids.describedBy}>
        <Notes {...ids} hint={hint} error={error} errorWord={words.say('error')} />
        {rows.map(row => (
          <Radios
            name={fieldOf(id, row.id)}
            legend={<Said text={row.label} language={language} />}
            class="govuk-radios--inline"
            choices={[...choices, ...skip(props).slice(1)]}
            value={chosenIn(given[id], row.id)}
          />
        ))}
      </Fieldset>
    </FormGroup>
  )
}

function chosenIn(sent: Answer | undefined, row: string): string | undefined {
  return sent === undefined || typeof sent === 'string' || isList(sent) ? undefined : sent[row]
}

const isList = (sent: Answer): sent is readonly string[] => Array.isArray(sent)
