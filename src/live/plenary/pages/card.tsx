import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import type { Insight, Wording } from '../plenary.ts'
import { standingSaid } from '../standing.ts'
import { StandingPress } from './standing-press.tsx'

type CardProps = {
  insight: Insight
  ticked: readonly string[]
  /** Does its theme stand there now? */
  isOnWall: boolean
}

/** An insight that can be ticked, and with script dragged: by a finger at its grip. What was put together can be taken apart. */
export const Card = ({ insight: { id, wordings }, ticked, isOnWall }: CardProps) => {
  const [first] = wordings
  const seen = `${id}.${first?.sorting}`
  return (
    <li class="gt-card" data-card={seen}>
      <span class="gt-grip" data-grip aria-hidden="true"></span>
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={`i-${id}`}
            name="insight"
            value={seen}
            checked={ticked.includes(seen)}
          />
          <label class="govuk-label govuk-checkboxes__label" for={`i-${id}`}>
            {wordings.map(wording => (
              <Words wording={wording} />
            ))}
          </label>
        </div>
      </div>
      {wordings.map(
        ({ tableNo, words, standing }) =>
          standing !== 'shown' && (
            <Details summary={`Read what table ${tableNo} wrote`}>
              <span dir="auto">{words}</span>
            </Details>
          ),
      )}
      {wordings.length > 1 &&
        wordings.map(({ id: one, tableNo, sorting }) => (
          <Button kind="secondary" name="apart" value={`${one}.${sorting}`}>
            Take table {String(tableNo)} apart
          </Button>
        ))}
      {wordings.map(wording => (
        <StandingPress {...wording} isOnWall={isOnWall && wording.isAgreed} />
      ))}
    </li>
  )
}

/** A host may have everyone look on: what nobody may read yet does not stand there. */
const Words = ({ wording: { words, tableNo, isAgreed, standsAlone, standing } }: { wording: Wording }) => (
  <span class="gt-card__words">
    {standing === 'shown' && <span dir="auto">{words}</span>}
    <span class="gt-meta">
      Table {String(tableNo)}
      {!isAgreed && ', not agreed yet, so not shown'}
      {standing !== 'shown' && `, ${standingSaid[standing].host}`}
      {standsAlone && ', wants to stand by itself'}
    </span>
  </span>
)
