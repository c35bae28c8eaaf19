import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import type { Note } from '../table.ts'
import type { AtTable } from './table-part.tsx'

/** Taking a note away, and putting it back: nobody's words are gone before the day is over. */
export const NotesAway = ({ tableNo, notes, notesAway }: AtTable): Child => (
  <>
    {notes.length > 0 && (
      <Details summary="Take a note away">
        <p class="gt-p">Agree on it first. Everyone at the table can put it back until the day is over.</p>
        {notes.map((note, i) => (
          <MoveNote {...{ tableNo, note }} text={`Take away note ${i + 1}`} isAway />
        ))}
      </Details>
    )}
    {notesAway.length > 0 && (
      <>
        <h3 class="gt-h3">Taken away</h3>
        {notesAway.map(note => (
          <MoveNote {...{ tableNo, note }} text="Put it back" isAway={false} />
        ))}
      </>
    )}
  </>
)

type MoveNoteProps = { tableNo: number; note: Note; text: string; isAway: boolean }

const MoveNote = ({ tableNo, note, text, isAway }: MoveNoteProps) => (
  <form action={livePaths.notesAway} method="post">
    <p class="gt-p" dir="auto">
      {note.words}
    </p>
    <input type="hidden" name="note" value={note.id} />
    <input type="hidden" name="table" value={String(tableNo)} />
    <input type="hidden" name="version" value={String(note.version)} />
    <input type="hidden" name="away" value={isAway ? 'yes' : 'no'} />
    <Button kind="secondary">
      {text}
      <span class="govuk-visually-hidden">: {note.words.slice(0, 60)}</span>
    </Button>
  </form>
)
