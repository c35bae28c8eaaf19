import { threadPaths } from '../../../thread/paths.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Section } from '../../../ui/spine.tsx'
import { startingPaths } from '../../paths.ts'
import type { Home } from '../queries.ts'
import type { PartPageProps } from './part.tsx'

/** First things to do, each of which becomes a gap or an action in one step. */
export const FirstSteps = ({ round, item, part, homes, taken, step, errors }: PartPageProps) => {
  const open = part.suggestions.filter(({ id }) => !taken.some(({ suggestion }) => suggestion === id))
  const canAct = homes.some(({ cycleId }) => cycleId !== null)
  return (
    <Section mark="plan" side="First steps" kind="plan" end>
      <h2 class="gt-h2">What to do first</h2>
      <ul class="govuk-list govuk-list--bullet">
        {taken.map(({ suggestion, stationId, kind, number }) => (
          <li>
            {part.suggestions.find(({ id }) => id === suggestion)?.text ?? 'A first step'}{' '}
            <a class="gt-a" href={threadPaths.station(stationId)}>
              Taken up as {kind} {number}
            </a>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <form action={startingPaths.firstSteps(round.id, item.id)} method="post" novalidate>
          <Radios
            name="suggestion"
            legend="Which step do you want to take up?"
            legendSize="s"
            value={step.suggestion}
            error={errorAt(errors, 'suggestion')}
            choices={open.map(({ id, text }) => ({ value: id, text }))}
          />
          {homes.length > 0 && (
            <Select
              name="element"
              label="Which element does it belong to?"
              labelSize="s"
              value={step.element}
              error={errorAt(errors, 'element')}
              options={[
                ...homes.map(home => ({ value: home.id, text: homeWords(home) })),
                { value: '', text: 'None yet' },
              ]}
            />
          )}
          <div class="gt-actions">
            {canAct && (
              <Button name="as" value="action" preventDoubleClick>
                Make it an action
              </Button>
            )}
            <Button name="as" value="gap" kind="secondary" preventDoubleClick>
              Put it on the list of gaps
            </Button>
          </div>
        </form>
      )}
    </Section>
  )
}

const homeWords = ({ mark, title, cycleId }: Home) => `${mark} ${title}${cycleId ? '' : ' (no work under way)'}`
