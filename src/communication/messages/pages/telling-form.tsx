import type { FieldError } from '../../../platform/http/form.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Audience } from '../../audiences/audience.ts'
import { communicationPaths } from '../../paths.ts'
import type { TellingTyped } from '../forms.ts'
import type { Message } from '../message.ts'
import { TellingFields } from './fields.tsx'

export type TellingFormProps = {
  frame: Frame
  message: Message
  audiences: readonly Audience[]
  telling: TellingTyped
  errors: readonly FieldError[]
}

/** Who else should hear a message. */
export const TellingFormPage = ({ frame, message, audiences, telling, errors }: TellingFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Somebody else should hear it too"
    now="Show"
    side={`Message ${message.station.number}`}
    back={{ href: communicationPaths.message(message.station.id) }}
  >
    <p class="gt-lead">{message.station.title}</p>
    <form action={communicationPaths.tellings(message.station.id)} method="post" novalidate class="gt-space">
      <TellingFields {...{ telling, audiences, errors }} />
      <Button preventDoubleClick>Put it in the plan</Button>
    </form>
  </FormPage>
)
