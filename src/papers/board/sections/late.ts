import { type Day, daysBetween, inWords } from '../../../calendar/day.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import { inDays, needsOf } from '../../../framework/standing.ts'
import { shorten } from '../../shorten.ts'
import type { BoardFacts } from '../facts.ts'
import { keeperOf, linked, marked, type Part, tableOf } from './parts.ts'

type Late = Readonly<{ text: string; href: string; what: string; keeper: string; day: Day }>

/** Reviews and actions whose day has passed, the longest late first. */
export function lateOf({ rows, lateActions }: BoardFacts, today: Day): Part {
  const reviews = needsOf(rows, today).flatMap(({ kind, row: { element, cycle } }): Late[] =>
    kind === 'late' && cycle?.reviewOn
      ? [
          {
            ...{ text: element.title, href: frameworkPaths.element(element.id), what: 'Review' },
            ...{ keeper: keeperOf(cycle.owner), day: cycle.reviewOn },
          },
        ]
      : [],
  )
  const actions = lateActions.map(({ station, dueOn }) => ({
    ...{ text: `${station.number}. ${station.title}`, href: frameworkPaths.action(station.id), what: 'Action' },
    ...{ keeper: keeperOf(station.owner), day: dueOn },
  }))
  const all = [...reviews, ...actions].sort((a, b) => (a.day < b.day ? -1 : 1))
  return {
    title: all.length > 0 ? 'What is late today' : 'Nothing is late today',
    mark: all.length > 0 ? 'late' : 'done',
    side: 'Late',
    blocks: tableOf(all, {
      caption: 'Reviews and actions that are late',
      headings: [
        { label: 'What', share: 4 },
        { label: 'Kind', share: 1 },
        { label: 'Looked after by', share: 2 },
        { label: 'Its day was', share: 1.6 },
        { label: 'How late', share: 1.5 },
      ],
      row: ({ text, href, what, keeper, day }) => [
        [[linked(shorten(text, 200), href)]],
        [what],
        [keeper],
        [inWords(day)],
        [[marked('late', inDays(daysBetween(day, today)))]],
      ],
      none: 'No review and no action has passed its day.',
      more: { text: 'Every action that is late', href: `${frameworkPaths.allActions}?standing=late` },
    }),
  }
}
