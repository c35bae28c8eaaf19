import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { listeningPaths } from '../../paths.ts'
import type { Theme } from '../../theme.ts'
import type { GapTyped } from '../forms.ts'

export type ThemeGapProps = {
  frame: Frame
  theme: Theme
  typed: GapTyped
  gaps: readonly Readonly<{ id: string; number: number; title: string }>[]
  errors: readonly FieldError[]
  /** Was it said only where few were there? Then not everyone may read that it was. */
  isOfFew: boolean
}

/** A theme becomes a gap, or is hung on one that is there. */
export const ThemeGapPage = ({ frame, theme, typed, gaps, errors, isOfFew }: ThemeGapProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Make it a gap"
    now="Decide"
    side="Theme"
    back={{ href: listeningPaths.theme(theme.id) }}
  >
    <p class="gt-lead">{theme.title}</p>
    {isOfFew && (
      <p class="gt-p">
        <b>Few people could have said this.</b> Everyone reads the list of gaps: word it so that nobody can be
        recognised.
      </p>
    )}
    <form action={listeningPaths.themeGap(theme.id)} method="post" novalidate class="gt-space">
      <Input
        name="words"
        label="What is missing, in one sentence?"
        labelSize="s"
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Select
        name="gap"
        label="Or is it a gap that is there already?"
        labelSize="s"
        value={typed.gap}
        error={errorAt(errors, 'gap')}
        options={[
          { value: '', text: 'No: make a new one' },
          ...gaps.map(({ id, number, title }) => ({ value: id, text: `${number}. ${title}` })),
        ]}
      />
      <Button preventDoubleClick>Put it on the list of gaps</Button>
    </form>
  </FormPage>
)
