import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { frameworkPaths } from '../../paths.ts'
import { outcomeNames, outcomes } from '../../promise.ts'
import type { ResultTyped } from '../forms.ts'
import type { WriteBesideProps } from './amend.tsx'
import { Amended } from './amendments.tsx'
import { rowsBeside } from './rows-beside.ts'
import { ThenAndPromised } from './then-and-promised.tsx'

export const ResultPage = (props: WriteBesideProps<ResultTyped>) => {
  const { frame, element, promise, typed, errors, version, isMeanwhile } = props
  const { id, madeOn } = promise.station
  return (
    <FormPage
      {...{ frame, errors }}
      now="Strategy"
      note={element.title}
      title="What came of this promise?"
      back={{ href: frameworkPaths.promise(id) }}
      side="Promise"
    >
      {isMeanwhile && <Meanwhile rows={rowsBeside(promise)} />}
      <p class="gt-lead">{promise.measure}</p>
      <ThenAndPromised promise={{ ...promise, outcome: null }} made={madeOn} />
      {promise.amendments.map(amendment => (
        <Amended amendment={amendment} />
      ))}
      <form action={frameworkPaths.result(id)} method="post" novalidate class="gt-space">
        <input type="hidden" name="version" value={version} />
        <Radios
          name="outcome"
          legend="Was it kept?"
          legendSize="s"
          hint="Hold it against what was promised, measured as it was to be."
          choices={outcomes.map(outcome => ({ value: outcome, text: outcomeNames[outcome] }))}
          value={typed.outcome}
          error={errorAt(errors, 'outcome')}
        />
        <Textarea
          name="result"
          label="What came of it?"
          labelSize="s"
          hint="The figure first, then what it means. “Not kept. We promised a quarter; it is 17%.”"
          value={typed.result}
          error={errorAt(errors, 'result')}
        />
        <DateInput
          id="on"
          namePrefix="on"
          legend="On which day did it stand so?"
          legendSize="s"
          hint="For example, 12 5 2027"
          values={typed.on}
          error={errorAt(errors, 'on-day')}
        />
        <Button preventDoubleClick>Save what came of it</Button>
      </form>
    </FormPage>
  )
}
