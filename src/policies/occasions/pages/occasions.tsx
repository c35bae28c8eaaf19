import { inWords } from '../../../calendar/day.ts'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Section } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Policy } from '../../policy.ts'
import { type Occasion, occasionsOnPage, placeNames } from '../occasion.ts'

export type OccasionsProps = {
  policy: Policy
  /** One more than are shown when there are more. */
  occasions: readonly Occasion[]
  keeps: boolean
  kind: 'plan' | undefined
}

/** Evidence that a policy is known: where it was shown, and when it was talked about. */
export const Occasions = ({ policy, occasions, keeps, kind }: OccasionsProps) => (
  <Section mark={kind || occasions.length === 0 ? 'plan' : 'done'} side="Talked about" kind={kind}>
    <h2 class="gt-h2">Where people hear of it</h2>
    {occasions.length === 0 ? (
      <p class="gt-p">Nothing is noted yet. A policy that nobody talks about helps nobody.</p>
    ) : (
      <StackTable
        caption="Where and when it was talked about"
        controls={keeps}
        headings={['Where', 'When', 'What', ...(keeps ? [{ label: 'Take back', quiet: true }] : [])]}
        rows={occasions.slice(0, occasionsOnPage).map(occasion => ({
          name: placeNames[occasion.place],
          cells: [inWords(occasion.heldOn), <What occasion={occasion} />, ...(keeps ? [takeBack(occasion)] : [])],
        }))}
      />
    )}
    {occasions.length > occasionsOnPage && <p class="gt-meta">The newest {occasionsOnPage} are shown.</p>}
    {keeps && (
      <div class="gt-actions">
        <ButtonLink href={policiesPaths.addingOccasion(policy.station.id)} kind="secondary">
          It was talked about
        </ButtonLink>
      </div>
    )}
  </Section>
)

const What = ({ occasion: { words, href } }: { occasion: Occasion }) => (
  <>
    {words}
    {href && (
      <>
        {' '}
        <a class="gt-a" href={href} rel="noreferrer">
          Look at it
        </a>
      </>
    )}
  </>
)

function takeBack({ id, heldOn }: Occasion): Child {
  return (
    <form action={policiesPaths.occasionRemoval(id)} method="post">
      <Button kind="secondary">
        Take back<span class="govuk-visually-hidden"> what was noted for {inWords(heldOn)}</span>
      </Button>
    </form>
  )
}
