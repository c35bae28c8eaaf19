import { inWords } from '../../calendar/day.ts'
import { threadPaths } from '../../thread/paths.ts'
import { whoOf } from '../../thread/who.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { LinkList, type ReasonedLink } from '../../ui/link-list.tsx'
import { Mark } from '../../ui/marks.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Cut, Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { policiesPaths } from '../paths.ts'
import { carryingOf, clockOf, headingOf, leadOf, type Policy, type Tally } from '../policy.ts'

export type RegisterPageProps = {
  frame: Frame
  tally: Tally
  policies: readonly Policy[]
  /** Some of those that leave the thread broken. */
  broken: readonly Policy[]
  today: string
  page: number
  hasMore: boolean
  mayWork: boolean
  ways: readonly ReasonedLink[]
}

/** Which policies carry the thread and which do not, and whose review comes next. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { frame, tally, policies, broken, today, page, hasMore, mayWork, ways } = props
  const heading = headingOf(tally)
  const title = page === 1 ? heading : `${heading}, page ${page}`
  return (
    <Page frame={frame} title={title} now="Review">
      <Spine>
        <Section mark="now" side="Policies" note="All year">
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">{tally.all === 0 ? nothingYet : leadOf(tally)}</p>
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={policiesPaths.adding}>Add a policy</ButtonLink>
            </div>
          )}
        </Section>
        {policies.length > 0 && (
          <Section>
            <StackTable
              caption="Policies, the next review first"
              headings={['Policy', 'Clause', 'Answers', 'Kept by', 'Next review']}
              rows={policies.map(policy => ({
                name: <PolicyLink policy={policy} />,
                cells: [
                  <Carries policy={policy} />,
                  <Answers policy={policy} />,
                  whoKeeps(policy),
                  <NextReview policy={policy} today={today} />,
                ],
              }))}
            />
            <TurnPages
              label="More policies"
              {...{ page, hasMore }}
              addressOf={to => `${policiesPaths.all}?page=${to}`}
            />
          </Section>
        )}
        <Section mark="stop" side="Beside them" end={broken.length === 0}>
          <h2 class="gt-h2">What is expected of us</h2>
          <LinkList links={ways} />
        </Section>
        {broken.length > 0 && <Broken policies={broken} count={tally.broken} mayWork={mayWork} />}
      </Spine>
    </Page>
  )
}

const nothingYet =
  'A policy carries the thread when it says, in its own words, what people can expect of each other. Add the documents you have, one by one, and read each for it.'

const PolicyLink = ({ policy: { station } }: { policy: Policy }) => (
  <a class="gt-a" href={policiesPaths.policy(station.id)}>
    {station.title}
  </a>
)

const whoKeeps = ({ station }: Policy): string => (station.owner ? whoOf(station.owner) : 'Nobody')

const Carries = ({ policy }: { policy: Policy }) => {
  switch (carryingOf(policy)) {
    case 'well':
      return <Is mark="done">{policy.well.join(', ')}</Is>
    case 'partly':
      return <Is mark="now">In part: {policy.partly.join(', ')}</Is>
    case 'broken':
      return (
        <Is mark="cut">
          <span class="gt-late">No clause</span>
        </Is>
      )
    case 'unread':
      return <Is mark="plan">Not read yet</Is>
  }
}

const Is = ({ mark, children }: { mark: 'done' | 'now' | 'cut' | 'plan' | 'late' | 'due'; children?: Child }) => (
  <span class="gt-is">
    <Mark name={mark} />
    <span>{children}</span>
  </span>
)

const Answers = ({ policy: { finding } }: { policy: Policy }): Child =>
  finding && (
    <a class="gt-a" href={threadPaths.station(finding.id)}>
      {finding.title}
    </a>
  )

const NextReview = ({ policy: { reviewOn }, today }: { policy: Policy; today: string }) => {
  switch (clockOf(reviewOn, today)) {
    case 'late':
      return (
        <Is mark="late">
          <span class="gt-late">Was due {inWords(reviewOn)}</span>
        </Is>
      )
    case 'due':
      return <Is mark="due">{inWords(reviewOn)}</Is>
    case 'later':
      return <span>{inWords(reviewOn)}</span>
  }
}

type BrokenProps = { policies: readonly Policy[]; count: number; mayWork: boolean }

const Broken = ({ policies, count, mayWork }: BrokenProps) => (
  <>
    <Cut>
      The thread is broken here. Somebody has read {count === 1 ? 'this policy' : 'these policies'}, and found nothing
      in {count === 1 ? 'it' : 'them'}.
    </Cut>
    <Section mark="plan" side="Clause" note="Nothing yet" kind="plan" end>
      <h2 class="gt-h2">{count === 1 ? '1 policy leaves' : `${count} policies leave`} the thread broken</h2>
      <ul class="govuk-list">
        {policies.map(policy => (
          <li>
            <PolicyLink policy={policy} />
          </li>
        ))}
      </ul>
      <p class="gt-p">
        {mayWork
          ? 'Write down what should stand there, and where. That is the first half of changing it.'
          : 'Whoever keeps it can say what should stand there, and where.'}
      </p>
    </Section>
  </>
)
