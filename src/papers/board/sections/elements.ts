import { type Day, inWords } from '../../../calendar/day.ts'
import { phaseOf } from '../../../framework/cycle.ts'
import type { Row } from '../../../framework/element.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import { nextOf, stopsOf } from '../../../framework/standing.ts'
import { leadershipPaths } from '../../../leadership/paths.ts'
import type { Block } from '../../../platform/pdf/document.ts'
import { whoOf } from '../../../thread/who.ts'
import type { MarkName } from '../../../ui/marks.tsx'
import type { BoardFacts } from '../facts.ts'
import { keeperOf, linked, marked, type Part, quiet, tableOf } from './parts.ts'

/** Where each element stands today, who looks after it, who stands behind it, and when it comes to review. */
export function elementsOf({ rows, sponsor }: BoardFacts, today: Day): Part {
  return {
    title: `Where each element stands today`,
    mark: 'stop',
    side: 'The strategy',
    blocks: [
      ...sponsorOf(sponsor),
      ...tableOf(rows, {
        caption: 'Elements of the strategy',
        headings: [
          { label: 'Element', share: 2.6 },
          { label: 'Where it stands', share: 2.3 },
          { label: 'Looked after by', share: 1.7 },
          { label: 'Sponsor', share: 1.7 },
          { label: 'Review', share: 1.5 },
        ],
        row: row => [
          [[linked(`${row.element.mark} ${row.element.title}`, frameworkPaths.element(row.element.id))]],
          [[marked(markOf(row, today), nextOf(row, today))]],
          [row.cycle ? keeperOf(row.cycle.owner) : quietly('Not begun')],
          [row.cycle ? keeperOf(row.cycle.sponsor) : quietly('Not begun')],
          [reviewOf(row)],
        ],
        none: 'The organisation has not chosen yet what to work on.',
        more: { text: 'The strategy', href: frameworkPaths.strategy },
      }),
    ],
  }
}

/** Who stands for the whole strategy, and until when. */
function sponsorOf({ kind, term }: BoardFacts['sponsor']): Block[] {
  if (kind !== 'in-office') return []
  const until = `. The term ends on ${inWords(term.lastOn)}.`
  return [
    {
      kind: 'paragraph',
      words: ['The sponsor of the whole strategy is ', linked(whoOf(term.who), leadershipPaths.all), until],
    },
  ]
}

const quietly = (text: string) => [quiet(text)]

const reviewOf = ({ cycle }: Row) => {
  if (cycle?.reviewedOn) return `Held on ${inWords(cycle.reviewedOn)}`
  return cycle?.reviewOn ? inWords(cycle.reviewOn) : quietly('No day yet')
}

/** The mark that says most: that it is late or due, or else where it is. */
function markOf({ cycle, element }: Row, today: Day): MarkName {
  if (!cycle) return 'plan'
  if (phaseOf(cycle) === 'over') return 'done'
  const stops = stopsOf(cycle, today, element.clock)
  const pressing = stops.find(({ mark }) => mark === 'late' || mark === 'due')
  return pressing?.mark ?? stops.find(({ isHere }) => isHere)?.mark ?? 'now'
}
