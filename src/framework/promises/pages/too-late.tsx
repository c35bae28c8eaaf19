import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Cycle, Element } from '../../element.ts'
import { frameworkPaths } from '../../paths.ts'
import type { PromiseTyped } from '../forms.ts'
import { PromiseFrame } from './frame.tsx'

type Props = { frame: Frame; cycle: Cycle; element: Element; typed: PromiseTyped }

/** Nothing was written: the plan does not take promises now. What was typed stands here, to be kept elsewhere. */
export const TooLatePage = ({ frame, cycle, element, typed }: Props) => {
  const { measure, baseline, target, method, due } = typed
  const back = frameworkPaths.cycle(cycle.id)
  return (
    <PromiseFrame {...{ frame, element, back }} title="This plan does not take changes now" side="Plan">
      <p class="gt-lead">
        {cycle.agreedOn
          ? 'It is agreed, and its promises are locked. Nothing was changed. A locked promise can be amended, for a reason that everyone can read.'
          : 'Nothing was changed. Promises are written while the plan is being made.'}
      </p>
      <h2 class="gt-h3">What you typed</h2>
      <SummaryList
        rows={[
          { key: 'What will be different', value: measure },
          { key: 'Where it stands now', value: baseline },
          { key: 'Promised', value: target },
          { key: 'How it is measured', value: method },
          { key: 'By', value: [due.day, due.month, due.year].join(' ').trim() },
        ]}
      />
      <div class="gt-actions">
        <ButtonLink href={back}>See how it stands</ButtonLink>
      </div>
    </PromiseFrame>
  )
}
