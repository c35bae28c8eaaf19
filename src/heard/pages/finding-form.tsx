import type { FieldError } from '../../platform/http/form.ts'
import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { FindingTyped } from '../forms.ts'
import { heardPaths } from '../paths.ts'

type Gaps = readonly Readonly<{ id: string; number: number; title: string }>[]
type Topics = readonly Readonly<{ text: string }>[]

export type FindingFormPageProps = {
  frame: Frame
  waveId: string
  waveTitle: string
  /** When one is changed. */
  finding?: Readonly<{ id: string; version: number }> | undefined
  typed: FindingTyped
  topics: Topics
  gaps: Gaps
  errors: readonly FieldError[]
  /** As somebody else has left it meanwhile. */
  stands?: FindingTyped | undefined
  mayRemove?: boolean | undefined
}

/** A finding in plain words: what it was found in, and which gap holds its answer. */
export const FindingFormPage = (props: FindingFormPageProps) => {
  const { frame, waveId, waveTitle, finding, typed, topics, gaps, errors, stands, mayRemove } = props
  return (
    <FormPage
      {...{ frame, errors }}
      title={finding ? 'Change what was heard' : 'Write down what was heard'}
      now="Show"
      side="We heard"
      back={{ href: heardPaths.heard(waveId), text: `What came of “${waveTitle}”` }}
    >
      {stands && <Meanwhile rows={linesOf(stands, topics, gaps)} />}
      <form
        action={finding ? heardPaths.change(finding.id) : heardPaths.findings(waveId)}
        method="post"
        novalidate
        class="gt-space"
      >
        {finding && <input type="hidden" name="version" value={String(finding.version)} />}
        <Textarea
          name="words"
          label="What did we hear? One thing, in one sentence"
          labelSize="s"
          hint={`Say it as people would say it. Name nobody, and say ${topics.length > 0 ? 'a figure only as the release shows it' : 'no figure'}.`}
          rows={2}
          value={typed.words}
          error={errorAt(errors, 'words')}
        />
        {topics.length > 0 && (
          <Select
            name="topic"
            label="Which question shows it?"
            labelSize="s"
            value={typed.topic}
            error={errorAt(errors, 'topic')}
            options={[
              { value: '', text: 'No question alone' },
              ...topics.map(({ text }, t) => ({ value: String(t + 1), text })),
            ]}
          />
        )}
        <Select
          name="gap"
          label="Which gap holds its answer?"
          labelSize="s"
          hint="The answer is given there: an action with a day, or a no and why."
          value={typed.gap}
          error={errorAt(errors, 'gap')}
          options={[
            { value: '', text: 'A new gap, in the same words' },
            ...gaps.map(({ id, number, title }) => ({ value: id, text: `${number}. ${title}` })),
          ]}
        />
        <Button preventDoubleClick>{finding ? 'Save' : 'Add it'}</Button>
      </form>
      {finding && mayRemove && (
        <form action={heardPaths.removal(finding.id)} method="post" class="gt-space">
          <p class="gt-p">If it should not stand there at all, take it off. Its gap stays on the list.</p>
          <Button kind="secondary">Take it off the page</Button>
        </form>
      )}
    </FormPage>
  )
}

function linesOf({ words, topic, gap }: FindingTyped, topics: Topics, gaps: Gaps) {
  return [
    { key: 'What was heard', value: words },
    { key: 'Question', value: topics[Number(topic) - 1]?.text ?? 'No question alone' },
    { key: 'Gap', value: gaps.find(({ id }) => id === gap)?.title ?? 'An older gap' },
  ]
}
