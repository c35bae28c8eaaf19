import { type Day, inWords, type Span } from '../../../calendar/day.ts'
import { marks, standingOf, wordsOf } from '../../../framework/decisions/decision.ts'
import { decisionPaths } from '../../../framework/decisions/paths.ts'
import { shorten } from '../../shorten.ts'
import type { BoardFacts } from '../facts.ts'
import { linked, marked, type Part, quiet, tableOf } from './parts.ts'

/** What was decided in this time, why, and whether it still holds. */
export function decidedOf({ decisions }: BoardFacts, { from, to }: Span, today: Day): Part {
  const taken = decisions.filter(({ station }) => station.standsOn >= from && station.standsOn <= to)
  return {
    title: 'What was decided in this time',
    mark: 'stop',
    side: 'Decided',
    blocks: tableOf(taken, {
      caption: 'Decisions',
      headings: [
        { label: 'Decision', share: 4 },
        { label: 'On', share: 1.4 },
        { label: 'By', share: 1.6 },
        { label: 'How it stands', share: 2.2 },
      ],
      row: decision => {
        const { station, decidedBy } = decision
        return [
          [
            [linked(`${station.number}. ${shorten(station.title, 200)}`, decisionPaths.decision(station.id))],
            ...(station.words ? [[quiet(shorten(station.words, 280))]] : []),
          ],
          [inWords(station.standsOn)],
          [shorten(decidedBy, 100)],
          [[marked(marks[standingOf(decision, today)], wordsOf(decision, today))]],
        ]
      },
      none: 'Nothing was written down in this time that was decided.',
      more: { text: 'The decision log', href: decisionPaths.all },
    }),
  }
}
