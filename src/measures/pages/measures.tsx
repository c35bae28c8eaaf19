import { type Day, inWords } from '../../calendar/day.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { type ThreadRowProps, ThreadRows } from '../../ui/thread-rows.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { baselineOf, dueOn, type Measure, type Standing, sayTarget } from '../measure.ts'
import { headlineOf, isOnTarget } from '../movement.ts'
import { measuresPaths } from '../paths.ts'
import { sayFigure } from '../unit.ts'

/** A measure with the figures of it that stand, in the order of their days. */
export type Measured = Readonly<{ measure: Measure; standing: readonly Standing[] }>

export type MeasuresPageProps = {
  frame: Frame
  measures: readonly Measured[]
  page: number
  hasMore: boolean
  today: Day
  mayWork: boolean
  notice?: string | undefined
}

/** Everything that is measured, what nobody has looked at for too long first. */
export const MeasuresPage = (props: MeasuresPageProps) => {
  const { frame, measures, page, hasMore, today, mayWork, notice } = props
  const title = page === 1 ? headingOf(props) : `Measures, page ${page}`
  return (
    <Page frame={frame} title={title} now="Review">
      <Spine>
        <Section mark="now" side="Review">
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            A measure is counted or asked again and again, in the same way. It tells us whether what we do changes
            anything.
          </p>
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={measuresPaths.adding}>Add a measure</ButtonLink>
            </div>
          )}
        </Section>
        {measures.length > 0 && (
          <ThreadRows
            title="Measures"
            headings={{ row: 'Measure', stops: ['Began', 'Before', 'Latest', 'Target'], next: 'What it says' }}
            rows={measures.map(measured => asThread(measured, today))}
          />
        )}
        <Section end>
          <TurnPages label="More measures" {...{ page, hasMore }} addressOf={to => `${measuresPaths.all}?page=${to}`} />
        </Section>
      </Spine>
    </Page>
  )
}

function headingOf({ measures, hasMore, today }: MeasuresPageProps): string {
  if (measures.length === 0) return 'No measures yet'
  const late = measures.filter(measured => isLate(measured, today)).length
  if (late === 0) return 'What we measure'
  if (hasMore && late === measures.length) return `${late} measures or more wait for a figure`
  return late === 1 ? 'One measure waits for a figure' : `${late} measures wait for a figure`
}

function isLate({ measure, standing }: Measured, today: Day): boolean {
  return dueOn(measure, standing.at(-1)?.standsOn ?? null) < today
}

function asThread(measured: Measured, today: Day): ThreadRowProps {
  const { measure, standing } = measured
  const { station } = measure
  const late = isLate(measured, today)
  return {
    ring: String(station.number),
    said: 'Measure',
    name: station.title,
    href: measuresPaths.measure(station.id),
    note: noteOf(measure),
    stops: stopsOf(measured, late),
    turned: isOnTarget(measure, standing) === true,
    // On a phone the figures would be folded away, and they are what people look for.
    loud: true,
    next: late ? <span class="gt-late">{lateWords(measured)}</span> : saysOf(measured),
  }
}

function noteOf({ station, element }: Measure): string {
  const owner = station.owner && !station.owner.hasLeft ? station.owner.name : 'nobody looks after it'
  return element ? `${element.title} · ${owner}` : owner
}

function stopsOf({ measure, standing }: Measured, late: boolean): ThreadRowProps['stops'] {
  const { unit, target } = measure
  const say = (one: Standing | null | undefined) => (one ? sayFigure(unit, one.figure) : 'None')
  const [baseline, before, latest] = [baselineOf(standing), standing.at(-2), standing.at(-1)]
  const isThere = isOnTarget(measure, standing) === true
  return [
    { mark: baseline ? 'done' : 'stop', name: 'Began', when: say(baseline), here: false },
    { mark: before ? 'done' : 'stop', name: 'Before', when: say(before), here: false },
    { mark: late ? 'late' : latest ? 'now' : 'plan', name: 'Latest', when: say(latest), here: true },
    {
      mark: isThere ? 'done' : 'plan',
      name: 'Target',
      when: target ? sayTarget(unit, target) : 'None',
      here: false,
    },
  ]
}

function saysOf({ measure, standing }: Measured): string {
  const latest = standing.at(-1)
  return [latest && sayFigure(measure.unit, latest.figure), headlineOf(measure, standing)].filter(Boolean).join('. ')
}

function lateWords({ standing }: Measured): string {
  const latest = standing.at(-1)
  return latest ? `No figure since ${inWords(latest.standsOn)}` : 'No figure yet'
}
