import { markOf } from '../../../thread/mark.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { livePaths } from '../../paths.ts'
import type { Note } from '../table.ts'
import { OwnForm } from './own-form.tsx'
import type { OnPage } from './table-part.tsx'

type NoteFormProps = OnPage & { tableNo: number; label: string; note?: Note }

/** A note, or an empty place for one. The script saves it while typing pauses. */
export const NoteForm = ({ tableNo, label, note, wrong, fresh, typed }: NoteFormProps) => {
  const key = note?.id ?? 'new'
  const [mistake, beside] = [wrong?.key === key ? wrong : undefined, typed?.get(key)]
  return (
    <OwnForm action={livePaths.notes} isPart={!!fresh} class="gt-note" keep={note ? 'note' : 'new'}>
      <input type="hidden" name="note" value={note?.id ?? fresh?.id ?? ''} />
      <input type="hidden" name="table" value={String(tableNo)} />
      <input type="hidden" name="version" value={beside?.version ?? String(note?.version ?? 0)} />
      <input type="hidden" name="write" value={fresh?.write ?? ''} />
      {fresh && <KeyFields words={note?.words ?? ''} of={key} beside={beside} />}
      <Textarea
        name="words"
        id={mistake ? 'words' : `words-${key}`}
        label={label}
        rows={note ? 2 : 3}
        value={mistake?.words ?? beside?.words ?? note?.words ?? ''}
        error={mistake?.text}
      />
      <Button kind="secondary" name={fresh && 'press'} value={fresh && key}>
        {note ? 'Save' : 'Add the note'}
        {note && <span class="govuk-visually-hidden"> {label}</span>}
      </Button>
      <p class="gt-meta" data-state role="status"></p>
    </OwnForm>
  )
}

type KeyFieldsProps = { of: string; words: string; beside: Readonly<{ mark: string }> | undefined }

/** Which words stand in a part of the one form, and what stood there before anybody typed. */
export const KeyFields = ({ of, words, beside }: KeyFieldsProps) => (
  <>
    <input type="hidden" name="key" value={of} />
    <input type="hidden" name="mark" value={beside?.mark ?? markOf(words)} />
  </>
)
