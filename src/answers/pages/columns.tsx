import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { type StackRow, StackTable } from '../../ui/stack-table.tsx'
import type { Choices, ChosenUse, DraftColumn } from '../draft.ts'
import { columnFields } from '../forms.ts'
import { answersPaths } from '../paths.ts'
import type { Draft } from '../queries.ts'
import { LeftOut } from './left-out.tsx'
import { DraftSteps } from './steps.tsx'
import { StopLink } from './stop.tsx'

export type ColumnsPageProps = { frame: Frame; draft: Draft; choices: Choices; errors?: readonly FieldError[] }

export const ColumnsPage = ({ frame, draft: { id, fileName, reading }, choices, errors = [] }: ColumnsPageProps) => (
  <Page frame={frame} title="What is in each column?" now="Ask" error={errors.length > 0}>
    <Spine>
      <Section mark="done" side="The file" note="Read">
        <DraftSteps id={id} now={0} isFixed={false} />
        <p class="gt-meta gt-space">
          {fileName}: {reading.rows.toLocaleString('en-GB')} rows, {reading.columns.length} columns
          {reading.layout && `, as ${reading.layout} writes them`}.
        </p>
        {reading.notes.map(note => (
          <p class="gt-p">{note}</p>
        ))}
      </Section>
      <Section mark="now" side="The columns" note="You are here" kind="now" end>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">What is in each column?</h1>
        <p class="gt-lead">We looked at each column and suggest what to use it for. Change what is wrong.</p>
        <p class="gt-p gt-space">
          A group divides people, such as teams or age bands. Of a sensitive question, such as one about bullying or
          health, we also hide where nobody or everybody in a group gave the same answer.
        </p>
        <form action={answersPaths.columns(id)} method="post" novalidate class="gt-space">
          <StackTable
            controls
            caption="Columns in your file and what to use them for"
            headings={['Column', 'We found', 'Use it as', 'Sensitive']}
            rows={reading.columns
              .filter(({ isUsable }) => isUsable)
              .map(column => rowOf(id, column, choices.uses[column.number], errors))}
          />
          <LeftOut reading={reading} />
          <div class="gt-actions">
            <Button preventDoubleClick>Continue</Button>
          </div>
        </form>
        <StopLink id={id} isFixed={false} />
      </Section>
    </Spine>
  </Page>
)

function rowOf(
  id: string,
  { number, label, found, reason }: DraftColumn,
  chosen: ChosenUse | undefined,
  errors: readonly FieldError[],
): StackRow {
  return {
    name: label,
    cells: [
      <span>
        {found}. {reason}{' '}
        <a class="gt-a" href={answersPaths.values(id, number)}>
          See them<span class="govuk-visually-hidden">: what stands in {label}</span>
        </a>
      </span>,
      <Select
        name={columnFields.use(number)}
        label={<span class="govuk-visually-hidden">Use {label} as</span>}
        value={chosen?.use ?? 'leave out'}
        error={errorAt(errors, columnFields.use(number))}
        options={[
          { value: 'question', text: 'Question' },
          { value: 'breakdown', text: 'Group' },
          { value: 'leave out', text: 'Leave out' },
        ]}
      />,
      <Checkboxes
        name={columnFields.sensitive(number)}
        values={chosen?.sensitive ? ['yes'] : []}
        choices={[{ value: 'yes', text: <span class="govuk-visually-hidden">{label} is sensitive</span> }]}
      />,
    ],
  }
}
