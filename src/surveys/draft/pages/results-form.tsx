import type { FieldError } from '../../../platform/http/form.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { Text } from '../../../questionnaires/text.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { dividingOf } from '../../fixing/groups.ts'
import { surveysPaths } from '../../paths.ts'
import { countedOf, sensitiveIn } from '../../sensitive.ts'
import { floors } from '../../wave.ts'
import type { ResultsTyped } from '../results.ts'

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
    <Checkboxes
      name="for-everyone"
      legend="May people outside read the results?"
      legendSize="s"
      hint="Such as in the insights pack of an event. Whoever answers reads so before the first question, and you cannot choose it later."
      values={fields.typed.isForEveryone ? ['yes'] : []}
      choices={[{ value: 'yes', text: 'Yes, everyone may' }]}
    />
    <Button preventDoubleClick>Save</Button>
  </form>
)

const Groups = ({ typed, errors, questionnaire }: Fields) => {
  const dividing = dividingOf(questionnaire)
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
          choices={dividing.map(choiceOf)}
        />
      )}
      <Sensitive {...{ typed, errors, questionnaire }} />
    </>
  )
}

const choiceOf = ({ id, text }: Readonly<{ id: string; text: Text }>) => ({ value: id, text: text.en })

/** What is sensitive beside what the questionnaire marks, which stands here and cannot be unticked. */
const Sensitive = ({ typed, errors, questionnaire }: Fields) => {
  const counted = countedOf(questionnaire)
  const marked = new Set(sensitiveIn(questionnaire))
  const choices = counted.filter(({ id }) => !marked.has(id)).map(choiceOf)
  const hint = 'Of these it is hidden, too, when nobody or everybody in a group gave the same answer.'
  return (
    <>
      {marked.size > 0 && (
        <>
          <h2 class="gt-h2">Sensitive already</h2>
          <p class="gt-p">The questionnaire marks these, so they stay sensitive. {choices.length === 0 && hint}</p>
          <ul class="gt-list">
            {counted
              .filter(({ id }) => marked.has(id))
              .map(({ text }) => (
                <li>{text.en}</li>
              ))}
          </ul>
        </>
      )}
      {choices.length > 0 && (
        <Checkboxes
          name="sensitive"
          legend={marked.size > 0 ? 'Which others are sensitive?' : 'Which questions are sensitive?'}
          legendSize="s"
          hint={hint}
          values={typed.sensitive}
          error={errorAt(errors, 'sensitive')}
          {...{ choices }}
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
