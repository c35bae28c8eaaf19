import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import type { Matched, Share } from '../matched.ts'
import { unlikeEveryone } from '../matched.ts'
import { sayMatched } from '../words.ts'

type Props = { matched: Matched | null; cell: number }

/** Of whom it is told how they moved, and whether they were like those of whom it is not. */
export const WhoCouldBeMatched = ({ matched, cell }: Props): Child => (
  <>
    <h2 class="gt-h2">Who could be matched</h2>
    <p class="gt-p">
      Somebody’s two answers are put together only where they asked their device, or a card, to make the mark that shows
      it. Nobody learns who they are.
    </p>
    {matched ? (
      <ByGroup matched={matched} cell={cell} />
    ) : (
      <p class="gt-p">
        Here too few people made a mark, or made it both times, for anything to be shown. So how the same people moved
        is not shown, nor how many could be matched.
      </p>
    )}
    <p class="gt-p">
      Whether those who could not be matched answered otherwise is not shown. Their answers, beside all answers and
      beside how people moved, would let a reader work out single people wherever nearly everybody could be matched.
    </p>
  </>
)

const ByGroup = ({ matched, cell }: { matched: Matched; cell: number }): Child => {
  const unlike = unlikeEveryone(matched)
  return (
    <>
      <p class="gt-p">
        {unlike.length === 0
          ? 'No group that can be shown was matched more or less often than everyone, by more than chance would explain.'
          : `${unlike.map(({ label, way }) => `Of ${label}, ${way} could be matched than of everyone`).join('. ')}. So how the same people moved says less about them.`}
      </p>
      <FiguresTable
        id="matched"
        caption={`People who could be matched, of those who answered “${matched.title}”`}
        first="Group"
        columns={['Could be matched']}
        rows={[
          rowOf(matched.everyone, '', cell),
          ...matched.breakdowns.flatMap(({ label, groups }) => groups.map(group => rowOf(group, `${label}: `, cell))),
        ]}
      />
    </>
  )
}

function rowOf({ label, matched, answered }: Share, before: string, cell: number) {
  const said = sayMatched(matched, answered, cell)
  return { label: `${before}${label}`, cells: said === null ? null : [said], strong: before === '' }
}
