import { type Figure, percent } from '../../../../statistics/published.ts'
import { people } from '../../../../statistics/sentences.ts'
import type { Child } from '../../../../ui/jsx/elements.ts'
import { linesOf, type Shown } from '../check.ts'

/** What may be shown of a check, for everyone who may see it. Every count here is cleared. */
export const CheckFigures = ({ shown }: { shown: Shown }): Child => {
  const { answered } = shown
  if (answered === null) return null
  const lines = linesOf(shown)
  const isAllHidden = lines.every(({ figure }) => figure === null)
  return (
    <>
      <p class="gt-p">
        {people(answered)} said how safe they feel to speak here.{' '}
        {isAllHidden && 'What they said is not shown, to protect people.'}
      </p>
      {!isAllHidden && (
        <ul class="gt-agenda gt-shares">
          {lines.map(({ words, figure }) => (
            <li>
              <span>{words}</span>{' '}
              {figure === null ? (
                <span class="gt-meta">Not shown, to protect people</span>
              ) : (
                <b>{share(figure, answered)}</b>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const share = (figure: Figure, answered: Figure) => `${percent(figure, answered)}%`
