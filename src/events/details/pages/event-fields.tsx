import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { eventKinds, formNames, forms, kindNames } from '../../event.ts'
import type { Series } from '../../series/queries.ts'
import type { EventTyped } from '../forms.ts'

type Fields = { typed: EventTyped; series: readonly Series[]; errors: readonly FieldError[] }

export const What = ({ typed, series, errors }: Fields) => (
  <>
    <Input
      name="title"
      label="What is the event called?"
      labelSize="s"
      hint="Such as “Allyship at work: a masterclass”."
      value={typed.title}
      error={errorAt(errors, 'title')}
    />
    <Radios
      name="kind"
      legend="What kind of event is it?"
      legendSize="s"
      value={typed.kind}
      error={errorAt(errors, 'kind')}
      choices={eventKinds.map(kind => ({
        value: kind,
        text: kindNames[kind],
        ...(kind === 'own' && {
          conditional: (
            <Input
              name="own-kind"
              label="What do you call it?"
              value={typed.ownKind}
              error={errorAt(errors, 'own-kind')}
              width={20}
            />
          ),
        }),
      }))}
    />
    {series.length > 0 && (
      <Select
        name="series"
        label="Is it part of a series?"
        labelSize="s"
        value={typed.series}
        error={errorAt(errors, 'series')}
        options={[{ value: '', text: 'No' }, ...series.map(({ id, title }) => ({ value: id, text: title }))]}
      />
    )}
    <Input
      name="theme"
      label="Theme (if there is one)"
      labelSize="s"
      value={typed.theme}
      error={errorAt(errors, 'theme')}
    />
    <Input
      name="audience"
      label="Whom is it for? (if not everyone)"
      labelSize="s"
      hint="Such as “people who work in HR in social care”."
      value={typed.audience}
      error={errorAt(errors, 'audience')}
    />
    <Textarea
      name="about"
      label="What is it about? (if you want to say more)"
      labelSize="s"
      hint="What happens, and what people take home. Steps with times come later."
      value={typed.about}
      error={errorAt(errors, 'about')}
    />
  </>
)

export const WhenAndWhere = ({ typed, errors }: Fields) => (
  <>
    <DateInput
      id="held"
      namePrefix="held"
      legend="On which day?"
      legendSize="s"
      hint="Such as 12 5 2027."
      values={typed.held}
      error={errorAt(errors, 'held-day')}
    />
    <Checkboxes
      name="past"
      values={typed.isPast ? ['yes'] : []}
      choices={[{ value: 'yes', text: 'It has taken place already, and is written down afterwards' }]}
    />
    <Input
      name="starts"
      label="When does it begin?"
      labelSize="s"
      hint="The time in the United Kingdom, such as 10:00 or 2.30 pm."
      value={typed.starts}
      error={errorAt(errors, 'starts')}
      width={10}
    />
    <Input
      name="ends"
      label="When does it end?"
      labelSize="s"
      value={typed.ends}
      error={errorAt(errors, 'ends')}
      width={10}
    />
    <Radios
      name="form"
      legend="How do people meet?"
      legendSize="s"
      value={typed.form}
      error={errorAt(errors, 'form')}
      choices={forms.map(form => ({ value: form, text: formNames[form] }))}
    />
    <Input
      name="place"
      label="Where? (unless it is only online)"
      labelSize="s"
      hint="Building, street, town and postcode, as everyone can read it."
      value={typed.place}
      error={errorAt(errors, 'place')}
    />
    <Input
      name="online-address"
      label="Where online? (unless it is only in person)"
      labelSize="s"
      hint="The address of the meeting. Only people with a place see it. You can put it in later: then they get a letter."
      value={typed.onlineAddress}
      error={errorAt(errors, 'online-address')}
      spellcheck={false}
      autocapitalize="none"
    />
    <Textarea
      name="access"
      label="Access: what does the place offer?"
      labelSize="s"
      hint="Such as step-free way in, hearing loop, captions, a quiet room, where to park. Everyone can read it."
      rows={3}
      value={typed.access}
      error={errorAt(errors, 'access')}
    />
  </>
)

export const Who = ({ typed, errors }: Fields) => (
  <>
    <Radios
      name="entry"
      legend="Who can come?"
      legendSize="s"
      value={typed.entry}
      error={errorAt(errors, 'entry')}
      choices={[
        { value: 'open', text: 'Everyone', hint: 'Its page can be found on the page of its series.' },
        {
          value: 'invited',
          text: 'Only those you invite',
          hint: 'It stands on no public list. Whoever has its address can register, so give it only to those you mean.',
        },
      ]}
    />
    <Input
      name="capacity"
      label="How many places are there? (if they are limited)"
      labelSize="s"
      hint="When they are taken, others can wait, and move up by themselves."
      value={typed.capacity}
      inputmode="numeric"
      class="govuk-input--width-4"
      error={errorAt(errors, 'capacity')}
    />
    <DateInput
      id="closes"
      namePrefix="closes"
      legend="Until which day can people register? (if it ends before the event)"
      legendSize="s"
      values={typed.closes}
      error={errorAt(errors, 'closes-day')}
    />
    <Input
      name="contact"
      label="Whom do people ask, and how?"
      labelSize="s"
      hint="A name with an e-mail address or a telephone number, for everyone to read."
      value={typed.contact}
      error={errorAt(errors, 'contact')}
    />
  </>
)
