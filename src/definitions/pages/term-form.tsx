import type { FieldError } from '../../platform/http/form.ts'
import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { TermTyped } from '../forms.ts'
import { kindWords } from '../kinds.ts'
import { definitionsPaths } from '../paths.ts'
import type { Term, TermKind } from '../term.ts'

export type TermFormPageProps = {
  frame: Frame
  kind: TermKind
  /** What is changed, and the version of it that was seen; none for a new one. */
  term?: Term | undefined
  version?: number | undefined
  typed: TermTyped
  errors: readonly FieldError[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Term | undefined
}

export const TermFormPage = ({ frame, kind, term, version, typed, errors, stands }: TermFormPageProps) => {
  const said = kindWords[kind]
  return (
    <FormPage
      {...{ frame, errors }}
      title={term ? `Change its name` : said.begin}
      now="Strategy"
      side={term ? `${said.side} ${term.station.number}` : said.side}
      back={
        term
          ? { href: definitionsPaths.term(term.station.id), text: term.station.title }
          : { href: definitionsPaths.all[kind], text: said.all }
      }
    >
      {stands && (
        <Meanwhile
          rows={[
            { key: 'What it is called', value: stands.station.title },
            { key: 'Why it matters', value: stands.why || 'Nothing is said' },
          ]}
        />
      )}
      <form
        action={term ? definitionsPaths.change(term.station.id) : definitionsPaths.all[kind]}
        method="post"
        novalidate
        class="gt-space"
      >
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        <Input
          name="title"
          label={said.asksTitle}
          labelSize="s"
          hint={said.hint}
          value={typed.title}
          error={errorAt(errors, 'title')}
        />
        <Textarea
          name="why"
          label="Why does it matter here? (if you like)"
          labelSize="s"
          hint="People read this before they propose words of their own."
          value={typed.why}
          error={errorAt(errors, 'why')}
        />
        <Button preventDoubleClick>{term ? 'Save' : 'Begin'}</Button>
      </form>
    </FormPage>
  )
}
