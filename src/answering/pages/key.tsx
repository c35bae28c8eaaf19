import { answerPaths } from '../../ballots/paths.ts'
import type { Around } from '../around.ts'
import { AnswerPage } from './answer-page.tsx'

/** The key that signs the ballots of a survey, for everyone to compare. */
export const KeyPage = (around: Around) => {
  const { wave, words } = around
  return (
    <AnswerPage {...around} title={words.say('key')} inLanguage={each => `${answerPaths.key(wave.id)}?in=${each}`}>
      <h1 class="gt-h1 gt-h1--s">{words.say('key')}</h1>
      <p class="gt-lead">{words.say('key-lead')}</p>
      <p class="gt-p gt-long" dir="ltr">
        <code>{wave.fingerprint}</code>
      </p>
    </AnswerPage>
  )
}
