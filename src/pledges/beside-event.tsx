import type { BesideEvent } from '../events/beside.ts'
import { ButtonLink } from '../ui/govuk/button.tsx'
import { Section } from '../ui/spine.tsx'
import { pledgePaths } from './paths.ts'
import { couldBeWritten, standingOf } from './pledge.ts'
import { Totals } from './totals/pages/totals.tsx'
import { listPledgeTotals } from './totals/queries.ts'
import { pledgesAfter } from './totals/totals.ts'

/** On the page of an event: where one writes down what one will do, and what came of what everyone wrote. */
export const pledgesBesideEvent: BesideEvent = async (tx, of, event, { isMember, today }) => {
  const standing = standingOf(event, today)
  if (!couldBeWritten(event) || standing === 'early') return null
  const totals = await listPledgeTotals(tx, of, event.id)
  const { id } = event
  return (
    <Section mark={standing === 'open' ? 'plan' : 'done'} side="Pledges" kind="plan" id="pledges">
      <h2 class="gt-h2">What people will do</h2>
      {standing === 'open' && (
        <>
          <p class="gt-p">Write down what you will do. It is for you: nobody else can read it.</p>
          <div class="gt-actions">
            <ButtonLink href={isMember ? pledgePaths.member(id) : pledgePaths.outside(id)} kind="secondary">
              Write down what you will do
            </ButtonLink>
          </div>
        </>
      )}
      <p class="gt-p gt-space">
        How many people wrote something, and what came of it, is counted twice and never in between.
      </p>
      <Totals pledges={pledgesAfter(event.heldOn, totals, today)} />
      {isMember && (
        <p class="gt-p">
          <a class="gt-a" href={pledgePaths.mine}>
            What you wrote yourself
          </a>
        </p>
      )}
    </Section>
  )
}
