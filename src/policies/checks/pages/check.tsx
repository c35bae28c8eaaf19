import { inWords } from '../../../calendar/day.ts'
import { threadPaths } from '../../../thread/paths.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Mark } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Policy } from '../../policy.ts'
import { type Answered, answerNames, type Check, inFigures } from '../check.ts'

export type CheckPageProps = {
  frame: Frame
  check: Check
  policy: Policy
  notice?: string | undefined
  mayWork: boolean
}

/** One check of a policy: every question as it was asked, what was answered, and what came of it. */
export const CheckPage = ({ frame, check, policy, notice, mayWork }: CheckPageProps) => {
  const title = `“${policy.station.title}”, checked on ${inWords(check.checkedOn)}`
  const count = (answer: Answered['answer']) => check.answers.filter(each => each.answer === answer).length
  return (
    <Page frame={frame} title={title} now="Review">
      <Spine>
        <Section mark="now" side="Check" note={inWords(check.checkedOn)} kind="now" end>
          <BackLink href={policiesPaths.policy(policy.station.id)}>{policy.station.title}</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            {inFigures({ yes: count('yes'), partly: count('partly'), no: count('no') })}. Checked by {whoOf(check.by)}.
          </p>
          <div class="gt-space">
            <StackTable
              caption="Questions and answers"
              controls
              headings={['Question', 'Answer', 'Why', 'What comes of it']}
              rows={check.answers.map(answered => ({
                name: answered.asked,
                cells: [<Is answered={answered} />, answered.words, next(check, answered, mayWork)],
              }))}
            />
          </div>
        </Section>
      </Spine>
    </Page>
  )
}

const marks = { yes: 'done', partly: 'now', no: 'cut' } as const

const Is = ({ answered: { answer } }: { answered: Answered }) => (
  <span class="gt-is">
    <Mark name={marks[answer]} />
    <span>{answerNames[answer]}</span>
  </span>
)

function next(check: Check, { answer, gapId, question, lacking }: Answered, mayWork: boolean): Child {
  if (gapId)
    return (
      <a class="gt-a" href={threadPaths.station(gapId)}>
        A gap<span class="govuk-visually-hidden">: {lacking}</span>
      </a>
    )
  if (answer === 'yes' || !mayWork) return ''
  return (
    <form action={policiesPaths.checkGaps(check.id)} method="post">
      <input type="hidden" name="question" value={question} />
      <Button kind="secondary" preventDoubleClick>
        Make it a gap<span class="govuk-visually-hidden">: {lacking}</span>
      </Button>
    </form>
  )
}
