import { answerPaths } from '../../ballots/paths.ts'
import { type Problem, problemLinks, type Sent } from '../../questionnaires/asked-field.ts'
import { Asked } from '../../questionnaires/pages/asked/asked.tsx'
import { Said } from '../../questionnaires/pages/asked/said.tsx'
import type { Item, Questionnaire } from '../../questionnaires/questionnaire.ts'
import { say } from '../../questionnaires/text.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import type { Around } from '../around.ts'
import { AnswerPage } from './answer-page.tsx'
import { MarkField } from './mark.tsx'
import { onlyIf } from './only-if.ts'
import { Progress } from './progress.tsx'
import { Vow } from './vow.tsx'

type QuestionsProps = Around & {
  given: Sent
  problems: readonly Problem[]
  /** The receipt whose answer this takes the place of; '' when it is a first answer. */
  replaces: string
  /** What stands for that receipt on the device. */
  again?: string | undefined
  /** The code that somebody typed on the page before. */
  code?: string | undefined
  /** The words of a card, as they were typed, and what is wrong with them. */
  markWords?: string | undefined
  /** Whether the browser was asked to make a mark of its own. */
  isMarkHere?: boolean | undefined
  markError?: string | undefined
}

/** All questions on one page. The browser's script shows one part at a time; without it they stand one after another. */
export const QuestionsPage = ({
  given,
  problems,
  replaces,
  again,
  code,
  markWords,
  isMarkHere,
  markError,
  ...around
}: QuestionsProps) => {
  const { wave, language, words } = around
  const { pages, title, opening } = wave.questionnaire
  return (
    <AnswerPage
      {...around}
      title={say(title, language)}
      inLanguage={each => `${answerPaths.answer(wave.id)}?in=${each}`}
      carries="answers"
      hasErrors={problems.length > 0 || markError !== undefined}
    >
      {(problems.length > 0 || markError) && (
        <ErrorSummary
          title={words.say('problem')}
          errors={[...problemLinks(problems), ...(markError ? [{ text: markError, href: '#mark-words' }] : [])]}
        />
      )}
      <h1 class="gt-h1 gt-h1--s">
        <Said text={title} language={language} />
      </h1>
      <Begun {...around} />
      <div data-before-first>
        {wave.why.en && (
          <p class="gt-lead">
            <Said text={wave.why} language={language} />
          </p>
        )}
        {opening && (
          <p class="gt-p">
            <Said text={opening} language={language} />
          </p>
        )}
        <Vow {...around} />
      </div>
      {replaces && (
        <p class="gt-p">
          {words.say('replacing')} {words.say('replacing-anew')}
        </p>
      )}
      <form
        action={`${answerPaths.answer(wave.id)}?in=${language}`}
        method="post"
        novalidate
        id="answers"
        data-answer={wave.id}
        data-answer-step="look"
        data-answer-again={again}
      >
        {replaces && <input type="hidden" name="replaces" value={replaces} />}
        {code && <input type="hidden" name="code" value={code} />}
        {pages.map((page, i) => (
          <Part {...{ ...around, page, given, problems }} number={i + 1} count={pages.length} />
        ))}
        {wave.seriesId && !replaces && (
          <MarkField {...around} typed={markWords} isHere={isMarkHere} error={markError} />
        )}
        <Status {...around} />
        <div class="gt-actions">
          <Button name="step" value="look">
            {words.say('look')}
          </Button>
          {pages.length === 1 && <ReadAloud words={words} />}
          <button type="button" class="govuk-button govuk-button--secondary" data-answer-forget hidden>
            {words.say('forget')}
          </button>
        </div>
      </form>
    </AnswerPage>
  )
}

/** Shown by the script where somebody has begun on this device: others may use it too. */
const Begun = ({ words }: Around) => (
  <section aria-label={words.say('begun')} data-answer-begun hidden>
    <p class="gt-lead">{words.say('begun')}</p>
    <div class="gt-actions">
      <button type="button" class="govuk-button" data-answer-go-on>
        {words.say('begun-yes')}
      </button>
      <button type="button" class="govuk-button govuk-button--secondary" data-answer-begin-anew>
        {words.say('begun-no')}
      </button>
    </div>
  </section>
)

type PartProps = Around & {
  page: Questionnaire['pages'][number]
  number: number
  count: number
  given: Sent
  problems: readonly Problem[]
}

const Part = ({ page, number, count, given, problems, ...around }: PartProps) => {
  const { wave, language, words } = around
  return (
    <section class="gt-part" data-part data-show-if={page.showIf && JSON.stringify(page.showIf)}>
      {count > 1 && <Progress number={number} count={count} label={words.say('part', { number, count })} />}
      {page.title && (
        <h2 class="gt-h2">
          <Said text={page.title} language={language} />
        </h2>
      )}
      {page.showIf && <OnlyIf words={onlyIf(page.showIf, wave.questionnaire, around)} />}
      {page.items.map((item: Item) => (
        <div class="gt-item" data-show-if={item.showIf && JSON.stringify(item.showIf)}>
          {item.showIf && <OnlyIf words={onlyIf(item.showIf, wave.questionnaire, around)} />}
          <Asked {...{ item, language, given, words, support: wave.support }} errors={problems} />
        </div>
      ))}
      <div class="gt-actions" data-part-actions hidden>
        <button type="button" class="govuk-button govuk-button--secondary" data-part-back>
          {words.say('back')}
        </button>
        <button type="button" class="govuk-button" data-part-next>
          {words.say('next')}
        </button>
        <ReadAloud words={words} />
      </div>
    </section>
  )
}

/** For whoever would rather listen, where their device has a voice of its own for the language. */
const ReadAloud = ({ words }: Pick<Around, 'words'>) => (
  <button
    type="button"
    class="govuk-button govuk-button--secondary"
    data-answer-read={words.say('read-aloud')}
    data-answer-stop={words.say('stop-reading')}
    hidden
  >
    {words.say('read-aloud')}
  </button>
)

/** Said where there is no script to show and hide. */
const OnlyIf = ({ words }: { words: string }) => (
  <p class="gt-meta" data-only-if>
    {words}
  </p>
)

/** What became of what was typed, and of what was sent. Filled by the browser's script, and read out when it changes. */
export const Status = ({ words }: Around) => (
  <div role="status" class="gt-meta" data-answer-status>
    {(['kept-here', 'sending', 'offline', 'busy', 'unsure', 'too-long'] as const).map(key => (
      <p hidden data-answer-when={key}>
        {words.say(key)}
      </p>
    ))}
  </div>
)
