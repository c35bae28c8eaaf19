import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { aboutInWords } from '../../about.ts'
import type { Audience } from '../../audiences/audience.ts'
import { channelNames, channels } from '../channel.ts'
import type { MessageTyped, Offered, TellingTyped } from '../forms.ts'

type MessageFieldsProps = Offered & { typed: MessageTyped; errors: readonly FieldError[] }

/** What people should know, what it tells about, and who looks after it. */
export const MessageFields = ({ typed, errors, elements, abouts }: MessageFieldsProps) => (
  <>
    <Input
      name="title"
      label="What should people know, in one sentence?"
      labelSize="s"
      hint="As you would say it at handover. “From Monday there is somebody to turn to on every night shift.”"
      value={typed.title}
      error={errorAt(errors, 'title')}
    />
    <Textarea
      name="words"
      label="What else belongs to it? (if anything)"
      labelSize="s"
      hint="Everyone who works here can read the plan. Name no one."
      value={typed.words}
      error={errorAt(errors, 'words')}
    />
    {abouts.length > 0 && (
      <Select
        name="about"
        label="What does it tell about? (if you know)"
        labelSize="s"
        hint="Then the thread leads from there to those who have heard of it."
        value={typed.about}
        error={errorAt(errors, 'about')}
        options={[
          { value: '', text: 'Nothing on the thread' },
          ...abouts.map(about => ({ value: about.id, text: aboutInWords(about) })),
        ]}
      />
    )}
    {elements.length > 0 && (
      <Select
        name="element"
        label="Which element does it belong to? (if you know)"
        labelSize="s"
        value={typed.element}
        error={errorAt(errors, 'element')}
        options={[
          { value: '', text: 'None yet' },
          ...elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` })),
        ]}
      />
    )}
    <Input
      name="owner"
      label="Who looks after it?"
      labelSize="s"
      hint="Their name, or their e-mail address."
      value={typed.owner}
      error={errorAt(errors, 'owner')}
      spellcheck={false}
    />
  </>
)

type TellingFieldsProps = { telling: TellingTyped; audiences: readonly Audience[]; errors: readonly FieldError[] }

/** Who should hear it, how, by when, and why it matters to them. */
export const TellingFields = ({ telling, audiences, errors }: TellingFieldsProps) => (
  <>
    <Checkboxes
      name="audience"
      legend="Who should hear it?"
      legendSize="s"
      hint="Each of them stands in the plan by itself. Who is easy to forget?"
      values={telling.audiences}
      error={errorAt(errors, 'audience')}
      choices={audiences.map(({ key, name }) => ({ value: key, text: name }))}
    />
    <Checkboxes
      name="channel"
      legend="How are they told?"
      legendSize="s"
      hint="Not everyone reads e-mail. Use more than one way."
      values={telling.channels}
      error={errorAt(errors, 'channel')}
      choices={channels.map(each => ({ value: each, text: channelNames[each] }))}
    />
    <DateInput
      id="due"
      namePrefix="due"
      legend="By which day?"
      legendSize="s"
      hint="For example, 12 5 2028"
      values={telling.due}
      error={errorAt(errors, 'due-day')}
    />
    <Textarea
      name="why"
      label="Why does it matter to them? (if you can say)"
      labelSize="s"
      hint="What is different for them from that day on."
      rows={4}
      value={telling.why}
      error={errorAt(errors, 'why')}
    />
  </>
)
