import { type Figure, percent } from '../../../../statistics/published.ts'
import { people } from '../../../../statistics/sentences.ts'
import type { Child } from '../../../../ui/jsx/elements.ts'
import { asked, choices, type Shown } from '../check.ts'

/** What may be shown of a check, for everyone who may see it. Every count here is cleared. */
export const CheckFigures = ({ shown }: { shown: Shown }): Child => {
  const { answered, said, speak, holdBack } = shown
  if (answered === null) return null
  const lines = [
    ...choices.map((choice, i) => [choice, said[i] ?? null] as const),
    ...(said.some(figure => figure === null)
      ? ([
          ['Can say what they think, or most of it', speak],
          ['Hold a lot back, or would rather say nothing', holdBack],
        ] as const)
      : []),
  ].filter(([, figure]) => figure !== null)
  return (
    <>
      <p class="gt-p">
        {people(answered)} said how safe they feel to speak here.{' '}
        {lines.length === 0 && 'What they said is not shown, to protect people.'}
      </p>
      {lines.length > 0 && (
        <ul class="gt-agenda">
          {lines.map(([words, figure]) => (
            <li>
              <span>{words}</span> <b>{share(figure, answered)}</b>
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && lines.length < choices.length && (
        <p class="gt-meta">What is not here is not shown, to protect people.</p>
      )}
    </>
  )
}

const share = (figure: Figure, answered: Figure) => `${percent(figure, answered)}%`

/** For everyone in the room, if the host wants it: how many of a hundred feel able to speak. */
export const CheckOnWall = ({ shown }: { shown: Shown | null }): Child =>
  shown && (
    <section aria-label={asked}>
      <h2 class="gt-h2">{asked}</h2>
      <CheckFigures shown={shown} />
    </section>
  )
