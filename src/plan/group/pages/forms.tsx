import type { FieldError } from '../../../platform/http/form.ts'
import type { DayTyped } from '../../../thread/typed.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { planPaths } from '../../paths.ts'
import type { JoiningTyped } from '../forms.ts'
import { type GroupMember, spanOf, usualParts } from '../member.ts'

type Again = { frame: Frame; errors: readonly FieldError[] }

const at = { now: 'Act', side: 'The group', back: { href: planPaths.group, text: 'Who carries the plan' } } as const

/** Somebody who is to be in the group. */
export const JoiningPage = ({ frame, typed, errors }: Again & { typed: JoiningTyped }) => (
  <FormPage {...{ frame, errors, ...at }} title="Name somebody who carries the plan">
    <form action={planPaths.group} method="post" novalidate class="gt-space">
      <Input
        name="who"
        label="Who?"
        labelSize="s"
        hint="The name or e-mail address of somebody who works here."
        value={typed.who}
        error={errorAt(errors, 'who')}
      />
      <Input
        name="part"
        label="What is their part? (if they have one of their own)"
        labelSize="s"
        hint={usualParts}
        value={typed.part}
        error={errorAt(errors, 'part')}
      />
      <DateInput
        id="since"
        namePrefix="since"
        legend="Since when?"
        legendSize="s"
        hint="Such as 12 5 2027."
        values={typed.since}
        error={errorAt(errors, 'since-day')}
      />
      <Button preventDoubleClick>Name them</Button>
    </form>
  </FormPage>
)

/** Somebody who is no longer in the group. They stay in the record. */
export const LeavingPage = ({ frame, member, typed, errors }: Again & { member: GroupMember; typed: DayTyped }) => (
  <FormPage {...{ frame, errors, ...at }} title="No longer in the group">
    <p class="gt-lead">
      {whoOf(member.who)}: {member.part || 'Member'}, {spanOf(member)}.
    </p>
    <p class="gt-p">
      They stay in the list of those who were in it. To change somebody’s part, end it here and name them again.
    </p>
    <form action={planPaths.groupEnd(member.id)} method="post" novalidate class="gt-space">
      <DateInput
        id="until"
        namePrefix="until"
        legend="What was the last day?"
        legendSize="s"
        hint="Such as 12 5 2027."
        values={typed}
        error={errorAt(errors, 'until-day')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
