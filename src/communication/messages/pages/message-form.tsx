import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Audience } from '../../audiences/audience.ts'
import { communicationPaths } from '../../paths.ts'
import type { MessageTyped, Offered, TellingTyped } from '../forms.ts'
import { linesOf, type Message } from '../message.ts'
import { MessageFields, TellingFields } from './fields.tsx'

type Shared = Offered & { frame: Frame; errors: readonly FieldError[] }

export type MessageFormProps = Shared & {
  message: MessageTyped
  telling: TellingTyped
  audiences: readonly Audience[]
  /** The day of the calendar it is planned for, its key and when it begins; '' for none. */
  forDay: string
}

/** A new message, with those who should hear it. */
export const MessageFormPage = ({ frame, errors, message, telling, forDay, ...offered }: MessageFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Plan a message"
    now="Show"
    side="Plan"
    back={{ href: communicationPaths.plan, text: 'The plan' }}
  >
    <form action={communicationPaths.messages} method="post" novalidate class="gt-space">
      {forDay && <input type="hidden" name="day" value={forDay} />}
      <MessageFields {...offered} typed={message} errors={errors} />
      <TellingFields telling={telling} audiences={offered.audiences} errors={errors} />
      <Button preventDoubleClick>Put it in the plan</Button>
    </form>
  </FormPage>
)

export type MessageChangeProps = Shared & {
  message: Message
  typed: MessageTyped
  /** The version of it that was seen. */
  version: number
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Message | undefined
}

export const MessageChangePage = ({
  frame,
  errors,
  message,
  typed,
  version,
  stands,
  ...offered
}: MessageChangeProps) => (
  <FormPage
    {...{ frame, errors }}
    title={`Change message ${message.station.number}`}
    now="Show"
    side="Plan"
    back={{ href: communicationPaths.message(message.station.id) }}
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <form action={communicationPaths.messageChange(message.station.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      <MessageFields {...offered} typed={typed} errors={errors} />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
