import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { membersPaths } from '../../paths.ts'
import { kindNames } from '../../unit.ts'
import type { Comparison } from '../comparison.ts'
import type { StoredList } from '../queries.ts'

type Props = {
  frame: Frame
  list: StoredList
  comparison: Comparison
  /** Says which comparison was seen. */
  mark: string
  mayLetGo(id: string): boolean
  left?: readonly string[]
  problem?: string
}

/** When more people than this are not on the list, it is most likely a part of one. */
const mostMissing = 500

export const ComparisonPage = ({ frame, list, comparison, mark, mayLetGo, left = [], problem }: Props) => {
  const { added, changed, missing, newUnits } = comparison
  const isNothing = added.length + changed.length + newUnits.length === 0
  return (
    <Page frame={frame} title="What the list would change" place={membersPaths.all} error={problem !== undefined}>
      <Spine>
        <Section mark="done" side="1. The list" note={list.fileName} />
        <Section mark="now" side="2. Look" kind="now">
          {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem }]} />}
          <h1 class="gt-h1 gt-h1--s">{isNothing ? 'The list changes nothing' : 'What the list would change'}</h1>
          {isNothing && <p class="gt-lead">Everyone on it is here already, as it says.</p>}
          <Names title="New people" names={added.map(({ name }) => name)} />
          <Names title="Changes" names={changed.map(({ was, says }) => `${was} ${says.join(', ')}`)} />
          <Names
            title="New teams"
            names={newUnits.map(({ name, kind }) => `${name} (${kindNames[kind].toLowerCase()})`)}
          />
          {!isNothing && (
            <p class="gt-p">
              <a class="gt-a" href={membersPaths.listChanges(list.id)}>
                All of it as a file
              </a>
            </p>
          )}
        </Section>
        <Section mark="plan" side="3. Say yes" kind="plan" end>
          <form action={membersPaths.list(list.id)} method="post" class="gt-space">
            <input type="hidden" name="seen" value={mark} />
            <Missing missing={missing} mayLetGo={mayLetGo} left={left} />
            <div class="gt-actions">
              {!(isNothing && missing.length === 0) && (
                <Button preventDoubleClick>Bring the staff list up to date</Button>
              )}
              <Button kind="secondary" name="stop" value="yes">
                Stop, change nothing
              </Button>
            </div>
          </form>
        </Section>
      </Spine>
    </Page>
  )
}

/** So many names stand on the page; the file has all of them. */
const mostNames = 200

/** A short list stands open; a long one opens when it is wanted, as far as a page can bear it. */
const Names = ({ title, names }: { title: string; names: readonly string[] }): Child => {
  if (names.length === 0) return null
  const list = (
    <ul class="gt-list">
      {names.slice(0, mostNames).map(name => (
        <li>{name}</li>
      ))}
    </ul>
  )
  const all = names.length.toLocaleString('en-GB')
  const summary = names.length > mostNames ? `The first ${mostNames} of ${all}` : `All ${all}`
  return (
    <>
      <h2 class="gt-h3">{title}</h2>
      {names.length > 20 ? <Details summary={summary}>{list}</Details> : list}
    </>
  )
}

type MissingProps = { missing: Comparison['missing']; mayLetGo(id: string): boolean; left: readonly string[] }

const Missing = ({ missing, mayLetGo, left }: MissingProps): Child => {
  if (missing.length === 0) return null
  if (missing.length > mostMissing)
    return (
      <p class="gt-p">
        Many people who work here are not on this list, so it is most likely a part of it. Nobody is marked as having
        left. To do so, bring the whole list.
      </p>
    )
  return (
    <Checkboxes
      name="left"
      legend="These people are not on the list. Who has left?"
      legendSize="m"
      hint="Whoever you tick can no longer come in. Leave the others, if the list is only a part."
      values={left}
      choices={missing.map(({ id, name, email, staffNumber }) => ({
        value: id,
        text: name,
        hint: mayLetGo(id) ? [staffNumber, email].filter(Boolean).join(', ') || undefined : 'Only an owner can say so.',
        disabled: !mayLetGo(id),
      }))}
    />
  )
}
