import type { Child } from '../../../ui/jsx/elements.ts'
import type { LiveDay } from '../../day.ts'
import { agreedInWords } from '../agreed.ts'
import type { Insight } from '../table.ts'

type WrittenPartProps = { day: LiveDay; insights: readonly (Insight & { tableNo: number })[] }

/** The insight of every table as it stands, for hosts. */
export const WrittenPart = ({ day, insights }: WrittenPartProps): Child => (
  <>
    {insights.length === 0 && <p class="gt-p">No table has written one yet.</p>}
    {insights.length > 0 && day.tables > 0 && <p class="gt-p">{agreedInWords(agreedOf(insights), day.tables)}</p>}
    {insights.map(({ tableNo, words, isAgreed, isPaper }) => (
      <>
        <h2 class="gt-h2">Table {String(tableNo)}</h2>
        <p class="gt-p">{words}</p>
        <p class="gt-meta">{isPaper ? 'From paper' : isAgreed ? 'Agreed by the table' : 'Not agreed yet'}</p>
      </>
    ))}
  </>
)

const agreedOf = (insights: WrittenPartProps['insights']) =>
  insights.flatMap(({ tableNo, isAgreed }) => (isAgreed ? tableNo : []))
