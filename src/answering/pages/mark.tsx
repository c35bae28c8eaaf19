import { answerPaths } from '../../ballots/paths.ts'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Around } from '../around.ts'
import { receiptLength } from '../receipt.ts'
import { MemoryFields } from './memory.tsx'

type MarkFieldProps = Around & {
  typed: string | undefined
  isHere: boolean | undefined
  error: string | undefined
}

/** Where somebody lets their answers in one series be told to be by one person, and by nobody they could name. */
export const MarkField = ({ typed, isHere, error, ...around }: MarkFieldProps) => {
  const { wave, language, words } = around
  return (
    <section class="gt-item" aria-labelledby="mark-heading" data-answer-series={wave.seriesId ?? ''}>
      <h2 class="gt-h2" id="mark-heading">
        {words.say('mark')}
      </h2>
      <p class="gt-p">
        {words.say('mark-hint')} {wave.isOpenChannel && words.say('open-mark')}
      </p>
      <div data-answer-mark hidden>
        <Checkboxes name="mark-here" choices={[{ value: 'yes', text: words.say('mark-yes'), checked: isHere }]} />
      </div>
      <div data-answer-card>
        <p role="alert" id="card-error" class="govuk-error-message" data-answer-card-error hidden>
          <span class="govuk-visually-hidden">{words.say('error')}</span> {words.say('mark-wrong')}
        </p>
        <Textarea
          name="mark-words"
          label={words.say('mark-words')}
          hint={words.say('mark-words-hint', { count: receiptLength })}
          rows={3}
          value={typed}
          error={error}
          errorWord={words.say('error')}
          spellcheck={false}
          autocomplete="off"
        />
      </div>
      <p class="gt-p">
        <a class="gt-a" href={`${answerPaths.card(wave.seriesId ?? '')}?in=${language}`} target="_blank" rel="noopener">
          {words.say('card-new')}
        </a>
      </p>
      <div data-answer-mark hidden>
        <MemoryFields {...around} />
      </div>
    </section>
  )
}
