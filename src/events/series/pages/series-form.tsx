import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { eventKinds, kindNames } from '../../event.ts'
import { eventsPaths } from '../../paths.ts'
import type { SeriesTyped } from '../forms.ts'
import type { Series } from '../queries.ts'

type SeriesFormPageProps = {
  frame: Frame
  series?: Readonly<{ id: string; version: number }> | undefined
  typed: SeriesTyped
  errors: readonly FieldError[]
  stands?: Series | undefined
}

export const SeriesFormPage = ({ frame, series, typed, errors, stands }: SeriesFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={series ? 'Change the series' : 'Begin a series of events'}
    now="Act"
    side="Events"
    back={
      series
        ? { href: eventsPaths.oneSeries(series.id), text: 'The series' }
        : { href: eventsPaths.series, text: 'All series' }
    }
  >
    {stands && (
      <Meanwhile
        rows={[
          { key: 'Name', value: stands.title },
          { key: 'Kind', value: kindNames[stands.kind] },
          { key: 'About', value: stands.about },
        ]}
      />
    )}
    <form
      action={series ? eventsPaths.seriesChange(series.id) : eventsPaths.series}
      method="post"
      novalidate
      class="gt-space"
    >
      {series && <input type="hidden" name="version" value={String(series.version)} />}
      <Input
        name="title"
        label="What is the series called?"
        labelSize="s"
        hint="Such as “Diversity Coffee Connect”."
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Radios
        name="kind"
        legend="What kind of events are they?"
        legendSize="s"
        value={typed.kind}
        error={errorAt(errors, 'kind')}
        choices={eventKinds.map(kind => ({ value: kind, text: kindNames[kind] }))}
      />
      <Textarea
        name="about"
        label="What is it about? (for everyone to read)"
        labelSize="s"
        value={typed.about}
        error={errorAt(errors, 'about')}
      />
      <Button preventDoubleClick>{series ? 'Save' : 'Begin the series'}</Button>
    </form>
  </FormPage>
)
