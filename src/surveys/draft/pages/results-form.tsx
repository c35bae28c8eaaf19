import type { FieldError } from '../../../platform/http/form.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { dividingOf } from '../../fixing/groups.ts'
import { surveysPaths } from '../../paths.ts'
import { floors } from '../../wave.ts'
import { countedOf, type ResultsTyped } from '../results.ts'

type Fields = { typed: ResultsTyped; errors: readonly FieldError[]; questionnaire: Questionnaire }

/** How results will be shown: to be said before the first question, and not to be changed afterwards. */
export const ResultsForm = ({ id, revision, ...fields }: Fields & { id: string; revision: number }) => (
  <form action={surveysPaths.results(id)} method="post" novalidate class="gt-space">
    <input type="hidden" name="version" value={revision} />
    <Groups {...fields} />
    <Thresholds {...fields} />
    <Checkboxes
      name="open-channel"
      legend="May others answer too?"
      legendSize="s"
      hint="On a poster with an address to scan. Nobody can tell whether one person answers twice, so it is counted apart."
      values={fields.typed.isOpenChannel ? ['yes'] : []}
      choices={[{ value: 'yes', text: 'Yes, whoever has the address' }]}
    />
    <Button preventDoubleClick>Save</Button>
  </form>
)

const Groups = ({ typed, errors, questionnaire }: Fields) => {
  const [dividing, counted] = [dividingOf(questionnaire), countedOf(questionnaire)]
  const choices = (questions: typeof counted) => questions.map(({ id, text }) => ({ value: id, text: text.en }))
  return (
    <>
      {dividing.length > 0 && (
        <Checkboxes
          name="breakdowns"
          legend="By which answers will you divide the results?"
          legendSize="s"
          hint="Such as team or age. Each one is one more way to find somebody: take few. None is fine."
          values={typed.breakdowns}
          error={errorAt(errors, 'breakdowns')}
          choices={choices(dividing)}
        />
      )}
      {counted.length > 0 && (
        <Checkboxes
          name="sensitive"
          legend="Which questions are sensitive?"
          legendSize="s"
          hint="Of these it is hidden, too, when nobody or everybody in a group gave the same answer."
          values={typed.sensitive}
          error={errorAt(errors, 'sensitive')}
          choices={choices(counted)}
        />
      )}
    </>
  )
}

const Thresholds = ({ typed, errors }: Fields) => (
  <>
    <Input
      name="base"
      label="Smallest group that is shown"
      labelSize="s"
      hint={`People. ${floors.base} or more.`}
      value={typed.base}
      error={errorAt(errors, 'base')}
      inputmode="numeric"
      width={4}
    />
    <Input
      name="cell"
      label="Smallest number that is shown"
      labelSize="s"
      hint={`People. ${floors.cell} or more.`}
      value={typed.cell}
      error={errorAt(errors, 'cell')}
      inputmode="numeric"
      width={4}
    />
  </>
)
