import type { Day } from '../../calendar/day.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { StackTable } from '../../ui/stack-table.tsx'
import { type Event, kindOf, stateNames, stateOf, whenOf, whereOf } from '../event.ts'
import { eventsPaths } from '../paths.ts'

/** Events in a table, as whoever works here reads them. */
export const EventTable = ({ events, today }: { events: readonly Event[]; today: Day }): Child =>
  events.length === 0 ? (
    <p class="gt-p">There are none yet.</p>
  ) : (
    <StackTable
      caption="Events"
      headings={['What', 'When', 'Where', 'How it stands']}
      rows={events.map(event => ({
        name: (
          <a class="gt-a" href={eventsPaths.one(event.id)}>
            {event.title}
          </a>
        ),
        cells: [
          <>
            {whenOf(event)}
            <p class="gt-meta">{kindOf(event)}</p>
          </>,
          whereOf(event),
          stateNames[stateOf(event, today)],
        ],
      }))}
    />
  )
