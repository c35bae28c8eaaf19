import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Frame } from '../../../ui/page.tsx'
import type { Cycle, Element, Guidance } from '../../element.ts'
import { PhaseGuidance } from '../../pages/guidance.tsx'
import { frameworkPaths } from '../../paths.ts'
import { PromiseList } from '../../promises/pages/list.tsx'
import type { CyclePromise } from '../../promises/queries.ts'

type StepProps = {
  frame: Frame
  element: Element
  guidance: Guidance
  cycle: Cycle
  errors?: readonly FieldError[]
}

type StepFrameProps = Omit<StepProps, 'guidance'> & { title: string; side: string; children?: Child }

const StepFrame = ({ frame, element, cycle, title, side, errors, children }: StepFrameProps) => (
  <FormPage
    {...{ frame, title, side, errors }}
    now="Strategy"
    note={element.title}
    back={{ href: frameworkPaths.cycle(cycle.id) }}
  >
    {children}
  </FormPage>
)

export const AnalysisPage = ({ guidance, typed, errors = [], ...props }: StepProps & { typed: { found: string } }) => (
  <StepFrame {...props} errors={errors} title="Finish the analysis" side="Analyse">
    <p class="gt-lead">Say in your own words where things stand. It is what the plan answers.</p>
    <PhaseGuidance phase="analyse" guidance={guidance} />
    <form action={frameworkPaths.analysis(props.cycle.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="found"
        label="What did you find?"
        labelSize="s"
        hint="What is good, what is missing, and how you know. Name no one."
        rows={8}
        value={typed.found}
        error={errorAt(errors, 'found')}
      />
      <Button preventDoubleClick>Finish the analysis</Button>
    </form>
  </StepFrame>
)

type PlanProps = StepProps & { promises: readonly CyclePromise[]; reviewOn: string; today: string }

export const PlanPage = ({ promises, reviewOn, today, errors = [], guidance: _, ...props }: PlanProps) => (
  <StepFrame {...props} errors={errors} title="Agree the plan" side="Plan">
    <p class="gt-lead">
      From now on these promises stay word for word. The review is due on {inWords(reviewOn)}, and holds them against
      what came of them.
    </p>
    <div id="promises">
      <PromiseList promises={promises} today={today} />
    </div>
    {promises.some(({ dueOn }) => dueOn > reviewOn) && (
      <p class="gt-p">
        Some are for a day after the review. It asks what came of them all the same: say then how far they have come, or
        go back and give them an earlier day.
      </p>
    )}
    <WarningText>A promise can be changed later only for a reason that everyone can read beside it.</WarningText>
    <form action={frameworkPaths.plan(props.cycle.id)} method="post" class="gt-space">
      {promises.map(({ station }) => (
        <input type="hidden" name="promise" value={`${station.id} ${station.version}`} />
      ))}
      <Button preventDoubleClick>Agree the plan and lock its promises</Button>
    </form>
  </StepFrame>
)

export type ReviewTyped = Readonly<{ worked: string; failed: string; lessons: string }>

type ReviewProps = StepProps & { promises: readonly CyclePromise[]; typed: ReviewTyped; today: string }

export const ReviewPage = ({ guidance, promises, typed, today, errors = [], ...props }: ReviewProps) => (
  <StepFrame {...props} errors={errors} title="Review it" side="Review">
    <p class="gt-lead">Hold what was promised against what came of it. Then the next cycle begins.</p>
    <div id="promises">
      <PromiseList promises={promises} today={today} />
    </div>
    {errorAt(errors, 'promises') && <p class="govuk-error-message">{errorAt(errors, 'promises')}</p>}
    <PhaseGuidance phase="review" guidance={guidance} />
    <form action={frameworkPaths.review(props.cycle.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="worked"
        label="What worked?"
        labelSize="s"
        value={typed.worked}
        error={errorAt(errors, 'worked')}
      />
      <Textarea
        name="failed"
        label="What did not?"
        labelSize="s"
        hint="It is normal that something did not. Say it plainly."
        value={typed.failed}
        error={errorAt(errors, 'failed')}
      />
      <Textarea
        name="lessons"
        label="What have you learned for the next cycle?"
        labelSize="s"
        hint="This stands at the top of the next cycle."
        value={typed.lessons}
        error={errorAt(errors, 'lessons')}
      />
      <Button preventDoubleClick>Close the review and begin the next cycle</Button>
    </form>
  </StepFrame>
)
