import { answerPaths } from '../../ballots/paths.ts'
import { say } from '../../questionnaires/text.ts'
import { type Around, dayIn } from '../around.ts'
import type { Standing } from '../wave.ts'
import { AnswerPage } from './answer-page.tsx'

/** A survey that cannot be answered today. */
export const StandingPage = ({ standing, ...around }: Around & { standing: Exclude<Standing, 'open'> }) => {
  const { wave, language } = around
  return (
    <AnswerPage
      {...around}
      title={say(wave.questionnaire.title, language)}
      inLanguage={each => `${answerPaths.answer(wave.id)}?in=${each}`}
    >
      <h1 class="gt-h1 gt-h1--s">{say(wave.questionnaire.title, language)}</h1>
      <p class="gt-lead" data-answer-over={standing === 'not yet' ? undefined : wave.id}>
        {wordsFor(standing, around)}
      </p>
    </AnswerPage>
  )
}

function wordsFor(standing: Exclude<Standing, 'open'>, around: Around): string {
  const { wave, words } = around
  if (standing === 'called off') return words.say('called-off')
  if (standing === 'not yet') return words.say('not-yet', { day: dayIn(around, wave.opensOn) })
  return words.say('closed', { day: dayIn(around, wave.closesOn) })
}
