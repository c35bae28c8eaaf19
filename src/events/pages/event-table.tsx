import type { Child } from '../../ui/jsx/elements.ts'
import { StackTable } from '../../ui/stack-table.tsx'
import { type Event, kindOf, stateAt, stateNames, whenOf, whereOf } from '../event.ts'
import { eventsPaths } from '../paths.ts'

/** Events in a table, as whoever works here reads them. */
export const EventTable = ({ events, now }: { events: readonly Event[]; now: Date }): Child =>
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
          stateNames[stateAt(event, now)],
        ],
      }))}
    />
  )
