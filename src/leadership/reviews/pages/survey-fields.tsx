import { inWords } from '../../../calendar/day.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { WritingPageProps } from './writing.tsx'

type Props = Pick<WritingPageProps, 'typed' | 'errors' | 'releases'>

/** The same questions asked again: two releases side by side, or why not. Each answer shows what belongs to it. */
export const SurveyFields = (props: Props) => {
  const { typed, errors } = props
  return (
    <Radios
      name="repeated"
      legend="Was the survey repeated?"
      legendSize="s"
      value={typed.repeated}
      error={errorAt(errors, 'repeated')}
      choices={[
        { value: 'yes', text: 'Yes, and both are released', conditional: <Repeated {...props} /> },
        {
          value: 'no',
          text: 'No',
          conditional: (
            <Textarea
              name="whyNot"
              label="It was not repeated, because"
              rows={3}
              value={typed.whyNot}
              error={errorAt(errors, 'whyNot')}
            />
          ),
        },
      ]}
    />
  )
}

const Repeated = ({ typed, errors, releases }: Props) => {
  const options = [
    { value: '', text: releases.length > 0 ? 'Choose one' : 'Nothing is released yet' },
    ...releases.map(({ id, title, releasedOn, isExample }) => ({
      value: id,
      text: `${title}, released on ${inWords(releasedOn)}${isExample ? ' (example)' : ''}`,
    })),
  ]
  return (
    <>
      <Select
        name="baseline"
        label="Where you began from"
        value={typed.baseline}
        error={errorAt(errors, 'baseline')}
        options={options}
      />
      <Select
        name="later"
        label="The later one"
        value={typed.later}
        error={errorAt(errors, 'later')}
        options={options}
      />
      <Textarea
        name="compared"
        label="What do the two say beside each other? (if you want to say)"
        rows={3}
        value={typed.compared}
        error={errorAt(errors, 'compared')}
      />
    </>
  )
}
