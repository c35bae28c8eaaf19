import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { KeepsNames } from '../../occasions/pages/keeps-names.tsx'
import { listeningPaths } from '../../paths.ts'
import type { Theme } from '../../theme.ts'
import type { ThemeTyped } from '../forms.ts'

export type ThemeFormProps = {
  frame: Frame
  theme?: Readonly<{ id: string; version: number }> | undefined
  typed: ThemeTyped
  errors: readonly FieldError[]
  foundNames: boolean
  stands?: Theme | undefined
}

export const ThemeFormPage = ({ frame, theme, typed, errors, foundNames, stands }: ThemeFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title={theme ? 'Change the theme' : 'Name a theme'}
    now="Learn"
    side="Theme"
    back={theme ? { href: listeningPaths.theme(theme.id) } : { href: listeningPaths.themes, text: 'Themes' }}
  >
    {stands && (
      <Meanwhile
        rows={[
          { key: 'What people say', value: stands.title },
          { key: 'What belongs to it', value: stands.words || 'Nobody has said' },
        ]}
      />
    )}
    <form
      action={theme ? listeningPaths.themeChange(theme.id) : listeningPaths.themes}
      method="post"
      novalidate
      class="gt-space"
    >
      {theme && <input type="hidden" name="version" value={String(theme.version)} />}
      <Input
        name="title"
        label="What do people say, in one sentence?"
        labelSize="s"
        hint="So that nobody can be recognised. Everyone may read this sentence later."
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <KeepsNames found={foundNames} ticked={typed.keepsNames} />
      <Textarea
        name="words"
        label="What belongs to it, and what does not? (if it needs saying)"
        labelSize="s"
        hint="So that two people understand the same by it."
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Button preventDoubleClick>{theme ? 'Save' : 'Add it'}</Button>
    </form>
  </FormPage>
)
