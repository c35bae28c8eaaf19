import { answerPaths } from '../../ballots/paths.ts'
import { type Around, dayIn } from '../around.ts'
import { AnswerPage } from './answer-page.tsx'

type DoneProps = Around & {
  /** The words of the receipt; null where the browser's script has them and we do not. */
  receipt: string | null
  isReplacement: boolean
}

/** An answer is in: that it is, the receipt, and what happens next. */
export const DonePage = ({ receipt, isReplacement, ...around }: DoneProps) => {
  const { wave, language, words } = around
  const title = words.say('done')
  return (
    <AnswerPage {...around} title={title}>
      <div data-answer-done={wave.id}>
        <h1 class="gt-h1 gt-h1--s">{title}</h1>
        {isReplacement && <p class="gt-lead">{words.say('replaced')}</p>}
        <p class="gt-lead">{words.say('done-lead')}</p>
        {!isReplacement && (
          <>
            <h2 class="gt-h2">{words.say('receipt')}</h2>
            <p class="gt-receipt" translate="no" lang="en-GB" dir="ltr" data-answer-words>
              {receipt ?? ''}
            </p>
            <p class="gt-p">{words.say('receipt-hint', { day: dayIn(around, wave.closesOn) })}</p>
          </>
        )}
        <p class="gt-p">
          <a class="gt-a" href={`${answerPaths.receipt(wave.id)}?in=${language}`}>
            {words.say('done-check')}
          </a>
        </p>
        <p class="gt-meta" hidden data-answer-forgotten>
          {words.say('done-forgotten')}
        </p>
      </div>
    </AnswerPage>
  )
}
