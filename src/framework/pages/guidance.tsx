import { Details } from '../../ui/govuk/details.tsx'
import { type Phase, phaseNames } from '../cycle.ts'
import type { Guidance } from '../element.ts'

/** What helps with a phase: what it is for, and things that could be done. Folded away, since those who know it need it no more. */
export const PhaseGuidance = ({ phase, guidance }: { phase: Phase; guidance: Guidance }) => (
  <Details summary={`How to go about ${phaseNames[phase]}`}>
    <PhaseWords phase={phase} guidance={guidance} />
  </Details>
)

export const PhaseWords = ({ phase, guidance }: { phase: Phase; guidance: Guidance }) => {
  const { guidance: words, suggestions } = guidance[phase]
  return (
    <>
      <p class="gt-p">{words}</p>
      {suggestions.length > 0 && (
        <>
          <p class="gt-p">You could:</p>
          <ul class="govuk-list govuk-list--bullet">
            {suggestions.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
