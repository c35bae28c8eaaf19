import type { Day } from '../../../../calendar/day.ts'
import { heardPaths } from '../../../../heard/paths.ts'
import { releasesPaths } from '../../../../releases/paths.ts'
import { surveysPaths } from '../../../../surveys/paths.ts'
import { Button } from '../../../../ui/govuk/button.tsx'
import type { Child } from '../../../../ui/jsx/elements.ts'
import { definitionsPaths } from '../../../paths.ts'
import type { Check } from '../../check.ts'
import { type Asked, mayAsk, standingOf } from '../asked.ts'

type AskingProps = { termId: string; check: Check; today: Day; mayAnswer: boolean }

/** The survey of a check: where it stands, or one press that makes a draft of it. */
export const Asking = ({ termId, check, today, mayAnswer }: AskingProps): Child => (
  <>
    {check.asked && <AskedNow asked={check.asked} {...{ today, mayAnswer }} />}
    {mayAnswer && mayAsk(check) && (
      <form action={definitionsPaths.understandingSurvey(termId)} method="post">
        <p class="gt-p">
          Ask everyone: one press makes a draft with the words that count now in it, and with days around the one on
          which the check is due. You look at it, change what you like, and fix it. Nobody is asked before that.
        </p>
        <Button preventDoubleClick>Make a draft of a survey</Button>
      </form>
    )}
  </>
)

/** Where the survey stands, with what there is to read of it. */
export const AskedNow = ({ asked, today, mayAnswer }: { asked: Asked; today: Day; mayAnswer: boolean }): Child => {
  const { id, title, releaseId, toldOn } = asked
  return (
    <p class="gt-p">
      The survey of this check:{' '}
      {mayAnswer ? (
        <a class="gt-a" href={surveysPaths.one(id)}>
          {title}
        </a>
      ) : (
        title
      )}
      . {standingOf(asked, today)}
      {releaseId && (
        <>
          {' '}
          <a class="gt-a" href={releasesPaths.release(releaseId)}>
            See what people said
          </a>
        </>
      )}
      {toldOn && (
        <>
          {' · '}
          <a class="gt-a" href={heardPaths.heard(id)}>
            What comes of it
          </a>
        </>
      )}
    </p>
  )
}
