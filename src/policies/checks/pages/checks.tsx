import { inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { Section } from '../../../ui/spine.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Policy } from '../../policy.ts'
import { inFigures, type ListedCheck } from '../check.ts'

export type ChecksProps = {
  policy: Policy
  checks: readonly ListedCheck[]
  keeps: boolean
  kind: 'plan' | undefined
}

/** How a policy stood up to the questions, each time it was checked. */
export const Checks = ({ policy, checks, keeps, kind }: ChecksProps) => (
  <Section mark={kind || checks.length === 0 ? 'plan' : 'done'} side="Check" kind={kind}>
    <h2 class="gt-h2">How it holds up to the framework</h2>
    {checks.length === 0 ? (
      <p class="gt-p">Nobody has checked it yet. A few questions show what it lacks.</p>
    ) : (
      <ul class="govuk-list">
        {checks.map(check => (
          <li>
            <a class="gt-a" href={policiesPaths.check(check.id)}>
              {inWords(check.checkedOn)}
            </a>
            : {inFigures(check)}. Checked by {whoOf(check.by)}.
          </li>
        ))}
      </ul>
    )}
    {keeps && (
      <div class="gt-actions">
        <ButtonLink href={policiesPaths.checking(policy.station.id)} kind="secondary">
          Check it
        </ButtonLink>
      </div>
    )}
  </Section>
)
