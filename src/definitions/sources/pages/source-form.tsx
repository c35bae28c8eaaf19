import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Term } from '../../term.ts'
import type { SourceTyped } from '../forms.ts'

export type SourceFormProps = { frame: Frame; term: Term; typed: SourceTyped; errors: readonly FieldError[] }

export const SourceFormPage = ({ frame, term: { station, kind }, typed, errors }: SourceFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Note down what others say"
    now="Strategy"
    side={`${kindWords[kind].side} ${station.number}`}
    note="Collect"
    back={{ href: definitionsPaths.sources(station.id), text: 'What others say' }}
  >
    <form action={definitionsPaths.sources(station.id)} method="post" novalidate class="gt-space">
      <Input
        name="title"
        label="Where does it stand?"
        labelSize="s"
        hint="The name of a book, a page or a policy."
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Input
        name="who"
        label="Who wrote it?"
        labelSize="s"
        hint="A person or an organisation."
        value={typed.who}
        error={errorAt(errors, 'who')}
      />
      <Input
        name="year"
        label="In which year? (if you know)"
        labelSize="s"
        width={4}
        inputmode="numeric"
        value={typed.year}
        error={errorAt(errors, 'year')}
      />
      <Input
        name="href"
        label="Where can it be read? (if it is on the web)"
        labelSize="s"
        hint="The whole address, beginning with https://"
        type="url"
        value={typed.href}
        error={errorAt(errors, 'href')}
        spellcheck={false}
      />
      <Textarea
        name="words"
        label="What does it say, in short?"
        labelSize="s"
        hint="Use your own words. Sentences of others may belong to them."
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Textarea
        name="notes"
        label="What do you think of it? (if you like)"
        labelSize="s"
        hint="What fits here, and what does not."
        value={typed.notes}
        error={errorAt(errors, 'notes')}
      />
      <Button preventDoubleClick>Note it down</Button>
    </form>
  </FormPage>
)
