import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { formNames } from '../../occasion.ts'
import { listeningPaths } from '../../paths.ts'
import type { CodingTyped } from '../forms.ts'
import type { Waiting } from '../queries.ts'

export type CodingFormProps = {
  frame: Frame
  typed: CodingTyped
  waiting: readonly Waiting[]
  coders: readonly Readonly<{ id: string; name: string }>[]
  errors: readonly FieldError[]
}

/** Which notes, and which two people. */
export const CodingFormPage = ({ frame, typed, waiting, coders, errors }: CodingFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Find themes in notes"
    now="Learn"
    side="Themes"
    back={{ href: listeningPaths.all, text: 'Listening beside surveys' }}
  >
    <p class="gt-lead">
      Two people put the same notes under themes. Neither sees what the other does until both are done.
    </p>
    {waiting.length === 0 ? (
      <p class="gt-p">There are no notes that wait for it. Write down what was said first.</p>
    ) : coders.length < 2 ? (
      <p class="gt-p">
        It takes two people who may work on answers. Here there is only one. Ask an owner to give somebody that part.
      </p>
    ) : (
      <form action={listeningPaths.codings} method="post" novalidate class="gt-space">
        <Input
          name="title"
          label="What shall it be called?"
          labelSize="s"
          hint="Such as “Night shifts, spring 2027”."
          value={typed.title}
          error={errorAt(errors, 'title')}
        />
        <Checkboxes
          name="occasions"
          legend="The notes of which occasions?"
          legendSize="s"
          values={typed.occasions}
          error={errorAt(errors, 'occasions')}
          choices={waiting.map(({ id, title, form, heldOn, notes }) => ({
            value: id,
            text: title,
            hint: [formNames[form], inWords(heldOn), ...(form === 'survey' ? [] : [countOf(notes)])].join(', '),
          }))}
        />
        {(['first', 'second'] as const).map(which => (
          <Select
            name={which}
            label={which === 'first' ? 'Who is the first of the two?' : 'And the second?'}
            labelSize="s"
            value={typed[which]}
            error={errorAt(errors, which)}
            options={[
              { value: '', text: 'Choose somebody' },
              ...coders.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
        ))}
        <Button preventDoubleClick>Begin</Button>
      </form>
    )}
  </FormPage>
)

const countOf = (notes: number) => (notes === 1 ? 'one note' : `${notes} notes`)
