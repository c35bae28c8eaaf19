import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { listeningPaths } from '../../paths.ts'
import type { Theme } from '../../theme.ts'
import { type CodedNote, type Coder, type Coding, noTheme } from '../coding.ts'
import { fieldOf } from '../forms.ts'

export type MyNotesProps = {
  frame: Frame
  coding: Coding
  coder: Coder
  /** Those of this page. */
  notes: readonly CodedNote[]
  themes: readonly Theme[]
  page: number
  hasMore: boolean
}

/** Notes that one of the two puts under themes, alone. */
export const MyNotesPage = ({ frame, coding, coder, notes, themes, page, hasMore }: MyNotesProps) => (
  <FormPage
    frame={frame}
    title="Put each note under a theme"
    now="Learn"
    side="You alone"
    back={{ href: listeningPaths.coding(coding.id), text: coding.title }}
  >
    <p class="gt-p">
      Choose the theme that fits best. If a theme is missing,{' '}
      <a class="gt-a" href={listeningPaths.addingTheme}>
        name it
      </a>{' '}
      first. Don’t talk about it with the other person until both of you are done.
    </p>
    <form action={`${listeningPaths.codingNotes(coding.id)}?page=${page}`} method="post" class="gt-space">
      {notes.map(note => (
        <Select
          name={fieldOf(note.id)}
          label={note.words}
          value={choiceOf(note[coder])}
          options={optionsOf(themes, 'Not chosen yet')}
        />
      ))}
      <Button preventDoubleClick>{hasMore ? 'Save, and go on' : 'Save'}</Button>
    </form>
    <TurnPages
      label="More notes"
      {...{ page, hasMore }}
      addressOf={to => `${listeningPaths.codingNotes(coding.id)}?page=${to}`}
    />
  </FormPage>
)

export function choiceOf(put: Readonly<{ themeId: string | null }> | null): string {
  return put ? (put.themeId ?? noTheme) : ''
}

export function optionsOf(themes: readonly Theme[], open: string) {
  return [
    { value: '', text: open },
    ...themes.map(({ id, title }) => ({ value: id, text: title })),
    { value: noTheme, text: 'No theme fits' },
  ]
}
