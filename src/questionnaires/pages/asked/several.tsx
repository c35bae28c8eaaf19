import { errorAt } from '../../../ui/form-errors.ts'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { controlOf, fieldOf } from '../../asked-field.ts'
import { standsAlone } from '../../questionnaire.ts'
import { hintOf } from './hints.tsx'
import { choiceOf } from './one.tsx'
import type { AskedProps } from './props.ts'
import { Said } from './said.tsx'

/** A question with several answers at once. What is chosen alone stands apart, and takes the others back. */
export const AskedSeveral = (props: AskedProps<'choices'>) => {
  const { question, language, given, errors, words } = props
  const { id, options, atMost } = question
  const sent = given[id]
  const alone = options.filter(standsAlone)
  return (
    <Checkboxes
      name={fieldOf(id)}
      legend={<Said text={question.text} language={language} />}
      legendSize="s"
      hint={hintOf(props, atMost === undefined ? ['choose-any'] : ['choose-up-to', { count: atMost }])}
      error={errorAt(errors, controlOf(question))}
      errorWord={words.say('error')}
      values={Array.isArray(sent) ? sent : []}
      choices={[
        ...options.filter(each => !standsAlone(each)).map(each => choiceOf(each, props)),
        ...(alone.length > 0 ? [{ divider: words.say('or') }] : []),
        ...alone.map(each => ({ ...choiceOf(each, props), exclusive: true })),
      ]}
    />
  )
}
