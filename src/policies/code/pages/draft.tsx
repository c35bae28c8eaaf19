import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { Words } from '../../../ui/words.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Code } from '../code.ts'
import type { DraftTyped } from '../forms.ts'

type Props = {
  frame: Frame
  number: number
  typed: DraftTyped
  version: number
  errors: readonly FieldError[]
  /** How the draft stands, where somebody else has written on it meanwhile. */
  stands?: Code | undefined
}

export const DraftPage = ({ frame, number, typed, version, errors, stands }: Props) => (
  <FormPage
    {...{ frame, errors }}
    title={`Draft version ${number}`}
    now="Review"
    side="Code of conduct"
    back={{ href: policiesPaths.code, text: 'Code of conduct' }}
  >
    {stands && (
      <Meanwhile
        rows={[
          { key: 'What it says', value: <Words text={stands.words} /> },
          { key: 'What is new', value: <Words text={stands.news || 'Nothing said'} /> },
        ]}
      />
    )}
    <p class="gt-lead">Everyone who works here can read a draft. It holds for nobody until it is put in force.</p>
    <form action={policiesPaths.codeDraft} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      <Textarea
        name="words"
        label="What does it say?"
        labelSize="s"
        hint="In short sentences, one a line. What people do for each other, not only what they must not do."
        rows={16}
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Textarea
        name="news"
        label="What is new in it, and why? (if anything)"
        labelSize="s"
        hint="For people who know the version before."
        value={typed.news}
        error={errorAt(errors, 'news')}
      />
      <Button preventDoubleClick>Save the draft</Button>
    </form>
  </FormPage>
)
