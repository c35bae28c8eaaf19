import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { threadPaths } from '../../thread/paths.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import type { Again } from '../draft/routes.tsx'
import type { Reflection } from '../facts.ts'
import { packsPaths } from '../paths.ts'
import { fieldOf } from './reflection.ts'

type Props = {
  eventId: string
  reflections: readonly Reflection[]
  again?: Again | undefined
  mayAddGaps: boolean
}

/** Each reflection with what became of it, or what can be made of it; and a place for one more. */
export const ReflectionsToWorkOn = ({ eventId, reflections, again, mayAddGaps }: Props) => {
  const mine = again?.part === 'reflection' ? again : undefined
  const added = mine?.id ? undefined : mine
  return (
    <>
      {reflections.length > 0 && <h3 class="gt-h3 gt-space">What becomes of them</h3>}
      {reflections.map(reflection => (
        <One {...{ reflection, mayAddGaps }} again={mine?.id === reflection.id ? mine : undefined} />
      ))}
      <Details summary="Add a reflection" open={added !== undefined}>
        <form action={packsPaths.reflections(eventId)} method="post" novalidate>
          <Textarea
            name="reflection"
            label="What could be better next time?"
            labelSize="s"
            hint="One thing. It can become a lesson, or a gap in the strategy."
            rows={3}
            value={added?.typed.reflection}
            error={errorAt(added?.errors ?? [], 'reflection')}
          />
          <Button kind="secondary" preventDoubleClick>
            Add it
          </Button>
        </form>
      </Details>
    </>
  )
}

type OneProps = { reflection: Reflection; again: Again | undefined; mayAddGaps: boolean }

const One = ({ reflection, again, mayAddGaps }: OneProps): Child => {
  const { id, words, station } = reflection
  return (
    <>
      <p class="gt-p gt-space">{words}</p>
      {station ? (
        <p class="gt-p">
          It became{' '}
          <a class="gt-a" href={threadPaths.station(station.id)}>
            {station.kind === 'lesson' ? 'lesson' : 'gap'} {station.number}
          </a>
          .
        </p>
      ) : (
        <div class="gt-actions">
          <Press action={packsPaths.lesson(id)} of={words}>
            Make it a lesson
          </Press>
          {mayAddGaps && (
            <Press action={packsPaths.gap(id)} of={words}>
              Make it a gap
            </Press>
          )}
          <Press action={packsPaths.reflectionRemoval(id)} of={words}>
            Take it out
          </Press>
        </div>
      )}
      <Reword {...{ reflection, again }} />
    </>
  )
}

/** The same thing in other words. What it became keeps its own. */
const Reword = ({ reflection: { id, words, station }, again }: Omit<OneProps, 'mayAddGaps'>) => {
  const field = fieldOf(id)
  return (
    <Details
      summary={
        <>
          Change the words<span class="govuk-visually-hidden">: {words}</span>
        </>
      }
      open={again !== undefined}
    >
      {again?.stands !== undefined && <Meanwhile rows={[{ key: 'Reflection', value: again.stands }]} />}
      <form action={packsPaths.reflection(id)} method="post" novalidate>
        <input type="hidden" name="seen" value={again?.typed.seen ?? words} />
        <Textarea
          name={field}
          label="What could be better next time?"
          labelSize="s"
          hint={station ? `The ${station.kind} that it became keeps its own words.` : undefined}
          rows={3}
          value={again?.typed[field] ?? words}
          error={errorAt(again?.errors ?? [], field)}
        />
        <Button kind="secondary" preventDoubleClick>
          Save
        </Button>
      </form>
    </Details>
  )
}

const Press = ({ action, of, children }: { action: string; of: string; children?: Child }) => (
  <form action={action} method="post">
    <Button kind="secondary" preventDoubleClick>
      {children}
      <span class="govuk-visually-hidden">: {of}</span>
    </Button>
  </form>
)
