import type { BesideEvent } from '../events/beside.ts'
import { Section } from '../ui/spine.tsx'
import { livePaths } from './paths.ts'
import { findDay } from './queries.ts'

/** The room of an event that was called off while people were in it: what they said stays for hosts to read. */
export const roomBesideEvent: BesideEvent = async (tx, of, event, { mayRun }) => {
  if (!mayRun || !event.calledOffOn) return null
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
