import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { planPaths } from '../../paths.ts'
import { type LineProblem, problemInWords } from '../line.ts'
import type { Proposal } from '../queries.ts'

type Props = { frame: Frame; proposal: Proposal; problems: readonly LineProblem[] }

/** More than this nobody reads; the rest is counted. */
const mostShown = 200

/** The sentences for what is wrong with lines, as far as a page can bear them. */
export function errorsOfLines(problems: readonly LineProblem[], field: string) {
  const shown = problems.slice(0, mostShown).map(problem => ({ field, text: problemInWords(problem) }))
  const rest = problems.length - shown.length
  return rest > 0 ? [...shown, { field, text: `And ${rest.toLocaleString('en-GB')} more.` }] : shown
}

/** Since it was looked over, somebody has changed the plan so that this cannot be done any more. */
export const RefusedPage = ({ frame, proposal, problems }: Props) => (
  <FormPage
    frame={frame}
    now="Act"
    side="The plan"
    note={proposal.fileName ?? undefined}
    back={{ href: planPaths.plan, text: 'The action plan' }}
    title="This can no longer be done"
    errors={errorsOfLines(problems, 'main')}
  >
    <p class="gt-lead">
      The plan has changed since you looked it over, and nothing was done. Put it right in your file and bring it again,
      or choose the actions again.
    </p>
    <form action={planPaths.proposal(proposal.id)} method="post" class="gt-space">
      <Button name="stop" value="yes">
        Stop, change nothing
      </Button>
    </form>
  </FormPage>
)
