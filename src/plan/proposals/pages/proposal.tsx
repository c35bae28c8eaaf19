import { dayAt, inWords } from '../../../calendar/day.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { planPaths } from '../../paths.ts'
import type { ActionChange, Comparison } from '../comparison.ts'
import type { NewLine } from '../new-line.ts'
import type { LastChange, Proposal } from '../queries.ts'

export type ProposalPageProps = {
  frame: Frame
  proposal: Proposal
  comparison: Comparison
  /** Who changed what was changed meanwhile, by the id of the action. */
  lastChanges: ReadonlyMap<string, LastChange>
  page: number
  /** Says which comparison was seen. */
  mark: string
  errors: readonly FieldError[]
  over: string
}

/** The most changes on one page: all of them are shown before anything is done. */
const onPage = 100

/** Everything a proposal would do, the old beside the new. What somebody else changed meanwhile comes first. */
export const ProposalPage = (props: ProposalPageProps) => {
  const { frame, proposal, comparison, page, errors } = props
  const { added, changed } = comparison
  const isNothing = added.length + changed.length === 0
  const all = [...changed.toSorted((a, b) => Number(b.isStale) - Number(a.isStale)), ...added]
  const shown = all.slice((page - 1) * onPage, page * onPage)
  const title = isNothing ? 'Nothing would change' : `What would change${page > 1 ? `, page ${page}` : ''}`
  return (
    <Page frame={frame} title={title} now="Act" error={errors.length > 0}>
      <Spine>
        <Section
          mark="done"
          side={proposal.fileName ? '1. The file' : '1. Chosen'}
          note={proposal.fileName ?? undefined}
        >
          <BackLink href={planPaths.plan}>The action plan</BackLink>
        </Section>
        <Section mark="now" side="2. Look" kind="now">
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">{summaryOf(comparison)}</p>
          <Beside {...props} />
          <Changed changes={shown.filter(isChange)} lastChanges={props.lastChanges} />
          <Added added={shown.filter(isNew)} />
          <TurnPages
            label="More of what would change"
            {...{ page, hasMore: all.length > page * onPage }}
            addressOf={to => `${planPaths.proposal(proposal.id)}?page=${to}`}
          />
        </Section>
        <Section mark="plan" side="3. Say yes" kind="plan" end>
          <Yes {...props} isNothing={isNothing} />
        </Section>
      </Spine>
    </Page>
  )
}

const isChange = (each: ActionChange | NewLine): each is ActionChange => 'differences' in each
const isNew = (each: ActionChange | NewLine): each is NewLine => 'says' in each

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`

function summaryOf({ added, changed }: Comparison): string {
  if (added.length + changed.length === 0) return 'The plan says all of this already.'
  const parts = [
    changed.length > 0 && `${counted(changed.length, 'action changes', 'actions change')}`,
    added.length > 0 && `${counted(added.length, 'action is new', 'actions are new')}`,
  ].filter(Boolean)
  return `${parts.join(', and ')}. Nothing is done yet.`
}

/** What a file says beside its changes, and what is left alone. */
const Beside = ({ proposal, comparison }: ProposalPageProps): Child => {
  if (!proposal.fileName) return null
  const { unnamed, same, otherStates } = comparison
  return (
    <ul class="gt-list">
      {same > 0 && (
        <li>{counted(same, 'line says what stands here already.', 'lines say what stands here already.')}</li>
      )}
      {unnamed > 0 && (
        <li>
          {counted(unnamed, 'action of the plan is', 'actions of the plan are')} not in the file.{' '}
          {unnamed === 1 ? 'It is' : 'They are'} left alone: a file takes nothing away.
        </li>
      )}
      {otherStates.length > 0 && (
        <li>
          {otherStates.length === 1 ? 'Action' : 'Actions'} {namedShort(otherStates)}: the file says another state. A
          file does not change that. Start, finish or open an action again on its own page.
        </li>
      )}
    </ul>
  )
}

function namedShort(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 20).join(', ')
  return numbers.length > 20 ? `${shown} and ${numbers.length - 20} more` : shown
}

type ChangedProps = { changes: readonly ActionChange[]; lastChanges: ProposalPageProps['lastChanges'] }

const Changed = ({ changes, lastChanges }: ChangedProps): Child =>
  changes.length > 0 && (
    <StackTable
      caption="Actions that change"
      showsCaption
      headings={['Action', 'What', 'As it is now', 'As it would be']}
      rows={changes.flatMap(change =>
        change.differences.map(({ what, from, to }, i) => ({
          name: <Name change={change} last={lastChanges.get(change.action.station.id)} isFirst={i === 0} />,
          cells: [what, <Long text={from} />, <Long text={to} />],
        })),
      )}
    />
  )

const Name = ({ change, last, isFirst }: { change: ActionChange; last: LastChange | undefined; isFirst: boolean }) => {
  const { station } = change.action
  return (
    <>
      <a class="gt-a" href={frameworkPaths.action(station.id)}>
        {station.number}. {station.title}
      </a>
      {change.isStale && isFirst && <p class="gt-meta">{meanwhileOf(change, last)}</p>}
    </>
  )
}

function meanwhileOf({ isUnknown }: ActionChange, last: LastChange | undefined): string {
  if (isUnknown) return 'The file does not say what you had before you.'
  const who = last ? `${whoOf(last.by)} changed it on ${inWords(dayAt(last.at))}` : 'It was changed'
  return `${who}, after you took it.`
}

/** A long text would hide the short ones beside it. */
const Long = ({ text }: { text: string }): Child =>
  text.length <= 300 ? text : <Details summary={`${text.slice(0, 200)} …`}>{text}</Details>

const Added = ({ added }: { added: readonly NewLine[] }): Child =>
  added.length > 0 && (
    <StackTable
      caption="New actions"
      showsCaption
      headings={['Action', 'Element', 'What else']}
      rows={added.map(({ action, element, says }) => ({
        name: action.title,
        cells: [element, action.words ? [says, <Long text={action.words} />] : says],
      }))}
    />
  )

const Yes = ({ proposal, comparison, mark, errors, over, isNothing }: ProposalPageProps & { isNothing: boolean }) => {
  const stale = comparison.changed.filter(({ isStale }) => isStale)
  return (
    <form action={planPaths.proposal(proposal.id)} method="post" novalidate>
      <input type="hidden" name="seen" value={mark} />
      {stale.length > 0 && (
        <Radios
          name="over"
          legend={legendOf(stale)}
          legendSize="m"
          hint="They stand first in the list, as they are now."
          value={over}
          error={errorAt(errors, 'over')}
          choices={[
            { value: 'leave', text: 'Leave those as they are now, and do the rest' },
            {
              value: 'write',
              text: 'Do it all: what I bring stands',
              hint: 'What stood there is kept in their history.',
            },
          ]}
        />
      )}
      <p class="gt-p">All of it is done, or nothing. What stood there before is kept in the history of each action.</p>
      <div class="gt-actions">
        {!isNothing && <Button preventDoubleClick>Change the plan</Button>}
        <Button kind="secondary" name="stop" value="yes">
          Stop, change nothing
        </Button>
      </div>
    </form>
  )
}

function legendOf(stale: readonly ActionChange[]): string {
  const has = stale.some(({ isUnknown }) => isUnknown) ? 'may have' : 'has'
  return `Somebody else ${has} changed ${stale.length === 1 ? 'one' : stale.length} of these`
}
