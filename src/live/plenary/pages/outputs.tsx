import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { LiveDay } from '../../day.ts'
import { livePaths } from '../../paths.ts'
import type { Formula, KeyQuestion } from '../plenary.ts'
import { QuestionFields, type QuestionTyped } from './question-fields.tsx'

export type OutputsPageProps = {
  frame: Frame
  day: LiveDay
  formula: Formula
  keyQuestions: readonly KeyQuestion[]
  /** What was typed and could not be taken. */
  typed?: Readonly<{ parts: string; whole: string }> | undefined
  asked?: QuestionTyped | undefined
  errors?: readonly FieldError[]
  notice?: string | undefined
}

/** What an event leaves to work with, in its own words: on the day, and afterwards. */
export const OutputsPage = ({
  frame,
  day,
  formula,
  keyQuestions,
  typed,
  asked,
  errors = [],
  notice,
}: OutputsPageProps) => (
  <Page
    frame={frame}
    title="The formula and the key questions"
    now="Ask"
    error={errors.length > 0}
    script="live.js"
    sheet="room.css"
  >
    <Spine>
      <Section mark="now" side="The formula" kind="now">
        <BackLink href={livePaths.plenary(day.eventId)}>The plenary</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {notice && <NotificationBanner title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">The formula and the key questions</h1>
        <p class="gt-p">What people take along from “{day.title}”. Change the words until they are yours.</p>
        <form action={livePaths.outputs(day.eventId)} method="post" novalidate>
          <input type="hidden" name="version" value={String(formula.version)} />
          <Textarea
            name="parts"
            label="The parts of the formula"
            labelSize="s"
            hint="Each on a line. A plus stands between them."
            rows={3}
            value={typed?.parts ?? formula.parts.join('\n')}
            error={errorAt(errors, 'parts')}
          />
          <Input
            name="whole"
            label="What they add up to"
            labelSize="s"
            value={typed?.whole ?? formula.whole}
            error={errorAt(errors, 'whole')}
          />
          <Button>Save the formula</Button>
        </form>
      </Section>
      <Section mark="plan" side="Key questions" kind="plan">
        <h2 class="gt-h2">A key question for each audience</h2>
        <p class="gt-p">One question that you want each of them to go on with.</p>
        <ul class="gt-agenda">
          {keyQuestions.map(({ id, audience, words }) => (
            <li>
              <span dir="auto">
                <b>{audience}</b>
                <br />
                {words || 'No question yet'}
              </span>
              <a class="gt-a" href={livePaths.keyQuestion(id)}>
                Change<span class="govuk-visually-hidden">: {audience}</span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section mark="plan" side="Another audience" kind="plan" end>
        <form action={livePaths.keyQuestions(day.eventId)} method="post" novalidate>
          <QuestionFields typed={asked ?? { audience: '', words: '' }} errors={errors} />
          <Button kind="secondary">Add it</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)
