import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Mark, type MarkName } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { type Around, allLines } from '../../pages/lines.ts'
import { type Telling, WhoIsTold } from '../../pages/who-is-told.tsx'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'
import type { Weighed } from '../checks.ts'
import type { Finding } from '../finding.ts'

export type ChecksPageProps = {
  frame: Frame
  wave: Wave
  around: Around
  weighed: Weighed
  /** How many people would be asked: a fact of the staff list. */
  people: number
  /** The version of the questionnaire that was looked at. */
  number: number
  telling: Telling
  reason: string
  errors: readonly FieldError[]
  /** It was changed between looking and fixing. */
  isChanged: boolean
}

/** What has to be right before a survey is fixed, and what fixing means. */
export const ChecksPage = (props: ChecksPageProps) => {
  const { frame, wave, weighed, people, errors, isChanged } = props
  const { findings } = weighed
  const isRefused = findings.some(({ weight }) => weight === 'refused')
  const title = isRefused ? 'Not yet' : 'Look once more, then fix it'
  return (
    <Page frame={frame} title={title} now="Ask" error={errors.length > 0}>
      <Spine>
        <Section mark="now" side="Check" note={wave.title} kind="now" end={isRefused}>
          <BackLink href={surveysPaths.one(wave.id)}>{wave.title}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {isChanged && (
            <NotificationBanner text="Somebody changed it while you read. Nothing is fixed yet: look at it as it stands now." />
          )}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            {people === 1 ? 'One person is' : `${people.toLocaleString('en-GB')} people are`} asked as things stand
            today.
          </p>
          <div id="findings">
            <Findings findings={findings} />
          </div>
        </Section>
        {!isRefused && <Fixing {...props} />}
      </Spine>
    </Page>
  )
}

const groups: readonly Readonly<{ weight: Finding['weight']; title: string; mark: MarkName }>[] = [
  { weight: 'refused', title: 'To be put right', mark: 'late' },
  { weight: 'reason', title: 'Only with a reason', mark: 'due' },
  { weight: 'note', title: 'To be known', mark: 'stop' },
]

const Findings = ({ findings }: { findings: readonly Finding[] }): Child =>
  findings.length === 0 ? (
    <p class="gt-p">Nothing speaks against it.</p>
  ) : (
    groups.map(({ weight, title, mark }) => {
      const those = findings.filter(finding => finding.weight === weight)
      return (
        those.length > 0 && (
          <>
            <h2 class="gt-h2 gt-space">{title}</h2>
            <ul class="gt-needs">
              {those.map(({ text }) => (
                <li>
                  <Mark name={mark} />
                  <p>{text}</p>
                </li>
              ))}
            </ul>
          </>
        )
      )
    })
  )

const Fixing = ({ wave, around, weighed, number, telling, reason, errors }: ChecksPageProps) => (
  <Section mark="plan" side="Fix it" kind="plan" end>
    <h2 class="gt-h2">What is fixed for good</h2>
    <SummaryList
      rows={allLines({ ...wave, breakdowns: weighed.breakdowns }, { ...around, questionnaire: weighed.content })}
    />
    <WhoIsTold wave={wave} telling={telling} />
    <WarningText>
      From then on nobody can change the questions, the days, the groups or who is asked. Nobody can close it early, or
      make it longer. It can only be called off, and then nothing that was answered is used.
    </WarningText>
    <form action={surveysPaths.fixing(wave.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={wave.revision} />
      <input type="hidden" name="number" value={number} />
      {weighed.findings.some(({ weight }) => weight === 'reason') && (
        <Textarea
          name="reason"
          label="Why do you do it all the same?"
          labelSize="s"
          hint="One reason for everything that stands under “Only with a reason”. It is kept with the survey."
          value={reason}
          error={errorAt(errors, 'reason')}
        />
      )}
      <Button preventDoubleClick>Fix it, to open on {inWords(wave.opensOn)}</Button>
    </form>
  </Section>
)
