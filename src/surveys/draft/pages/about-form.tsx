import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { surveysPaths } from '../../paths.ts'
import { kindNames } from '../../wave.ts'
import type { AboutTyped, Offered } from '../about.ts'

type Fields = { typed: AboutTyped; errors: readonly FieldError[]; offered: Offered }

/** What a survey is. `id` and `revision`: of the draft that is changed; a new one has neither. */
export const AboutForm = ({ id, revision, ...fields }: Fields & { id?: string; revision?: number }) => (
  <form action={id ? surveysPaths.about(id) : surveysPaths.all} method="post" novalidate class="gt-space">
    {revision !== undefined && <input type="hidden" name="version" value={revision} />}
    <What {...fields} />
    <Words {...fields} />
    <Compared {...fields} />
    <Button preventDoubleClick>{id ? 'Save' : 'Begin a draft'}</Button>
  </form>
)

const kinds = [
  { value: 'baseline', text: kindNames.baseline, hint: 'Where we stand before we begin.' },
  { value: 'post', text: kindNames.post, hint: 'After an event or a programme, beside what was asked before it.' },
  { value: 'pulse', text: kindNames.pulse, hint: 'Five questions at most, again and again.' },
  { value: 'yearly', text: kindNames.yearly, hint: 'The same questions, once a year.' },
]

const What = ({ typed, errors, offered }: Fields) => (
  <>
    <Select
      name="questionnaire"
      label="What do you ask?"
      labelSize="s"
      hint="A questionnaire. You can change its questions until the survey is fixed."
      value={typed.questionnaire}
      error={errorAt(errors, 'questionnaire')}
      options={[
        { value: '', text: 'Choose one' },
        ...offered.questionnaires.map(({ id, title }) => ({ value: id, text: title })),
      ]}
    />
    <Radios
      name="kind"
      legend="What kind of survey is it?"
      legendSize="s"
      value={typed.kind}
      error={errorAt(errors, 'kind')}
      choices={kinds}
    />
  </>
)

const Words = ({ typed, errors }: Fields) => (
  <>
    <Input
      name="title"
      label="Title"
      labelSize="s"
      hint="People see it in their invitation: “How it is to work here, May 2027”."
      value={typed.title}
      error={errorAt(errors, 'title')}
    />
    <Textarea
      name="why"
      label="Why do you ask?"
      labelSize="s"
      hint="It stands before the first question. Say what will be done with the answers, and by when."
      value={typed.why}
      error={errorAt(errors, 'why')}
    />
    <Textarea
      name="who-sees"
      label="Who will see what?"
      labelSize="s"
      hint="It stands before the first question as well."
      rows={3}
      value={typed.whoSees}
      error={errorAt(errors, 'who-sees')}
    />
  </>
)

const Compared = ({ typed, errors, offered }: Fields) => (
  <>
    {offered.series.length > 0 && (
      <Select
        name="series"
        label="Is it compared with others? (if so)"
        labelSize="s"
        hint="A series of surveys, such as before and after, or every year."
        value={typed.series}
        error={errorAt(errors, 'series')}
        options={[{ value: '', text: 'No' }, ...offered.series.map(({ id, title }) => ({ value: id, text: title }))]}
      />
    )}
    <Input
      name="new-series"
      label={offered.series.length > 0 ? 'Or name a new series' : 'Name a series, if others will be compared with it'}
      labelSize="s"
      hint="“How it is to work here, every year”"
      value={typed.newSeries}
      error={errorAt(errors, 'new-series')}
    />
  </>
)
