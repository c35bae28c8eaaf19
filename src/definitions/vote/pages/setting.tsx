import { longest } from '../../../ballot-box/days.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Term } from '../../term.ts'
import type { Wording } from '../../wordings/queries.ts'
import { mostOnBallot, type VoteTyped } from '../forms.ts'

export type SettingVoteProps = {
  frame: Frame
  term: Term
  wordings: readonly Wording[]
  /** Do enough people work here for a vote that exposes nobody? */
  isEnough: boolean
  base: number
  typed: VoteTyped
  errors: readonly FieldError[]
}

/** The days of a vote, and what is on the ballot. */
export const SettingVotePage = (props: SettingVoteProps) => {
  const { frame, term, wordings, isEnough, base, errors } = props
  const { station, kind } = term
  const why = isEnough ? whyNot(wordings) : `At least ${base} people have to work here. In a smaller circle, talk.`
  return (
    <FormPage
      {...{ frame, errors }}
      title="Set a vote"
      now="Strategy"
      side={`${kindWords[kind].side} ${station.number}`}
      note={station.title}
      back={{ href: definitionsPaths.term(station.id), text: station.title }}
    >
      <p class="gt-lead">
        Everyone who works here puts the wordings in order. What is set here stays: a vote is neither closed early nor
        made longer.
      </p>
      {why ? (
        <>
          <p class="gt-p">
            <b>There can be no vote yet.</b> {why}
          </p>
          <div class="gt-actions">
            <ButtonLink href={definitionsPaths.term(station.id)} kind="secondary">
              Back to {station.title}
            </ButtonLink>
          </div>
        </>
      ) : (
        <Fields {...props} />
      )}
    </FormPage>
  )
}

const whyNot = (wordings: readonly Wording[]) =>
  wordings.length < 2 ? 'There have to be two wordings to choose between.' : null

const Fields = ({ term, wordings, typed, errors }: SettingVoteProps) => (
  <form action={definitionsPaths.votes(term.station.id)} method="post" novalidate class="gt-space">
    <DateInput
      id="opens"
      namePrefix="opens"
      legend="On which day does it open?"
      legendSize="s"
      hint="Tomorrow or later, so that everyone can know. Such as 12 5 2027."
      values={typed.opens}
      error={errorAt(errors, 'opens-day')}
    />
    <DateInput
      id="closes"
      namePrefix="closes"
      legend="Which is its last day?"
      legendSize="s"
      hint={`Give those on nights, on leave and part-time enough days. ${longest} days at most.`}
      values={typed.closes}
      error={errorAt(errors, 'closes-day')}
    />
    <Checkboxes
      name="wordings"
      legend="Which wordings are on the ballot?"
      legendSize="s"
      hint={`Two to ${mostOnBallot}. Nothing is added or taken back until the vote is counted.`}
      values={typed.wordings}
      error={errorAt(errors, 'wordings')}
      choices={wordings.map(({ id, number, words }) => ({ value: id, text: `Wording ${number}`, hint: words }))}
    />
    <Button preventDoubleClick>Set the vote</Button>
  </form>
)
