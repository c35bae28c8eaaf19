import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Policy } from '../../policy.ts'
import type { OccasionTyped } from '../forms.ts'
import { placeNames, places } from '../occasion.ts'

type Props = { frame: Frame; policy: Policy; typed: OccasionTyped; errors: readonly FieldError[] }

export const OccasionFormPage = ({ frame, policy: { station }, typed, errors }: Props) => (
  <FormPage
    {...{ frame, errors }}
    title="It was talked about"
    now="Review"
    side="Talked about"
    note={station.title}
    back={{ href: policiesPaths.policy(station.id), text: station.title }}
  >
    <form action={policiesPaths.occasions(station.id)} method="post" novalidate class="gt-space">
      <Radios
        name="place"
        legend="Where?"
        legendSize="s"
        value={typed.place}
        error={errorAt(errors, 'place')}
        choices={places.map(place => ({ value: place, text: placeNames[place] }))}
      />
      <Textarea
        name="words"
        label="What was shown or talked about?"
        labelSize="s"
        hint="Which teams, and what they made of it. Name no one."
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Input
        name="href"
        label="Where can it be seen? (if it has an address)"
        labelSize="s"
        type="url"
        value={typed.href}
        error={errorAt(errors, 'href')}
        spellcheck={false}
      />
      <DateInput
        id="held"
        namePrefix="held"
        legend="When?"
        legendSize="s"
        values={typed.held}
        error={errorAt(errors, 'held-day')}
      />
      <Button preventDoubleClick>Add it</Button>
    </form>
  </FormPage>
)
