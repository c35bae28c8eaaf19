import type { Day } from '../../../calendar/day.ts'
import { effortHints, effortNames, efforts } from '../../../framework/actions/action.ts'
import { wordsOf } from '../../../framework/actions/standing.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { planPaths } from '../../paths.ts'
import type { OpenElement } from '../../proposals/comparison.ts'
import type { PlannedAction } from '../../queries.ts'
import { chosen, type TogetherTyped } from '../forms.ts'

export type TogetherPageProps = {
  frame: Frame
  actions: readonly PlannedAction[]
  elements: readonly OpenElement[]
  elementId: string | null
  page: number
  hasMore: boolean
  typed: TogetherTyped
  errors: readonly FieldError[]
  today: Day
}

/** Open actions to choose from, and what is to change in all of those that are chosen. */
export const TogetherPage = (props: TogetherPageProps) => {
  const { frame, actions, errors, page, hasMore, elementId } = props
  const element = elementId ? `&element=${elementId}` : ''
  return (
    <Page frame={frame} title="Change several actions" now="Act" error={errors.length > 0}>
      <Spine>
        <Section mark="now" side="1. Choose" kind="now" end={actions.length === 0}>
          <BackLink href={planPaths.plan}>The action plan</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          <h1 class="gt-h1 gt-h1--s">Change several actions</h1>
          <p class="gt-lead">
            Choose actions, and say what is to change in all of them. You see the old beside the new before anything is
            done.
          </p>
          <Find {...props} />
          {actions.length === 0 && <p class="gt-p">No action here is open.</p>}
          {actions.length > 0 && <Choose {...props} />}
          <TurnPages
            label="More actions"
            {...{ page, hasMore }}
            addressOf={to => `${planPaths.together}?page=${to}${element}`}
          />
        </Section>
      </Spine>
    </Page>
  )
}

const Find = ({ elements, elementId }: TogetherPageProps): Child => (
  <form action={planPaths.together} method="get" class="gt-find">
    <Select
      name="element"
      id="of-element"
      label="Element"
      value={elementId ?? ''}
      options={[
        { value: '', text: 'Every element' },
        ...elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` })),
      ]}
    />
    <Button kind="secondary">Show these</Button>
  </form>
)

const Choose = (props: TogetherPageProps) => {
  const { actions, elementId, page, typed, errors, today } = props
  return (
    <form action={planPaths.together} method="post" novalidate class="gt-space">
      <input type="hidden" name="element" value={elementId ?? ''} />
      <input type="hidden" name="page" value={page} />
      <Checkboxes
        name="which"
        legend="Which actions?"
        legendSize="m"
        hint="Those that are open, in the order in which they are due."
        values={stillChosen(actions, typed)}
        error={errorAt(errors, 'which')}
        choices={actions.map(action => ({
          value: chosen(action.station),
          text: `${action.station.number}. ${action.station.title}`,
          hint: hintOf(action, today),
        }))}
      />
      <What {...props} />
      <Button preventDoubleClick>See what would change</Button>
    </form>
  )
}

/** What was ticked stays ticked, though somebody should have changed it meanwhile: it stands here as it is now. */
function stillChosen(actions: readonly PlannedAction[], { which }: TogetherTyped): string[] {
  const numbers = new Set(which.map(text => text.split('.')[0]))
  return actions.filter(({ station }) => numbers.has(String(station.number))).map(({ station }) => chosen(station))
}

function hintOf(action: PlannedAction, today: Day): string {
  const { station, element, effort } = action
  const keeper = station.owner ? whoOf(station.owner) : 'nobody looks after it'
  return [wordsOf(action, today), keeper, element, effort && `${effortNames[effort].toLowerCase()} effort`]
    .filter(Boolean)
    .join(' · ')
}

const What = ({ typed, errors }: TogetherPageProps) => (
  <Radios
    name="what"
    legend="What is to change in all of them?"
    legendSize="m"
    value={typed.what}
    error={errorAt(errors, 'what')}
    choices={[
      { value: 'owner', text: 'Who looks after them', conditional: <Owner {...{ typed, errors }} /> },
      { value: 'weeks', text: 'Their days, by some weeks', conditional: <Weeks {...{ typed, errors }} /> },
      { value: 'day', text: 'Their days, to one day', conditional: <Due {...{ typed, errors }} /> },
      { value: 'effort', text: 'How much work they are', conditional: <Effort {...{ typed, errors }} /> },
      { value: 'give-up', text: 'They are given up', conditional: <Why {...{ typed, errors }} /> },
    ]}
  />
)

type Typed = Pick<TogetherPageProps, 'typed' | 'errors'>

const Owner = ({ typed, errors }: Typed) => (
  <Input
    name="owner"
    label="Who looks after them?"
    hint="Their name, or their e-mail address."
    value={typed.owner}
    error={errorAt(errors, 'owner')}
    spellcheck={false}
  />
)

const Weeks = ({ typed, errors }: Typed) => (
  <Input
    name="weeks"
    label="By how many weeks?"
    hint="Such as 4 for later, or -2 for earlier."
    width={4}
    value={typed.weeks}
    error={errorAt(errors, 'weeks')}
  />
)

const Due = ({ typed, errors }: Typed) => (
  <DateInput
    id="due"
    namePrefix="due"
    legend="To which day?"
    hint="For example, 12 5 2028"
    values={typed.due}
    error={errorAt(errors, 'due-day')}
  />
)

const Effort = ({ typed, errors }: Typed) => (
  <Radios
    name="effort"
    legend="How much work is each of them?"
    value={typed.effort}
    error={errorAt(errors, 'effort')}
    choices={efforts.map(each => ({ value: each, text: effortNames[each], hint: effortHints[each] }))}
  />
)

const Why = ({ typed, errors }: Typed) => (
  <Textarea
    name="why"
    label="Why?"
    hint="It stands with each of them, and everyone who works here can read it."
    rows={4}
    value={typed.why}
    error={errorAt(errors, 'why')}
  />
)
