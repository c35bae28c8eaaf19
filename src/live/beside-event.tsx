import type { BesideEvent } from '../events/beside.ts'
import { Section } from '../ui/spine.tsx'
import { livePaths } from './paths.ts'
import { findDay } from './queries.ts'

/** The room of an event that is over, or was called off while people were in it: what they said stays for hosts. */
export const roomBesideEvent: BesideEvent = async (tx, of, event, { mayRun, today }) => {
  if (!mayRun || (!event.calledOffOn && event.heldOn >= today && event.room !== 'over')) return null
  if (!(await findDay(tx, { organisationId: of.organisationId, eventId: event.id }))) return null
  return (
    <Section mark="stop" side="Room" kind="plan">
      <p class="gt-p">
        <a class="gt-a" href={livePaths.console(event.id)}>
          What was said in its room
        </a>
      </p>
    </Section>
  )
}
