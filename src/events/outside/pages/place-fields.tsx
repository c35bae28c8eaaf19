import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { daysPlacesKept } from '../../places/place.ts'
import type { PlaceTyped } from '../forms.ts'

type PlaceFieldsProps = {
  typed: PlaceTyped
  errors: readonly FieldError[]
  /** Where mail goes: asked of guests once. Somebody who works here has one, and a host may leave it empty. */
  email?: 'needed' | 'if known' | undefined
  /** Somebody whose name is known already. */
  isKnown?: boolean
  /** Filled in by a host, for somebody else. */
  isOfOther?: boolean
}

const otherNeeds = 'What they need to take part (if they said)'

/** What somebody says of themselves to have a place: as little as is needed. */
export const PlaceFields = ({ typed, errors, email, isKnown, isOfOther = email === 'if known' }: PlaceFieldsProps) => (
  <>
    {!isKnown && (
      <Input
        name="name"
        label={isOfOther ? 'Name' : 'Your name'}
        labelSize="s"
        value={typed.name}
        error={errorAt(errors, 'name')}
        autocomplete={isOfOther ? 'off' : 'name'}
      />
    )}
    {email && (
      <Input
        name="email"
        type="email"
        label={email === 'needed' ? 'Your e-mail address' : 'E-mail address (if there is one)'}
        labelSize="s"
        hint="Letters about this event go there, and nothing else."
        value={typed.email}
        error={errorAt(errors, 'email')}
        autocomplete={email === 'needed' ? 'email' : 'off'}
        spellcheck={false}
      />
    )}
    {!isKnown && (
      <Input
        name="organisation"
        label={isOfOther ? 'Organisation (if you know)' : 'Organisation (if you want to say)'}
        labelSize="s"
        value={typed.organisation}
        error={errorAt(errors, 'organisation')}
        autocomplete={isOfOther ? 'off' : 'organization'}
      />
    )}
    <Input
      name="role"
      label={isOfOther ? 'Role (if you know)' : 'Role (if you want to say)'}
      labelSize="s"
      hint="Such as “HR adviser” or “care worker”."
      value={typed.role}
      error={errorAt(errors, 'role')}
    />
    <Checkboxes
      name="student"
      values={typed.isStudent ? ['yes'] : []}
      choices={[{ value: 'yes', text: isOfOther ? 'A student' : 'I am a student' }]}
    />
    <Textarea
      name="needs"
      label={isOfOther ? otherNeeds : 'Is there anything you need to take part? (if you want to say)'}
      labelSize="s"
      hint={`Such as step-free access, captions, an interpreter, or what you cannot eat. Only those who run events read it. It is deleted ${daysPlacesKept} days after the event.`}
      rows={3}
      value={typed.needs}
      error={errorAt(errors, 'needs')}
    />
  </>
)
