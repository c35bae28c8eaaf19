import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import { JoinedForm } from '../../plenary/pages/joined-form.tsx'
import { NotesAway } from './notes-away.tsx'
import { Together } from './own-form.tsx'
import { type AtTable, HandForm, type OnPage, Starters, TableForms } from './table-part.tsx'
import { TableRead } from './table-read.tsx'

type AtTablePartProps = AtTable & OnPage

/** On the page of a table: all that it writes, whatever step is on. */
export const AtTablePart = ({ wrong, fresh, typed, ...at }: AtTablePartProps): Child => {
  if (at.isOver) return <TableRead {...at} />
  return (
    <>
      <h2 class="gt-h2">What your table writes</h2>
      <Starters step={at.step} />
      <Together action={livePaths.notes} isOne={!!fresh}>
        <TableForms {...at} {...{ wrong, fresh, typed }} />
        <HandForm isUp={at.isUp} isPart={!!fresh} />
      </Together>
      <JoinedForm joined={at.joined} />
      <NotesAway {...at} />
    </>
  )
}
