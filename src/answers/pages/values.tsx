import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { type StackRow, StackTable } from '../../ui/stack-table.tsx'
import { valueFields } from '../forms.ts'
import { answersPaths } from '../paths.ts'

/** One value as it stands in the file, what it becomes, and its place among the others. */
export type ValueRow = Readonly<{ from: string; to: string; place: string }>

export type ValuesPageProps = {
  frame: Frame
  id: string
  number: number
  label: string
  rows: readonly ValueRow[]
  /** Whether an order can be chosen. */
  isOrdered: boolean
  errors?: readonly FieldError[]
}

export const ValuesPage = ({ frame, id, number, label, rows, isOrdered, errors = [] }: ValuesPageProps) => (
  <Page frame={frame} title={label} now="Ask" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="The columns" note="One of them" kind="now" end>
        <BackLink href={answersPaths.columns(id)}>All columns</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">{label}</h1>
        <p class="gt-lead">
          Everything that stands in this column, each spelling once. Capitals and spaces are taken care of already.
        </p>
        <p class="gt-p gt-space">
          To join values, write the same name beside them. To count a value as not stated, leave its name empty.
          {isOrdered && ' To change the order, number the values from 1.'}
        </p>
        <form action={answersPaths.values(id, number)} method="post" novalidate>
          <StackTable
            controls
            caption={`Values of ${label}`}
            headings={['In the file', 'Call it', ...(isOrdered ? ['Place'] : [])]}
            rows={rows.map((row, index) => rowOf(row, index, isOrdered, errors))}
          />
          <div class="gt-actions">
            <Button preventDoubleClick>Save</Button>
          </div>
        </form>
      </Section>
    </Spine>
  </Page>
)

function rowOf(
  { from, to, place }: ValueRow,
  index: number,
  isOrdered: boolean,
  errors: readonly FieldError[],
): StackRow {
  return {
    name: from,
    cells: [
      <Input
        name={valueFields.to(index)}
        label={<span class="govuk-visually-hidden">Call “{from}”</span>}
        value={to}
        error={errorAt(errors, valueFields.to(index))}
      />,
      isOrdered && (
        <Input
          name={valueFields.place(index)}
          label={<span class="govuk-visually-hidden">Place of “{from}”</span>}
          width={3}
          inputmode="numeric"
          value={place}
          error={errorAt(errors, valueFields.place(index))}
        />
      ),
    ].filter(cell => cell !== false),
  }
}
