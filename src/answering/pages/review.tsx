import { answerPaths } from '../../ballots/paths.ts'
import { fieldOf, placeOf } from '../../questionnaires/asked-field.ts'
import type { Answer, Given } from '../../questionnaires/given.ts'
import { type Question, questionsOf } from '../../questionnaires/questionnaire.ts'
import { say } from '../../questionnaires/text.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import type { Around } from '../around.ts'
import { lettersFor } from '../forms.ts'
import { lostWithoutCode } from '../wave.ts'
import { AnswerPage } from './answer-page.tsx'
import { labelOf } from './only-if.ts'
import { Status } from './questions.tsx'

type ReviewProps = Around & {
  given: Given
  rowId: string
  /** The words of a receipt, for a browser that cannot make its own. */
  receipt: string
  replaces: string
  typedCode: string
  /** The fingerprint of that receipt, or of the one whose answer this takes the place of. */
  digest: Uint8Array | null
  /** What the mark is made of: of this browser, or of the words of a card, and the mark that these make. */
  mark: Readonly<{ here: boolean; words: string; made: Uint8Array | null }>
  error?: string | undefined
  /** The number and the receipt that came along were there already: a browser that kept its receipt makes another. */
  anew: boolean
}

/** Literally the row that will be kept, before it is; and what it is put in with. */
export const ReviewPage = ({
  given,
  rowId,
  receipt,
  digest,
  replaces,
  typedCode,
  mark,
  error,
  anew,
  ...around
}: ReviewProps) => {
  const { wave, language, words } = around
  return (
    <AnswerPage {...around} title={words.say('review')} hasErrors={error !== undefined}>
      {error && <ErrorSummary title={words.say('problem')} errors={[{ text: error, href: '#code' }]} />}
      <h1 class="gt-h1 gt-h1--s">{words.say('review')}</h1>
      <p class="gt-lead">{words.say('review-lead')}</p>
      {replaces && (
        <p class="gt-p">
          {words.say('replacing')} {words.say('replacing-stays')}
        </p>
      )}
      <Row {...{ ...around, given, rowId, digest }} mark={mark.made} isReplacement={replaces !== ''} />
      <form
        action={`${answerPaths.answer(wave.id)}?in=${language}`}
        method="post"
        novalidate
        data-answer={wave.id}
        data-answer-step="send"
        data-answer-again={replaces ? lettersFor(digest) : undefined}
        data-answer-anew={anew ? '' : undefined}
      >
        <input type="hidden" name="row" value={rowId} />
        {mark.here && <input type="hidden" name="mark-here" value="yes" data-answer-series={wave.seriesId ?? ''} />}
        {mark.words && <input type="hidden" name="mark-words" value={mark.words} />}
        {fieldsOf(given, wave).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {replaces ? (
          <input type="hidden" name="replaces" value={replaces} />
        ) : (
          <>
            <input type="hidden" name="receipt" value={receipt} />
            <p class="gt-p" data-answer-ballot hidden>
              {words.say('ballot-here')}
            </p>
            <CodeField {...around} value={typedCode} error={error} />
          </>
        )}
        <Status {...around} />
        <div class="gt-actions">
          <Button name="step" value="send">
            {words.say('send')}
          </Button>
          <Button name="step" value="change" kind="secondary">
            {words.say('change')}
          </Button>
        </div>
      </form>
    </AnswerPage>
  )
}

type CodeFieldProps = Around & { value: string; error: string | undefined }

const CodeField = ({ wave, words, value, error }: CodeFieldProps) => (
  <div data-answer-code id={wave.isVote ? 'code' : undefined}>
    <p class="gt-p">{words.say('by-hand')}</p>
    {!wave.isVote && (
      <Input
        name="code"
        label={words.say('code')}
        hint={['code-hint' as const, ...withoutCode(wave)].map(key => words.say(key)).join(' ')}
        value={value}
        error={error}
        errorWord={words.say('error')}
        width={20}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
    )}
  </div>
)

const withoutCode = (wave: Around['wave']) =>
  wave.isOpenChannel ? (['code-open', ...lostWithoutCode(wave)] as const) : []

type RowProps = Around & {
  given: Given
  rowId: string
  digest: Uint8Array | null
  mark: Uint8Array | null
  isReplacement: boolean
}

const Row = ({ given, rowId, digest, mark, isReplacement, ...around }: RowProps) => {
  const { wave, language, words } = around
  const asked = questionsOf(wave.questionnaire).filter(({ id }) => given[id] !== undefined)
  return (
    <>
      <table class="govuk-table">
        <caption class="govuk-visually-hidden">{words.say('review')}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {words.say('row-what')}
            </th>
            <th scope="col" class="govuk-table__header">
              {words.say('row-value')}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {asked.map(question => (
            <Line what={say(question.text, language)}>{inWords(question, given[question.id]!, around)}</Line>
          ))}
          <Line what={words.say('row-id')}>
            <code data-answer-row>{rowId}</code>
          </Line>
          <Line what={words.say('row-way')}>{isReplacement ? words.say('row-stays') : <Way {...around} />}</Line>
          <Line what={words.say('row-receipt')}>
            <code data-answer-receipt>{digest && inBase64(digest)}</code>
          </Line>
          <Line what={words.say('row-mark')}>
            <span data-answer-mark>
              {mark ? <code>{inBase64(mark)}</code> : words.say(isReplacement ? 'row-stays' : 'row-none')}
            </span>
          </Line>
        </tbody>
      </table>
      {asked.length === 0 && <p class="gt-p">{words.say('nothing-answered')}</p>}
      {asked.some(({ type }) => type === 'words') && <p class="gt-p">{words.say('row-words')}</p>}
    </>
  )
}

/** What an answer comes with, as it is kept: a ballot where the browser's script has one, and else what is typed below. */
const Way = ({ wave, words }: Around) => {
  if (wave.isVote) return words.say('way-ballot')
  return (
    <>
      <span data-answer-ballot hidden>
        {words.say('way-ballot')}
      </span>
      <span data-answer-code>{words.say(wave.isOpenChannel ? 'way-open' : 'way-code')}</span>
    </>
  )
}

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

const Line = ({ what, children }: { what: string; children?: Child }) => (
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      {what}
    </th>
    <td class="govuk-table__cell gt-long">{children}</td>
  </tr>
)

/** What comes first, and what after it, each in a line of its own. */
const InOrder = ({ words }: { words: readonly string[] }) =>
  words.map((each, i) => (
    <>
      {i > 0 && <br />}
      {i + 1}. {each}
    </>
  ))

function inWords(question: Question, answer: Answer, around: Around): Child {
  if (typeof answer === 'string') return question.type === 'words' ? answer : labelOf(question, answer, around)
  if (Array.isArray(answer) && question.type === 'ranking')
    return <InOrder words={answer.map((value: string) => labelOf(question, value, around))} />
  if (Array.isArray(answer)) return answer.map((value: string) => labelOf(question, value, around)).join(', ')
  const rows = question.type === 'matrix' ? question.rows : []
  const cells = answer as Readonly<Record<string, string>>
  return rows
    .filter(({ id }) => cells[id])
    .map(({ id, label }) => `${say(label, around.language)}: ${labelOf(question, cells[id]!, around)}`)
    .join('; ')
}

/** What was answered as fields of a form, so that it comes along without being stored anywhere. */
function fieldsOf(given: Given, { questionnaire }: Around['wave']): [name: string, value: string][] {
  return questionsOf(questionnaire).flatMap((question): [string, string][] => {
    const answer = given[question.id]
    if (answer === undefined) return []
    if (typeof answer === 'string') return [[fieldOf(question.id), answer]]
    if (question.type === 'ranking')
      return question.options.map(({ id }) => [fieldOf(question.id, id), placeOf(answer, id)])
    if (!Array.isArray(answer))
      return Object.entries(answer).map(([part, value]): [string, string] => [fieldOf(question.id, part), value])
    return answer.map((value: string): [string, string] => [fieldOf(question.id), value])
  })
}
