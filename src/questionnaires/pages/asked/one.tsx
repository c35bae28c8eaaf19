import { errorAt } from '../../../ui/form-errors.ts'
import type { Choice, Divider } from '../../../ui/govuk/choices.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { agreeWords, answerWords } from '../../answer-words.ts'
import { controlOf, fieldOf } from '../../asked-field.ts'
import { agreeScale, type Option } from '../../questionnaire.ts'
import { say } from '../../text.ts'
import { hintOf } from './hints.tsx'
import type { AskedProps } from './props.ts'
import { Fixed, Said } from './said.tsx'

type Props = AskedProps<'choice' | 'scale' | 'score' | 'band'>

/** A question that is answered with one of several values. */
export const AskedOne = (props: Props) => {
  const { question, language, given, errors, words } = props
  const sent = given[question.id]
  return (
    <Radios
      name={fieldOf(question.id)}
      legend={<Said text={question.text} language={language} />}
      legendSize="s"
      hint={question.type === 'score' ? hintOf(props, ['score-ends', endsOf(question, props)]) : hintOf(props)}
      error={errorAt(errors, controlOf(question))}
      errorWord={words.say('error')}
      value={typeof sent === 'string' ? sent : undefined}
      choices={[...choicesOf(props)]}
      class={looks[question.type]}
    />
  )
}

/** Five answers on one thread, and eleven beside each other. */
const looks = { scale: 'gt-scale', score: 'gt-actions', choice: undefined, band: undefined } as const

const endsOf = ({ lowest, highest }: AskedProps<'score'>['question'], { language }: Pick<Props, 'language'>) => ({
  lowest: say(lowest, language),
  highest: say(highest, language),
})

function choicesOf(props: Props): readonly (Choice | Divider)[] {
  const { question } = props
  switch (question.type) {
    case 'choice':
      return orElse(props, question.options)
    case 'scale':
      return [...agreeChoices(props), ...skip(props)]
    case 'score':
      return [...scores.map(value => ({ value, text: value })), ...skip(props).slice(1)]
    case 'band': {
      const bands = question.from.map(String)
      return [...bands.map(value => ({ value, text: answerWords(question, value, props) })), ...skip(props)]
    }
  }
}

const scores = Array.from({ length: 11 }, (_, i) => String(i))

type Around = Pick<AskedProps, 'language' | 'words'>

/** The agree scale, from strongly disagree on. */
export const agreeChoices = ({ language, words }: Around): readonly Choice[] =>
  agreeScale.map(value => ({
    value,
    text: <Fixed text={agreeWords(value, words)} words={words} language={language} />,
  }))

export const choiceOf = ({ id, label }: Option, { language }: Around): Choice => ({
  value: id,
  text: <Said text={label} language={language} />,
})

/** The options, and then, apart from them, the way out: not to say where that is one of them, otherwise to skip it. */
function orElse(around: Around, options: readonly Option[]): readonly (Choice | Divider)[] {
  const silent = options.filter(({ isSilence }) => isSilence)
  const said = options.filter(({ isSilence }) => !isSilence).map(each => choiceOf(each, around))
  if (silent.length === 0) return [...said, ...skip(around)]
  return [...said, { divider: around.words.say('or') }, ...silent.map(each => choiceOf(each, around))]
}

/** A choice that has been made cannot be taken back without script, except by making this one. */
export function skip({ language, words }: Around): readonly (Choice | Divider)[] {
  const text = <Fixed text={words.say('skip')} words={words} language={language} />
  return [{ divider: words.say('or') }, { value: '', text }]
}
