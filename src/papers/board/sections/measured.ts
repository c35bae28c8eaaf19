import { inWords } from '../../../calendar/day.ts'
import { baselineOf, type Standing, sayTarget } from '../../../measures/measure.ts'
import { headlineOf, markFor, sayMeasure } from '../../../measures/movement.ts'
import type { Measured } from '../../../measures/pages/measures.tsx'
import { runOf } from '../../../measures/pages/run.tsx'
import { measuresPaths } from '../../../measures/paths.ts'
import { sayFigure } from '../../../measures/unit.ts'
import type { Block } from '../../../platform/pdf/document.ts'
import type { RunProps } from '../../../ui/charts/run.tsx'
import { shorten } from '../../shorten.ts'
import type { BoardFacts } from '../facts.ts'
import { linked, marked, type Part, quiet, tableOf } from './parts.ts'

/** So many are drawn; the others have their figures in the table. */
const mostDrawn = 6

/** The last figures of each are drawn, and stand beside the picture. */
const mostFigures = 12

/** Every measure with its figures, and those with enough of them as pictures. Figures are `Cleared`, or not there. */
export function measuredOf({
  measured,
}: BoardFacts): Readonly<{ part: Part; runs: Readonly<Record<string, RunProps>> }> {
  const drawn = measured.filter(({ standing }) => standing.length >= 3).slice(0, mostDrawn)
  const runs = drawn.map(each => [nameOf(each), drawingOf(each)] as const)
  const part: Part = {
    title: 'What we measure',
    mark: 'stop',
    side: 'Measured',
    blocks: [
      ...tableOf(measured, {
        caption: 'Measures',
        headings: [
          { label: 'Measure', share: 3.4 },
          { label: 'Began', share: 1.2, numeric: true },
          { label: 'Latest', share: 1.6, numeric: true },
          { label: 'Target', share: 1.6, numeric: true },
          { label: 'What it says', share: 2.4 },
        ],
        row: rowOf,
        none: 'Nothing is measured yet.',
        more: { text: 'Every measure', href: measuresPaths.all },
      }),
      ...drawn.flatMap(pictureOf),
    ],
  }
  return { part, runs: Object.fromEntries(runs) }
}

const nameOf = ({ measure }: Measured) => `measure-${measure.station.number}`

/** What happened when stands in the table, not as numbers over the line. */
function drawingOf(each: Measured): RunProps {
  const run = runOf(each, nameOf(each))
  return { ...run, points: run.points.slice(-mostFigures).map(({ note, ...point }) => point) }
}

function rowOf({ measure, standing }: Measured) {
  const { station, unit, target } = measure
  const [baseline, latest] = [baselineOf(standing), standing.at(-1)]
  const say = (one: Standing | null | undefined) => (one ? sayFigure(unit, one.figure) : 'None')
  return [
    [[linked(shorten(station.title, 160), measuresPaths.measure(station.id))]],
    [say(baseline)],
    [say(latest), ...(latest ? [[quiet(inWords(latest.standsOn))]] : [])],
    ...[target ? [sayTarget(unit, target), [quiet(`by ${inWords(target.on)}`)]] : ['None']],
    [[marked(markFor(measure, standing), headlineOf(measure, standing))]],
  ]
}

function pictureOf(each: Measured): Block[] {
  const { measure, standing } = each
  const words = sayMeasure(measure, standing)
  return [
    { kind: 'heading', words: shorten(measure.station.title, 120) },
    { kind: 'paragraph', words: words.join(' ') },
    {
      kind: 'figure',
      drawing: nameOf(each),
      alt: `${shorten(measure.station.title, 120)}, over time. ${words.join(' ')}`,
      table: {
        kind: 'table',
        caption: `The last figures: ${shorten(measure.station.title, 120)}`,
        headings: [
          { label: 'Day', share: 1.6 },
          { label: 'Figure', share: 1, numeric: true },
        ],
        rows: standing
          .slice(-mostFigures)
          .map(({ standsOn, figure, note }) => [
            [inWords(standsOn), ...(note ? [[quiet(shorten(note, 80))]] : [])],
            [sayFigure(measure.unit, figure)],
          ]),
      },
    },
  ]
}
