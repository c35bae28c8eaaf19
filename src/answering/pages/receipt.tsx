import { answerPaths } from '../../ballots/paths.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import { type Around, dayIn } from '../around.ts'
import { AnswerPage } from './answer-page.tsx'

export type Found = 'counted' | 'closed-counted' | 'not-counted' | 'answers-gone' | 'withdrawn'

type ReceiptProps = Around & {
  typed: string
  error?: string | undefined
  found?: Found | undefined
  isOpen: boolean
}

/** Where whoever has a receipt sees that an answer is counted, and takes it out or answers again. */
export const ReceiptPage = ({ typed, error, found, isOpen, ...around }: ReceiptProps) => {
  const { wave, language, words } = around
  const action = `${answerPaths.receipt(wave.id)}?in=${language}`
  return (
    <AnswerPage
      {...around}
      title={words.say('check')}
      inLanguage={each => `${answerPaths.receipt(wave.id)}?in=${each}`}
      hasErrors={error !== undefined}
    >
      {error && <ErrorSummary title={words.say('problem')} errors={[{ text: error, href: '#receipt' }]} />}
      <h1 class="gt-h1 gt-h1--s">{words.say('check')}</h1>
      <p class="gt-lead" role={found && 'status'}>
        {words.say(found ?? 'check-lead', { day: dayIn(around, wave.deleteOn) })}
      </p>
      {found === 'withdrawn' && <Withdrawn {...around} />}
      {found === 'counted' && isOpen && <Taking {...around} typed={typed} action={action} />}
      {!(found === 'withdrawn' || (found === 'counted' && isOpen)) && (
        <form action={action} method="post" novalidate>
          <Textarea
            name="receipt"
            label={words.say('check-words')}
            rows={4}
            value={typed}
            error={error}
            errorWord={words.say('error')}
            spellcheck={false}
            autocomplete="off"
          />
          <Button>{words.say('check-go')}</Button>
        </form>
      )}
    </AnswerPage>
  )
}

/** What that means, in place of a form that would ask for words that lead nowhere now. */
const Withdrawn = ({ wave, language, words }: Around) => (
  <>
    <p class="gt-p">{words.say('withdrawn-what')}</p>
    <p class="gt-p">
      <a class="gt-a" href={`${answerPaths.receipt(wave.id)}?in=${language}`}>
        {words.say('withdrawn-other')}
      </a>
    </p>
  </>
)

const Taking = ({ typed, action, ...around }: Around & { typed: string; action: string }) => {
  const { wave, language, words } = around
  return (
    <>
      <h2 class="gt-h2">{words.say('again')}</h2>
      <p class="gt-p">{words.say('again-hint')}</p>
      <form action={`${answerPaths.answer(wave.id)}?in=${language}`} method="post">
        <input type="hidden" name="step" value="change" />
        <input type="hidden" name="replaces" value={typed} />
        <Button>{words.say('again')}</Button>
      </form>
      <h2 class="gt-h2">{words.say('withdraw')}</h2>
      <p class="gt-p">{words.say('withdraw-hint')}</p>
      <form action={action} method="post">
        <input type="hidden" name="receipt" value={typed} />
        <Button name="step" value="withdraw" kind="warning">
          {words.say('withdraw')}
        </Button>
      </form>
    </>
  )
}
