import type { FieldError } from '../../../platform/http/form.ts'
import { nameOf } from '../../../thread/lead.ts'
import type { Station } from '../../../thread/station.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Frame } from '../../../ui/page.tsx'
import type { Decision } from '../decision.ts'
import type { DecisionTyped } from '../forms.ts'
import { decisionPaths } from '../paths.ts'

export type DecisionFormPageProps = {
  frame: Frame
  typed: DecisionTyped
  errors: readonly FieldError[]
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  back: string
  /** What leads to it. */
  from?: Station | null | undefined
  /** The decision whose place it takes. */
  after?: Decision | undefined
}

export const DecisionFormPage = (props: DecisionFormPageProps) => {
  const { frame, typed, errors, elements, back, from, after } = props
  const title = after ? `Put another decision in its place` : 'Write down a decision'
  return (
    <FormPage {...{ frame, title, errors }} now="Strategy" side="Decision" back={{ href: back }}>
      {after ? <Before after={after} /> : <Lead from={from} />}
      <form
        action={after ? decisionPaths.successor(after.station.id) : decisionPaths.all}
        method="post"
        novalidate
        class="gt-space"
      >
        {from && <input type="hidden" name="from" value={from.id} />}
        {after && (
          <Textarea
            name="reason"
            label={`Why does decision ${after.station.number} no longer hold?`}
            labelSize="s"
            rows={3}
            value={typed.reason}
            error={errorAt(errors, 'reason')}
          />
        )}
        <Input
          name="title"
          label={after ? 'What is decided instead, in one sentence?' : 'What was decided, in one sentence?'}
          labelSize="s"
          hint="“Every shift has a named contact from June.” A no is a decision too."
          value={typed.title}
          error={errorAt(errors, 'title')}
        />
        <Textarea
          name="words"
          label="Why?"
          labelSize="s"
          hint="Whoever reads it in three years should understand it. Everyone who works here can."
          value={typed.words}
          error={errorAt(errors, 'words')}
        />
        <DateInput
          id="decided"
          namePrefix="decided"
          legend="When was it decided?"
          legendSize="s"
          hint="Such as 12 5 2027"
          values={typed.decided}
          error={errorAt(errors, 'decided-day')}
        />
        <Input
          name="decided-by"
          label="Who decided it, or which meeting?"
          labelSize="s"
          hint="“The board, 6 May”, or “The night teams, by show of hands”."
          value={typed.decidedBy}
          error={errorAt(errors, 'decided-by')}
        />
        <Input
          name="owner"
          label="Who here can be asked about it? (if anyone)"
          labelSize="s"
          hint="Their name, or their e-mail address."
          value={typed.owner}
          error={errorAt(errors, 'owner')}
          spellcheck={false}
        />
        <Textarea
          name="options"
          label="What else was considered? (if anything)"
          labelSize="s"
          hint="And why it was not chosen."
          rows={4}
          value={typed.options}
          error={errorAt(errors, 'options')}
        />
        <DateInput
          id="again"
          namePrefix="again"
          legend="When is it looked at again? (if ever)"
          legendSize="s"
          hint="In a year, for most decisions."
          values={typed.again}
          error={errorAt(errors, 'again-day')}
        />
        <Elements elements={elements} typed={typed} errors={errors} />
        <Button preventDoubleClick>Write it down</Button>
      </form>
    </FormPage>
  )
}

const Lead = ({ from }: Pick<DecisionFormPageProps, 'from'>) => (
  <>
    {from && (
      <p class="gt-lead">
        {nameOf(from)} leads to it: {from.title}
      </p>
    )}
    <p class="gt-p">
      Once written down it stays, word for word. If it has to change, a later decision takes its place, and both can be
      read.
    </p>
  </>
)

const Before = ({ after: { station, decidedBy } }: { after: Decision }) => (
  <InsetText>
    <p class="gt-p">
      Decision {station.number}, by {decidedBy}: <b>{station.title}</b>
    </p>
    <p class="gt-p">It stays as it is, with a line that says what took its place.</p>
  </InsetText>
)

const Elements = ({ elements, typed, errors }: Pick<DecisionFormPageProps, 'elements' | 'typed' | 'errors'>): Child =>
  elements.length > 0 && (
    <Select
      name="element"
      label="Which element does it belong to? (if any)"
      labelSize="s"
      value={typed.element}
      error={errorAt(errors, 'element')}
      options={[
        { value: '', text: 'None, or all of them' },
        ...elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` })),
      ]}
    />
  )
