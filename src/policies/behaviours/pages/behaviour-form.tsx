import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { kindNames, type StationKind } from '../../../thread/station.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { policiesPaths } from '../../paths.ts'
import { type Behaviour, linesOf } from '../behaviour.ts'
import type { BehaviourTyped } from '../forms.ts'

type Props = {
  frame: Frame
  /** The behaviour that is changed, and the version of it that was seen; none for a new one. */
  behaviour?: Behaviour | undefined
  version?: number | undefined
  typed: BehaviourTyped
  errors: readonly FieldError[]
  roots: readonly Readonly<{ id: string; kind: StationKind; title: string }>[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Behaviour | undefined
}

export const BehaviourFormPage = ({ frame, behaviour, version, typed, errors, roots, stands }: Props) => (
  <FormPage
    {...{ frame, errors }}
    title={behaviour ? 'Change what is expected' : 'Add a behaviour'}
    now="Review"
    side="Behaviours"
    back={
      behaviour
        ? { href: policiesPaths.behaviour(behaviour.station.id), text: behaviour.station.title }
        : { href: policiesPaths.behaviours, text: 'What we expect of each other' }
    }
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <form
      action={behaviour ? policiesPaths.behaviourChange(behaviour.station.id) : policiesPaths.behaviours}
      method="post"
      novalidate
      class="gt-space"
    >
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Input
        name="title"
        label="What is expected?"
        labelSize="s"
        hint="In a few words, beginning with “We”. Such as “We speak up for a colleague who is not in the room”."
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Textarea
        name="words"
        label="What does it look like?"
        labelSize="s"
        hint="Something people can see on a shift, in a meeting or on a visit."
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Textarea
        name="unlike"
        label="What does it not look like? (if it helps)"
        labelSize="s"
        value={typed.unlike}
        error={errorAt(errors, 'unlike')}
      />
      {roots.length > 0 && (
        <Select
          name="belongs"
          label="Which value or policy does it come of? (if one)"
          labelSize="s"
          value={typed.belongs}
          error={errorAt(errors, 'belongs')}
          options={[
            { value: '', text: 'None yet' },
            ...roots.map(({ id, kind, title }) => ({ value: id, text: `${kindNames[kind]}: ${title}` })),
          ]}
        />
      )}
      <Button preventDoubleClick>{behaviour ? 'Save' : 'Add it'}</Button>
    </form>
  </FormPage>
)
