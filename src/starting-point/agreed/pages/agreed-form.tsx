import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { startingPaths } from '../../paths.ts'
import { surenessNames } from '../forms.ts'
import type { PartPageProps } from './part.tsx'

/** What the group agreed on, written down by those who lead. */
export const AgreedForm = ({ round, item, typed, version, versions, errors }: PartPageProps) => (
  <form action={startingPaths.part(round.id, item.id)} method="post" novalidate class="gt-space">
    <h3 class="gt-h3">{versions.length > 0 ? 'Write it anew' : 'Write down what you agreed on'}</h3>
    <input type="hidden" name="version" value={version} />
    <Radios
      name="rating"
      legend="What did you agree on?"
      legendSize="s"
      value={typed.rating}
      error={errorAt(errors, 'rating')}
      choices={round.items.scale.map((text, i) => ({ value: String(i + 1), text }))}
    />
    <Radios
      name="sureness"
      legend="How sure are you?"
      legendSize="s"
      value={typed.sureness}
      error={errorAt(errors, 'sureness')}
      choices={Object.entries(surenessNames).map(([value, text]) => ({ value, text }))}
    />
    <Textarea
      name="why"
      label="Why?"
      labelSize="s"
      hint="Where did you differ, and what settled it? Name no one."
      value={typed.why}
      error={errorAt(errors, 'why')}
    />
    <Textarea
      name="shown-by"
      label="What shows it? (if anything)"
      labelSize="s"
      value={typed.shownBy}
      error={errorAt(errors, 'shown-by')}
    />
    <Button preventDoubleClick>Save</Button>
  </form>
)
