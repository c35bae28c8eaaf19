import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { livePaths } from '../../paths.ts'
import type { ThemeFound } from '../themes/queries.ts'

export type ThemePageProps = {
  frame: Frame
  theme: ThemeFound
  typed?: string | undefined
  errors?: readonly FieldError[]
}

/** One theme: what it is called, and taking it away. */
export const ThemePage = ({ frame, theme, typed, errors = [] }: ThemePageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="A theme"
    now="Ask"
    side="The plenary"
    back={{ href: livePaths.plenary(theme.eventId), text: 'The plenary' }}
    script="live.js"
  >
    <form action={livePaths.theme(theme.id)} method="post" novalidate>
      <input type="hidden" name="version" value={String(theme.version)} />
      <Input
        name="title"
        label="What it is called"
        labelSize="s"
        value={typed ?? theme.title}
        error={errorAt(errors, 'title')}
      />
      <Button>Save</Button>
    </form>
    <form action={livePaths.removeTheme(theme.id)} method="post" class="gt-space">
      <input type="hidden" name="version" value={String(theme.version)} />
      <p class="gt-p">If you take it away, its insights stay, under no theme.</p>
      <Button kind="secondary">Take the theme away</Button>
    </form>
  </FormPage>
)
