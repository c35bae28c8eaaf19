import { errorAt } from '../../../ui/form-errors.ts'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { controlOf, fieldOf } from '../../asked-field.ts'
import { hintOf } from './hints.tsx'
import type { AskedProps } from './props.ts'
import { Said } from './said.tsx'

/** Words of one's own. */
export const AskedWords = (props: AskedProps<'words'>) => {
  const { question, language, given, errors, words } = props
  const sent = given[question.id]
  return (
    <Textarea
      name={fieldOf(question.id)}
      label={<Said text={question.text} language={language} />}
      labelSize="s"
      hint={hintOf(props, ['no-names'], ['room', { count: question.longest }])}
      error={errorAt(errors, controlOf(question))}
      errorWord={words.say('error')}
      autocomplete="off"
      value={typeof sent === 'string' ? sent : ''}
    />
  )
}
