import { percent } from '../../../statistics/published.ts'
import { people } from '../../../statistics/sentences.ts'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { StackTable } from '../../../ui/stack-table.tsx'
import { Words } from '../../../ui/words.tsx'
import { definitionsPaths } from '../../paths.ts'
import type { Turnout } from '../outcome.ts'
import type { OnBallot } from '../queries.ts'
import type { VotePageProps } from './vote.tsx'

/** Which wording won, and what else may be shown. Every count here is cleared. */
export const Result = ({ vote, wordings, turnout }: VotePageProps): Child => {
  const winner = wordings.find(({ id }) => id === vote.winnerId)
  if (!winner)
    return (
      <p class="gt-lead">
        Too few people voted for a result that gives nobody away. It is not shown. Whoever leads the strategy adopts a
        wording with reasons, without it.
      </p>
    )
  return (
    <>
      <p class="gt-lead">
        <a class="gt-a" href={definitionsPaths.wording(winner.id)}>
          Wording {winner.number}
        </a>{' '}
        won the vote.
      </p>
      <InsetText>
        <Words text={winner.words} />
      </InsetText>
      <p class="gt-p">{turnoutWords(turnout)}</p>
      <Firsts wordings={wordings} turnout={turnout} />
    </>
  )
}

function turnoutWords(turnout: Turnout | null): string {
  if (!turnout || turnout.voted === null || turnout.people === null)
    return 'How many voted is not shown, to protect people.'
  const share = percent(turnout.voted, turnout.people)
  return `${people(turnout.voted)} voted, of ${people(turnout.people)} who work here: ${share}%.`
}

const Firsts = ({ wordings, turnout }: { wordings: readonly OnBallot[]; turnout: Turnout | null }): Child => {
  if (!turnout || turnout.firsts.some(figure => figure === null))
    return <p class="gt-p">How many chose each first is not shown, to protect people.</p>
  return (
    <StackTable
      caption="First choices"
      showsCaption
      headings={['Wording', { label: 'Share', numeric: true }, { label: 'People', numeric: true }]}
      rows={wordings.map(({ id, number, place }) => {
        const first = turnout.firsts[place - 1] ?? null
        return {
          name: (
            <a class="gt-a" href={definitionsPaths.wording(id)}>
              Wording {number}
            </a>
          ),
          cells: [`${percent(first, turnout.voted)}%`, first === null ? '' : people(first)],
        }
      })}
    />
  )
}
