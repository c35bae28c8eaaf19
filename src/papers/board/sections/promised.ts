import { type Day, dayAt, inWords } from '../../../calendar/day.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import { outcomeNames, sealStateOf } from '../../../framework/promise.ts'
import type { CyclePromise } from '../../../framework/promises/queries.ts'
import type { Cell } from '../../../platform/pdf/document.ts'
import { whoOf } from '../../../thread/who.ts'
import { shorten } from '../../shorten.ts'
import type { BoardFacts } from '../facts.ts'
import { linked, marked, type Part, quiet, tableOf } from './parts.ts'

/** Each promise under its seal, with every amendment, beside what came of it. */
export function promisedOf({ promises, rows }: BoardFacts, today: Day): Part {
  const titles = new Map(rows.map(({ element }) => [element.id, element.title]))
  return {
    title: 'What was promised, and what came of it',
    mark: 'stop',
    side: 'Promised',
    blocks: [
      {
        kind: 'paragraph',
        words:
          'Each was locked on the day its plan was agreed. What came to its end in this time stands first, what was not kept before what was; then what is still open.',
      },
      ...tableOf(promises, {
        caption: 'Promises, and what came of them',
        headings: [
          { label: 'Promise', share: 2.6 },
          { label: 'Promised', share: 3.4 },
          { label: 'By', share: 1.2 },
          { label: 'What came of it', share: 2.4 },
        ],
        row: promise => [
          [[linked(shorten(promise.measure, 200), frameworkPaths.promise(promise.station.id))]],
          targetsOf(promise, titles.get(promise.station.elementId ?? '')),
          [inWords(promise.dueOn)],
          cameOf(promise, today),
        ],
        none: 'Nothing is promised yet.',
        more: { text: 'Every promise', href: frameworkPaths.kept },
      }),
    ],
  }
}

/** The first letters of its seal, and whether its words are still those that were sealed. */
function sayingSeal(promise: CyclePromise): string {
  const short = `Seal ${promise.seal?.slice(0, 16) ?? ''}`
  switch (sealStateOf(promise)) {
    case 'fits':
      return `${short}, unbroken`
    case 'name-taken-out':
      return `${short}; a name was taken out since`
    default:
      return `${short} does not fit these words`
  }
}

/** The newest amendments; all of them stand on the page of the promise. */
const mostAmendments = 3

function targetsOf(promise: CyclePromise, element: string | undefined): Cell {
  const { target, baseline, amendments } = promise
  return [
    shorten(target, 200),
    ...(baseline ? [[quiet(`When it was made: ${shorten(baseline, 80)}`)]] : []),
    ...(amendments.length > mostAmendments ? [[quiet('Earlier amendments stand on its page.')]] : []),
    ...amendments
      .slice(-mostAmendments)
      .flatMap(amendment => [
        [{ text: 'Amended to: ', look: 'strong' as const }, shorten(amendment.target, 140)],
        [quiet(`${inWords(dayAt(amendment.at))}, by ${whoOf(amendment.by)}. Why: ${shorten(amendment.reason, 160)}`)],
      ]),
    ...(element ? [[quiet(element)]] : []),
    [quiet(sayingSeal(promise))],
  ]
}

function cameOf({ outcome, result, resultOn, dueOn }: CyclePromise, today: Day): Cell {
  if (outcome === null)
    return [
      [dueOn < today ? marked('late', 'Its day has passed, and nobody has said') : marked('plan', 'Not known yet')],
    ]
  const name = `${outcomeNames[outcome]}.`
  const said =
    outcome === 'kept' ? ({ text: name, mark: 'done', look: 'good' } as const) : marked(markOf(outcome), name)
  return [[said, ` ${shorten(result ?? '', 240)}`], [quiet(resultOn ? inWords(resultOn) : '')]]
}

const markOf = (outcome: 'partly' | 'not-kept') => (outcome === 'partly' ? 'done' : 'cut')

/** The whole seal of each, so that whoever keeps the paper can hold a promise against it later. */
export function sealsOf({ promises }: BoardFacts): Part[] {
  const sealed = promises.flatMap(({ station, measure, seal }) => (seal ? [{ station, measure, seal }] : []))
  if (sealed.length === 0) return []
  return [
    {
      title: 'The seals of the promises',
      mark: 'stop',
      side: 'To keep',
      blocks: [
        {
          kind: 'paragraph',
          words:
            'A seal is a fingerprint of every word and day of a promise as it was locked. Keep this paper: if a promise ever reads otherwise, its seal will too.',
        },
        ...tableOf(sealed, {
          caption: 'Seals',
          headings: [
            { label: 'Promise', share: 2 },
            { label: 'Seal', share: 3 },
          ],
          row: ({ station, measure, seal }) => [
            [`${station.number}. ${shorten(measure, 90)}`],
            [(seal.match(/.{1,16}/g) ?? []).join(' ')],
          ],
          none: '',
          more: { text: 'Every promise', href: frameworkPaths.kept },
        }),
      ],
    },
  ]
}
