import type { Child } from '../../../ui/jsx/elements.ts'
import type { AtTable } from './table-part.tsx'

/** What a table wrote, to be read. */
export const TableRead = ({ notes, insight }: Pick<AtTable, 'notes' | 'insight'>): Child => (
  <>
    {notes.length === 0 && !insight?.words && <p class="gt-p">Nothing is written here.</p>}
    {notes.length > 0 && <h3 class="gt-h3">Notes of this table</h3>}
    {notes.map(({ words }) => (
      <p class="gt-p gt-kept" dir="auto">
        {words}
      </p>
    ))}
    {insight?.words && (
      <>
        <h3 class="gt-h3">One key insight</h3>
        <p class="gt-p gt-kept" dir="auto">
          {insight.words}
        </p>
        <p class="gt-meta">{insight.isAgreed ? 'Agreed by the table' : 'Not agreed yet'}</p>
      </>
    )}
  </>
)
