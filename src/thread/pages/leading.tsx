import { FormPage, type FormPageProps } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { kindNames, type Station } from '../station.ts'

export type LeadingPageProps = Pick<FormPageProps, 'frame' | 'now' | 'side' | 'back' | 'title'> & {
  /** What they are to lead to. */
  station: Station
  /** Where both forms go. */
  action: string
  find: string
  offered: readonly Station[]
  chosen: readonly string[]
  error?: string | undefined
}

/** Which stations lead to this one: found by words, and ticked. */
export const LeadingPage = ({ station, action, find, offered, chosen, error, ...page }: LeadingPageProps) => (
  <FormPage {...page} errors={error ? [{ field: offered.length > 0 ? 'station' : 'find', text: error }] : []}>
    <p class="gt-lead">{station.title}</p>
    <form action={action} method="get" class="gt-space">
      <Input
        name="find"
        label="Find something by words of its title"
        labelSize="s"
        hint="Below stand the newest promises, actions and other things on the thread."
        value={find}
        type="search"
      />
      <Button kind="secondary">Find</Button>
    </form>
    {offered.length > 0 ? (
      <form action={action} method="post" novalidate class="gt-space">
        <input type="hidden" name="find" value={find} />
        <Checkboxes
          name="station"
          legend="Which of these?"
          legendSize="s"
          values={chosen}
          error={error}
          choices={offered.map(({ id, kind, number, title }) => ({
            value: id,
            text: title,
            hint: `${kindNames[kind]} ${number}`,
          }))}
        />
        <Button preventDoubleClick>Lead the thread here</Button>
      </form>
    ) : (
      <p class="gt-p">
        {find
          ? 'Nothing else on the thread has these words in its title.'
          : 'Nothing is on the thread yet that could lead here.'}
      </p>
    )}
  </FormPage>
)
