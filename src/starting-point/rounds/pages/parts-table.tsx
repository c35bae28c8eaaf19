import { Mark } from '../../../ui/marks.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { surenessWords } from '../../agreed/forms.ts'
import type { Agreed } from '../../agreed/queries.ts'
import { startingPaths } from '../../paths.ts'
import { nameOf, type Round } from '../round.ts'
import type { RoundPageProps } from './round.tsx'
import { sayPart } from './spread.tsx'

/** Every part: what people said, what was agreed, and what was agreed in the round before. */
export const PartsTable = ({ round, before, agreed }: RoundPageProps) => {
  const { parts } = round.items
  const now = (part: string) => agreed.find(each => each.roundId === round.id && each.part === part)
  const then = (part: string) => before && agreed.find(each => each.roundId === before.id && each.part === part)
  const open = parts.filter(({ id }) => !now(id)).length
  const headings = ['Part', ...(round.opensOn ? ['What people said'] : []), 'Agreed', ...(before ? ['Before'] : [])]
  return (
    <>
      <p class="gt-lead">{leadOf(open, parts.length)}</p>
      <StackTable
        caption="Parts of this round"
        headings={headings}
        rows={parts.map(item => ({
          name: (
            <a class="gt-a" href={startingPaths.part(round.id, item.id)}>
              {nameOf(item)}
            </a>
          ),
          cells: [
            ...(round.opensOn ? [sayPart(round, item) ?? 'Not shown, to protect people. Talk it through.'] : []),
            <Stands round={round} agreed={now(item.id)} />,
            ...(before ? [wordOf(before, then(item.id))] : []),
          ],
        }))}
      />
    </>
  )
}

function leadOf(open: number, parts: number): string {
  if (open === 0) return 'Everything is agreed. Open a part to take up a first step.'
  if (open === parts) return 'Nothing is agreed yet. Open a part, talk about where you differ, and agree on a rating.'
  return open === 1 ? 'One part still has no agreed rating.' : `${open} parts still have no agreed rating.`
}

const wordOf = ({ items }: Round, agreed: Agreed | null | undefined) =>
  agreed ? (items.scale[agreed.rating - 1] ?? '') : 'Nothing was agreed'

const Stands = ({ round, agreed }: { round: Round; agreed: Agreed | undefined }) => (
  <span class="gt-is">
    <Mark name={agreed ? 'done' : 'plan'} />
    <span>{agreed ? `${wordOf(round, agreed)}. ${surenessWords[agreed.sureness]}` : 'Not yet'}</span>
  </span>
)
