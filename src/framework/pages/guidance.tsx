import { Details } from '../../ui/govuk/details.tsx'
import { type Phase, phaseNames } from '../cycle.ts'
import type { Guidance } from '../element.ts'
import { Say } from '../translations/pages/say.tsx'
import { asWritten, type Saying } from '../translations/saying.ts'

export type PhaseWordsProps = { phase: Phase; guidance: Pick<Guidance, Phase>; saying?: Saying | undefined }

/** What helps with a phase: what it is for, and things that could be done. Folded away, since those who know it need it no more. */
export const PhaseGuidance = (props: PhaseWordsProps) => (
  <Details summary={`How to go about ${phaseNames[props.phase]}`}>
    <PhaseWords {...props} />
  </Details>
)

export const PhaseWords = ({ phase, guidance, saying = asWritten }: PhaseWordsProps) => {
  const { guidance: words, suggestions } = guidance[phase]
  return (
    <>
      <p class="gt-p">
        <Say said={saying(phase, words)} />
      </p>
      {suggestions.length > 0 && (
        <>
          <p class="gt-p">You could:</p>
          <ul class="govuk-list govuk-list--bullet">
            {suggestions.map(({ id, text }) => (
              <li>
                <Say said={saying(`${phase}/${id}`, text)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
