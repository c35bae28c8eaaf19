import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { livePaths } from '../../paths.ts'
import type { Note } from '../table.ts'
import type { Fresh, WrongWords } from './table-part.tsx'

type NoteFormProps = {
  tableNo: number
  label: string
  note?: Note
  wrong?: WrongWords | undefined
  fresh?: Fresh | undefined
}

/** A note, or an empty place for one. The script saves it while typing pauses. */
export const NoteForm = ({ tableNo, label, note, wrong, fresh }: NoteFormProps) => {
  const mistake = wrong?.key === (note?.id ?? 'new') ? wrong : undefined
  return (
    <form action={livePaths.notes} method="post" class="gt-note" novalidate data-keep={note ? 'note' : 'new'}>
      <input type="hidden" name="note" value={note?.id ?? fresh?.id ?? ''} />
      <input type="hidden" name="table" value={String(tableNo)} />
      <input type="hidden" name="version" value={String(note?.version ?? 0)} />
      <input type="hidden" name="write" value={fresh?.write ?? ''} />
      <Textarea
        name="words"
        id={mistake ? 'words' : `words-${note?.id ?? 'new'}`}
        label={label}
        rows={note ? 2 : 3}
        value={mistake?.words ?? note?.words ?? ''}
        error={mistake?.text}
      />
      <Button kind="secondary">
        {note ? 'Save' : 'Add the note'}
        {note && <span class="govuk-visually-hidden"> {label}</span>}
      </Button>
      <p class="gt-meta" data-state role="status"></p>
    </form>
  )
}
