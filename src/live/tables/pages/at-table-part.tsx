import type { Child } from '../../../ui/jsx/elements.ts'
import { JoinedForm } from '../../plenary/pages/joined-form.tsx'
import { NotesAway } from './notes-away.tsx'
import { type AtTable, type Fresh, HandForm, Starters, TableForms, type WrongWords } from './table-part.tsx'
import { TableRead } from './table-read.tsx'

type AtTablePartProps = AtTable & { wrong?: WrongWords | undefined; fresh?: Fresh | undefined }

/** On the page of a table: all that it writes, whatever step is on. */
export const AtTablePart = ({ wrong, fresh, ...at }: AtTablePartProps): Child => {
  if (at.isOver) return <TableRead {...at} />
  return (
    <>
      <h2 class="gt-h2">What your table writes</h2>
      <Starters step={at.step} />
      <TableForms {...at} wrong={wrong} fresh={fresh} />
      <JoinedForm joined={at.joined} />
      <HandForm isUp={at.isUp} />
      <NotesAway {...at} />
    </>
  )
}
