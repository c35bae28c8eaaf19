import { inWords } from '../../../calendar/day.ts'
import type { Cycle } from '../../../framework/element.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import { sourceNames } from '../../../lessons/lesson.ts'
import { lessonsPaths } from '../../../lessons/paths.ts'
import type { Block, Phrases } from '../../../platform/pdf/document.ts'
import { shorten } from '../../shorten.ts'
import type { BoardFacts } from '../facts.ts'
import { linked, marked, type Part, tableOf } from './parts.ts'

/** So many reviews are told in full. */
const mostReviews = 6

/** What closed reviews said, what did not work among it, and the lessons that anybody wrote down. */
export function learnedOf({ reviewed, lessons, rows }: BoardFacts): Part {
  const titles = new Map(rows.map(({ element }) => [element.id, element.title]))
  return {
    title: 'What we learned in this time, and what did not work',
    mark: 'stop',
    side: 'Learned',
    blocks: [
      ...reviewed.slice(0, mostReviews).flatMap(cycle => reviewOf(cycle, titles.get(cycle.elementId))),
      ...(reviewed.length > mostReviews
        ? [
            {
              kind: 'paragraph' as const,
              words: ['More reviews were closed. ', linked('All that was learned', lessonsPaths.all)],
            },
          ]
        : []),
      ...(lessons.length > 0 && reviewed.length > 0 ? [{ kind: 'heading' as const, words: 'Lessons' }] : []),
      ...tableOf(lessons, {
        caption: 'Lessons',
        headings: [
          { label: 'What we learned', share: 4 },
          { label: 'From', share: 1.8 },
          { label: 'On', share: 1.5 },
          { label: 'Has it changed anything?', share: 2 },
        ],
        row: ({ id, title, source, day, changedOn }) => [
          [[linked(shorten(title, 240), lessonsPaths.lesson(id))]],
          [sourceNames[source]],
          [inWords(day)],
          [[changedOn ? marked('done', `Yes, on ${inWords(changedOn)}`) : marked('plan', 'Not yet')]],
        ],
        none: 'No lesson was written down in this time.',
        more: { text: 'All that was learned', href: lessonsPaths.all },
      }),
    ],
  }
}

function reviewOf(cycle: Cycle, element: string | undefined): Block[] {
  const { id, number, reviewedOn, worked, failed, lessons } = cycle
  const said: Phrases[] = [
    ['What worked', worked],
    ['What did not work', failed],
    ['Lessons', lessons],
  ].flatMap(([what = '', words = '']) =>
    words ? [[{ text: `${what}: `, look: 'strong' as const }, shorten(words, 500)]] : [],
  )
  const title = `Review of ${element ?? 'an element that was retired'}, cycle ${number}`
  return [
    { kind: 'heading', words: [linked(shorten(title, 160), `${frameworkPaths.cycle(id)}#review`)] },
    { kind: 'paragraph', words: `Closed on ${inWords(reviewedOn ?? '')}.`, look: 'quiet' },
    said.length > 0 ? { kind: 'list', items: said } : { kind: 'paragraph', words: 'Nothing was written down.' },
  ]
}
