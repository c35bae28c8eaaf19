import type { Child } from '../../../ui/jsx/elements.ts'
import type { MessageKey } from '../../messages.ts'
import type { AskedProps } from './props.ts'
import { Fixed, Said } from './said.tsx'

type Wanted = Pick<AskedProps, 'question' | 'language' | 'words'>
type Fixedly = readonly [MessageKey, Readonly<Record<string, string | number>>?]

/** The hint of the question itself, and then what goes for its kind; nothing where there is neither. */
export function hintOf({ question, language, words }: Wanted, ...fixed: readonly Fixedly[]): Child | undefined {
  if (!question.hint && fixed.length === 0) return undefined
  return (
    <>
      {question.hint && <Said text={question.hint} language={language} />}
      {fixed.map(([key, values]) => (
        <>
          {' '}
          <Fixed text={words.say(key, values)} words={words} language={language} />
        </>
      ))}
    </>
  )
}
