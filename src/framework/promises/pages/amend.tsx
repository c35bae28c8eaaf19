import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { frameworkPaths } from '../../paths.ts'
import type { AmendmentTyped } from '../forms.ts'
import type { FoundPromise } from '../on-promise.ts'
import { Amended } from './amendments.tsx'
import { rowsBeside } from './rows-beside.ts'
import { ThenAndPromised } from './then-and-promised.tsx'

export type WriteBesideProps<T> = FoundPromise & {
  frame: Frame
  typed: T
  errors: readonly FieldError[]
  version: number
  isMeanwhile?: boolean | undefined
}

export const AmendPage = (props: WriteBesideProps<AmendmentTyped>) => {
  const { frame, element, promise, typed, errors, version, isMeanwhile } = props
  const { id, madeOn } = promise.station
  return (
    <FormPage
      {...{ frame, errors }}
      now="Strategy"
      note={element.title}
      title="Amend this promise"
      back={{ href: frameworkPaths.promise(id) }}
      side="Promise"
    >
      {isMeanwhile && <Meanwhile rows={rowsBeside(promise)} />}
      <p class="gt-lead">{promise.measure}</p>
      <ThenAndPromised promise={promise} made={madeOn} />
      {promise.amendments.map(amendment => (
        <div class="gt-space">
          <Amended amendment={amendment} />
        </div>
      ))}
      <p class="gt-p gt-space">
        What was promised stays as it is. What you write here stands beside it, with your name and the day, for everyone
        to read. It cannot be taken back.
      </p>
      <form action={frameworkPaths.amendment(id)} method="post" novalidate>
        <input type="hidden" name="version" value={version} />
        <Textarea
          name="target"
          label="What is promised instead?"
          labelSize="s"
          rows={2}
          value={typed.target}
          error={errorAt(errors, 'target')}
        />
        <Textarea
          name="reason"
          label="Why?"
          labelSize="s"
          hint="Say plainly what has changed since. Name no one."
          value={typed.reason}
          error={errorAt(errors, 'reason')}
        />
        <Button preventDoubleClick>Amend the promise</Button>
      </form>
    </FormPage>
  )
}
