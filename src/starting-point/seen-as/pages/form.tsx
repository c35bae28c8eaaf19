import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { whoOf } from '../../../thread/who.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { startingPaths } from '../../paths.ts'
import type { SeenAs } from '../queries.ts'

export type SeenAsFormPageProps = {
  frame: Frame
  words: string
  version: number
  errors: readonly FieldError[]
  /** How it stands, where somebody else has written it anew meanwhile. */
  stands?: SeenAs | undefined
}

export const SeenAsFormPage = ({ frame, words, version, errors, stands }: SeenAsFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="How do we want to be seen?"
    now="Strategy"
    side="Starting point"
    back={{ href: startingPaths.start, text: 'Starting point' }}
  >
    {stands && (
      <Meanwhile
        rows={[
          { key: 'How we want to be seen', value: stands.words },
          { key: 'Written by', value: `${whoOf(stands.by)}, on ${inWords(stands.writtenOn)}` },
        ]}
      />
    )}
    <form action={startingPaths.seenAs} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      <Textarea
        name="words"
        label="We want to be known as a place where…"
        labelSize="s"
        hint="A few sentences that everyone would recognise. Name no one. Every wording stays readable."
        rows={6}
        value={words}
        error={errorAt(errors, 'words')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
