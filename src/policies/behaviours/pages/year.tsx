import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Behaviour } from '../behaviour.ts'

type Props = {
  frame: Frame
  behaviours: readonly Behaviour[]
  chosen: readonly Behaviour[]
  isTooMany: boolean
  today: string
  name: string
}

const tooMany = 'Choose four at most. A year is short, and fewer are kept.'

/** A sheet to fill in by hand and bring to an appraisal. Nothing that is chosen or written is kept here. */
export const YearPage = ({ frame, behaviours, chosen, isTooMany, today, name }: Props) => (
  <Page frame={frame} title="What I will do as an ally this year" now="Review" prints="sheet" error={isTooMany}>
    <Spine>
      <Section mark="now" side="My year" end>
        <BackLink href={policiesPaths.behaviours}>What we expect of each other</BackLink>
        {isTooMany && <ErrorSummary title="There is a problem" errors={[{ text: tooMany, href: '#behaviour' }]} />}
        <h1 class="gt-h1 gt-h1--s">What I will do as an ally this year</h1>
        <p class="gt-lead">
          Choose up to four things, print the sheet, and fill it in by hand. Bring it to your supervision or appraisal.
        </p>
        <p class="gt-p">What you choose is kept nowhere, and nobody is told. The sheet is yours.</p>
        {behaviours.length === 0 ? (
          <p class="gt-p">Nothing is expected in writing yet, so there is nothing to choose from.</p>
        ) : (
          <form action={policiesPaths.year} method="get" class="gt-space">
            <Checkboxes
              name="behaviour"
              legend="What do you take for this year?"
              legendSize="m"
              values={chosen.map(({ station }) => station.id)}
              error={isTooMany ? tooMany : undefined}
              choices={behaviours.map(({ station }) => ({ value: station.id, text: station.title }))}
            />
            <Button>Show my sheet</Button>
          </form>
        )}
        {chosen.length > 0 && !isTooMany && (
          <p class="gt-p">Your sheet is below. Use your browser’s Print: only the sheet is printed.</p>
        )}
      </Section>
    </Spine>
    {chosen.length > 0 && !isTooMany && <Year {...{ chosen, name }} year={today.slice(0, 4)} />}
  </Page>
)

const Year = ({ chosen, name, year }: { chosen: readonly Behaviour[]; name: string; year: string }): Child => (
  <Sheet label="What I will do as an ally this year">
    <Fill
      title={`What I will do as an ally in ${year}`}
      lines={[{ name: 'Name', filled: name }, { name: 'With' }, { name: 'On' }]}
    />
    {chosen.map(({ station }) => (
      <Fill title={station.title} lines={toDo} />
    ))}
    <Fill title="Something of my own" lines={toDo} />
    <Fill
      title="What I need for it"
      lines={[{ name: 'From my team' }, { name: 'From others' }, { name: 'To learn' }]}
    />
    <Fill title="We looked at it again" lines={[{ name: 'On' }, { name: 'Went well' }, { name: 'Comes next' }]} />
  </Sheet>
)

/** `room` counts lines to write on beside the first. */
type Line = Readonly<{ name: string; filled?: string; room?: number }>

const toDo: readonly Line[] = [{ name: 'I will', room: 3 }, { name: 'By when' }, { name: 'Others will see', room: 1 }]

/** A piece of the sheet to fill in by hand: lines with their names before them, and room to write. */
const Fill = ({ title, lines }: { title: string; lines: readonly Line[] }) => (
  <article class="gt-strip">
    <h2 class="gt-strip__title">{title}</h2>
    <table class="govuk-table">
      <tbody class="govuk-table__body">
        {lines.map(({ name, filled, room = 0 }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {name}
              {Array.from({ length: room }, () => (
                <br />
              ))}
            </th>
            <td class="govuk-table__cell">{filled}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </article>
)
