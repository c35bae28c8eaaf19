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
  const { wave, words } = around
  return (
    <section class="gt-item" aria-labelledby="mark-heading" data-answer-series={wave.seriesId ?? ''}>
      <h2 class="gt-h2" id="mark-heading">
        {words.say('mark')}
      </h2>
      <p class="gt-p">{words.say('mark-hint')}</p>
      <div data-answer-mark hidden>
        <Checkboxes name="mark-here" choices={[{ value: 'yes', text: words.say('mark-yes'), checked: isHere }]} />
      </div>
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
      <div data-answer-mark hidden>
        <MemoryFields {...around} />
      </div>
    </section>
  )
}
