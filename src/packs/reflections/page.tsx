import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { threadPaths } from '../../thread/paths.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { seenOf } from '../draft/forms.ts'
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
  const added = again?.typed.reflection
  const error = errorAt(again?.errors ?? [], 'reflection')
  return (
    <>
      {reflections.length > 0 && <h3 class="gt-h3 gt-space">What becomes of them</h3>}
      {reflections.map(reflection => (
        <One {...{ reflection, mayAddGaps, again }} />
      ))}
      <Details summary="Add a reflection" open={added !== undefined || error !== undefined}>
        <Textarea
          name="reflection"
          label="What could be better next time?"
          labelSize="s"
          hint="One thing. It can become a lesson, or a gap in the strategy."
          rows={3}
          value={added}
          error={error}
        />
        <Button kind="secondary" preventDoubleClick formaction={packsPaths.reflections(eventId)}>
          Add it
        </Button>
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
  const [typed, stands, seen] = [again?.typed[field], again?.stands[field], again?.typed[seenOf(field)]]
  return (
    <Details
      summary={
        <>
          Change the words<span class="govuk-visually-hidden">: {words}</span>
        </>
      }
      open={typed !== undefined}
    >
      {stands !== undefined && <Meanwhile rows={[{ key: 'Reflection', value: stands }]} />}
      <input type="hidden" name="reworded" value={id} />
      <input type="hidden" name={seenOf(field)} value={seen ?? words} />
      <Textarea
        name={field}
        label="What could be better next time?"
        labelSize="s"
        hint={station ? `The ${station.kind} that it became keeps its own words.` : undefined}
        rows={3}
        value={typed ?? words}
        error={errorAt(again?.errors ?? [], field)}
      />
      <Button kind="secondary" preventDoubleClick formaction={packsPaths.reflection(id)}>
        Save
      </Button>
    </Details>
  )
}

const Press = ({ action, of, children }: { action: string; of: string; children?: Child }) => (
  <Button kind="secondary" preventDoubleClick formaction={action}>
    {children}
    <span class="govuk-visually-hidden">: {of}</span>
  </Button>
)
