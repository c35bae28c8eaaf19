import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { Words } from '../../../ui/words.tsx'
import { mailingPaths } from '../../paths.ts'
import type { LetterTyped } from '../forms.ts'
import type { MailingLetter } from '../letter.ts'

type LetterFormPageProps = {
  frame: Frame
  typed: LetterTyped
  /** As it stands; null while it is new. */
  letter: MailingLetter | null
  errors: readonly FieldError[]
}

/** A letter in plain words. */
export const LetterFormPage = ({ frame, typed, letter, errors }: LetterFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={letter ? 'Change the letter' : 'Write a letter'}
    now="Act"
    side="Letters"
    back={
      letter
        ? { href: mailingPaths.letter(letter.id), text: 'The letter' }
        : { href: mailingPaths.all, text: 'The mailing list' }
    }
  >
    {letter && letter.body !== typed.body && errors.length > 0 && (
      <>
        <p class="gt-p">This is how it stands now:</p>
        <InsetText>
          <Words text={letter.body} />
        </InsetText>
      </>
    )}
    <form action={letter ? mailingPaths.change(letter.id) : mailingPaths.letters} method="post" novalidate>
      {letter && <input type="hidden" name="version" value={String(letter.version)} />}
      <Input
        name="subject"
        label="What is it about?"
        labelSize="s"
        hint="This stands in the list of letters, before anybody opens it."
        value={typed.subject}
        error={errorAt(errors, 'subject')}
      />
      <Textarea
        name="body"
        label="The letter"
        labelSize="s"
        hint="Plain words. An empty line begins a new paragraph, lines that begin with “- ” make a list, and an address on a line of its own becomes a link. How to leave the list is added by itself."
        rows={14}
        value={typed.body}
        error={errorAt(errors, 'body')}
      />
      <Button preventDoubleClick>Keep it as a draft</Button>
    </form>
  </FormPage>
)
