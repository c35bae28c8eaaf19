import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { leadershipPaths } from '../../paths.ts'
import type { SessionTyped } from '../forms.ts'
import { formNames, forms, linesOf, type Session } from '../session.ts'

export type SessionFormPageProps = {
  frame: Frame
  session?: Session | undefined
  version?: number | undefined
  typed: SessionTyped
  errors: readonly FieldError[]
  /** Who can be named. */
  people: readonly Readonly<{ id: string; name: string }>[]
  stands?: Session | undefined
}

export const SessionFormPage = (props: SessionFormPageProps) => {
  const { frame, session, version, errors, people, stands } = props
  return (
    <FormPage
      {...{ frame, errors }}
      title={session ? 'Change what leaders did to learn' : 'Write down what leaders did to learn'}
      now="Strategy"
      side="Leadership"
      back={
        session
          ? { href: leadershipPaths.session(session.id), text: 'Back' }
          : { href: leadershipPaths.all, text: 'Leadership' }
      }
    >
      {stands && <Meanwhile rows={linesOf(stands)} />}
      {people.length === 0 ? (
        <p class="gt-lead">Nobody is on the list of leaders yet. Put somebody on it first.</p>
      ) : (
        <form
          action={session ? leadershipPaths.sessionChange(session.id) : leadershipPaths.sessions}
          method="post"
          novalidate
          class="gt-space"
        >
          {version !== undefined && <input type="hidden" name="version" value={version} />}
          <Fields {...props} />
          <Button preventDoubleClick>{session ? 'Save' : 'Write it down'}</Button>
        </form>
      )}
    </FormPage>
  )
}

const Fields = ({ typed, errors, people }: SessionFormPageProps) => (
  <>
    <Input name="title" label="What was it?" labelSize="s" value={typed.title} error={errorAt(errors, 'title')} />
    <Radios
      name="form"
      legend="What kind was it?"
      legendSize="s"
      value={typed.form}
      error={errorAt(errors, 'form')}
      choices={forms.map(value => ({ value, text: formNames[value] }))}
    />
    <DateInput
      id="on"
      namePrefix="on"
      legend="On which day?"
      legendSize="s"
      hint="For example, 12 5 2027. Of something longer, its last day."
      values={typed.on}
      error={errorAt(errors, 'on-day')}
    />
    <Input
      name="hours"
      label="How many hours for each of them?"
      labelSize="s"
      hint="Such as 2 or 2.5"
      width={4}
      value={typed.hours}
      error={errorAt(errors, 'hours')}
    />
    <Textarea
      name="words"
      label="What was it about? (if the name does not say)"
      labelSize="s"
      rows={3}
      value={typed.words}
      error={errorAt(errors, 'words')}
    />
    <Checkboxes
      name="people"
      legend="Which leaders took part?"
      legendSize="s"
      hint="They read it of themselves, and so does everyone who works on the strategy."
      values={typed.people}
      error={errorAt(errors, 'people')}
      choices={people.map(({ id, name }) => ({ value: id, text: name }))}
    />
  </>
)
