import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorMessage } from '../../../ui/govuk/error-message.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import type { Insight, Plenary, Theme } from '../plenary.ts'
import { shows, type Wall } from '../wall/wall.ts'
import { Card } from './card.tsx'

export type BoardPartProps = Pick<Plenary, 'themes' | 'loose'> & {
  wall: Wall
  /** What this host had ticked and chosen, when it could not be done. */
  ticked?: readonly string[]
  to?: string
  errors?: readonly FieldError[]
}

/** Insights under their themes, each to be ticked, and what can be made of those that are. */
export const BoardPart = ({ themes, loose, wall, ticked = [], to, errors = [] }: BoardPartProps): Child => {
  const error = errorAt(errors, 'insight')
  return (
    <>
      <div class="gt-sorting">
        {themes.length > 0 && (
          <>
            <Select
              name="to"
              label="Put what is ticked under"
              labelSize="s"
              value={to}
              options={[{ value: '', text: 'Choose' }, ...themes.map(optionOf), { value: 'none', text: 'No theme' }]}
              error={errorAt(errors, 'to')}
            />
            <Button name="press" value="move">
              Move
            </Button>
          </>
        )}
        <Button kind="secondary" name="press" value="join">
          Put together as one
        </Button>
      </div>
      <fieldset class="govuk-fieldset" id="insight" tabindex={-1}>
        <legend class="govuk-visually-hidden">Insights</legend>
        {error && <ErrorMessage id="insight-error">{error}</ErrorMessage>}
        <div class="gt-board">
          <Place id="none" insights={loose} ticked={ticked} isOnWall={shows(wall, null)}>
            Under no theme yet
          </Place>
          {themes.map(({ id, title, insights }) => (
            <Place {...{ id, insights, ticked }} isOnWall={shows(wall, id)}>
              <a class="gt-a" href={livePaths.theme(id)} dir="auto">
                {title}
              </a>
            </Place>
          ))}
        </div>
      </fieldset>
    </>
  )
}

const optionOf = ({ id, title }: Theme) => ({ value: id, text: title })

type PlaceProps = {
  id: string
  insights: readonly Insight[]
  ticked: readonly string[]
  isOnWall: boolean
  children?: Child
}

/** With script, an insight can be dropped here too. */
const Place = ({ id, insights, ticked, isOnWall, children }: PlaceProps) => (
  <section class="gt-place" data-theme={id} aria-labelledby={`place-${id}`}>
    <h2 class="gt-h3" id={`place-${id}`}>
      {children}
    </h2>
    {insights.length === 0 && <p class="gt-meta">Nothing stands here.</p>}
    <ul>
      {insights.map(insight => (
        <Card {...{ insight, ticked, isOnWall }} />
      ))}
    </ul>
  </section>
)
