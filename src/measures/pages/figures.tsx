import { inWords } from '../../calendar/day.ts'
import { releasesPaths } from '../../releases/paths.ts'
import { whoOf } from '../../thread/who.ts'
import { HIDDEN } from '../../ui/hidden.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { StackTable } from '../../ui/stack-table.tsx'
import { type Measure, standingOf, type Value } from '../measure.ts'
import { measuresPaths } from '../paths.ts'
import { sayFigure } from '../unit.ts'

type FiguresProps = Readonly<{ measure: Measure; values: readonly Value[]; keeps: boolean }>

/** Every figure there ever was, each correction beside what it corrects. */
export const FiguresOf = ({ measure, values, keeps }: FiguresProps) => {
  const standing = new Set(standingOf(values).map(({ number }) => number))
  const hasControls = keeps && standing.size > 0
  return (
    <StackTable
      caption={`Figures of ${measure.station.title}`}
      headings={[
        'Day',
        { label: 'Figure', numeric: true },
        'What is known about it',
        ...(hasControls ? [{ label: 'Correct it', quiet: true }] : []),
      ]}
      rows={values.map(value => ({
        name: inWords(value.standsOn),
        cells: [
          <Said measure={measure} value={value} stands={standing.has(value.number)} />,
          <About value={value} values={values} unit={measure.unit} />,
          ...(hasControls ? [standing.has(value.number) && <Correct measure={measure} value={value} />] : []),
        ],
      }))}
    />
  )
}

const Said = ({ measure, value, stands }: { measure: Measure; value: Value; stands: boolean }): Child => {
  if (value.hiddenOn) return HIDDEN
  if (value.figure === null) return 'No figure'
  const said = sayFigure(measure.unit, value.figure)
  return stands ? <b>{said}</b> : <s>{said}</s>
}

const About = ({ value, values, unit }: { value: Value; values: readonly Value[]; unit: Measure['unit'] }) => {
  const { note, isBaseline, release, corrects, why, by, number } = value
  const wrong = values.find(each => each.number === corrects)
  const right = values.find(each => each.corrects === number)
  return (
    <>
      {isBaseline && <p>Where it began.</p>}
      {note && <p>{note}</p>}
      {release && (
        <p>
          {release.taken}{' '}
          <a class="gt-a" href={releasesPaths.release(release.id)}>
            From a release
          </a>
        </p>
      )}
      {wrong && (
        <p>
          Instead of {wrong.figure === null ? 'a figure that is not shown' : sayFigure(unit, wrong.figure)} of{' '}
          {inWords(wrong.standsOn)}, because: {why}
        </p>
      )}
      {right && <p>Corrected on the row of {inWords(right.standsOn)}.</p>}
      <p class="gt-meta">Written by {whoOf(by)}</p>
    </>
  )
}

const Correct = ({ measure, value }: { measure: Measure; value: Value }) => (
  <a class="gt-a" href={measuresPaths.correction(measure.station.id, value.number)}>
    Correct<span class="govuk-visually-hidden"> the figure of {inWords(value.standsOn)}</span>
  </a>
)
