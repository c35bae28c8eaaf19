import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { languageName } from '../../../questionnaires/languages/language-names.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { type Phase, phaseNames, phases } from '../../cycle.ts'
import { frameworkPaths } from '../../paths.ts'
import type { Copy, OwnElement } from '../copy.ts'
import type { ElementTyped } from '../forms.ts'
import { parts } from '../words.ts'

export type ElementFormProps = {
  frame: Frame
  copy: Copy
  /** The element that is changed, and the revision of it that was seen; none for a new one. */
  element?: OwnElement | undefined
  revision?: number | undefined
  typed: ElementTyped
  errors?: readonly FieldError[] | undefined
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: OwnElement | undefined
}

type Fields = { typed: ElementTyped; errors: readonly FieldError[] }

/** Everything an element says. */
export const ElementFormPage = ({ frame, copy, element, revision, typed, errors = [], stands }: ElementFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title={element ? `Change ${element.words.title}` : 'Add an element'}
    now="Strategy"
    side={element ? `Element ${element.words.mark}` : 'Framework'}
    back={
      element
        ? { href: frameworkPaths.elementWords(element.id), text: element.words.title }
        : { href: frameworkPaths.copy(copy.key), text: copy.title }
    }
  >
    {stands && (
      <Meanwhile rows={parts.map(({ name, say }) => ({ key: name, value: say(stands.words) || 'Nothing' }))} />
    )}
    {!element && (
      <p class="gt-lead">
        An element is a piece of work that you go through again and again. The words below suit any piece of work.
        Change them as you like.
      </p>
    )}
    {element && Object.keys(element.translations).length > 0 && (
      <InsetText>
        It is translated into {Object.keys(element.translations).map(languageName).join(', ')}. What you change here is
        read as you write it, until its translation is put right.
      </InsetText>
    )}
    <form
      action={element ? frameworkPaths.elementChange(element.id) : frameworkPaths.elements(copy.key)}
      method="post"
      novalidate
    >
      {revision !== undefined && <input type="hidden" name="version" value={revision} />}
      <What {...{ typed, errors }} />
      <Clock {...{ typed, errors }} reviewOn={element?.cycle?.reviewOn ?? null} />
      {phases.map(phase => (
        <HowTo {...{ phase, typed, errors }} />
      ))}
      <Lines
        {...{ typed, errors }}
        name="evidence"
        label="What evidence would show it?"
        hint="One kind on each line, twelve at most."
      />
      <Lines
        {...{ typed, errors }}
        name="tools"
        label="What helps?"
        hint="One on each line, twelve at most. An address may follow, such as: A guide https://www.example.org/guide"
      />
      <Button preventDoubleClick>{element ? 'Save' : 'Add it'}</Button>
    </form>
  </FormPage>
)

const What = ({ typed, errors }: Fields) => (
  <>
    <Input name="title" label="What is it called?" labelSize="s" value={typed.title} error={errorAt(errors, 'title')} />
    <Input
      name="mark"
      label="What stands in its ring?"
      labelSize="s"
      hint="A number or a letter, two characters at most."
      width={2}
      value={typed.mark}
      error={errorAt(errors, 'mark')}
    />
    <Textarea
      name="purpose"
      label="What is it for?"
      labelSize="s"
      hint="Say in two or three lines what should get better, and for whom."
      rows={4}
      value={typed.purpose}
      error={errorAt(errors, 'purpose')}
    />
  </>
)

const Clock = ({ typed, errors, reviewOn }: Fields & { reviewOn: string | null }) => (
  <>
    {reviewOn && (
      <InsetText>
        The cycle under way comes to review on {inWords(reviewOn)}. That day was fixed when its plan was agreed, and
        stays. What you set here counts from the next plan.
      </InsetText>
    )}
    <Radios
      name="clock"
      legend="How does it come to review?"
      legendSize="s"
      hint={reviewOn ? undefined : 'The day is fixed when a plan is agreed. A later change here never moves it.'}
      value={typed.clock}
      error={errorAt(errors, 'clock')}
      choices={[
        { value: 'after', text: 'The work ends, and then it is reviewed' },
        {
          value: 'yearly',
          text: 'It is reviewed now and then, within a longer piece of work',
          conditional: (
            <Input
              name="horizon"
              label="How many months is the whole piece of work? (if you know)"
              inputmode="numeric"
              width={3}
              value={typed.horizon}
              error={errorAt(errors, 'horizon')}
            />
          ),
        },
        { value: 'all-year', text: 'It goes on all year, and is looked at all the same' },
      ]}
    />
    <Input
      name="months"
      label="How many months after a plan is agreed?"
      labelSize="s"
      inputmode="numeric"
      width={3}
      value={typed.months}
      error={errorAt(errors, 'months')}
    />
  </>
)

const HowTo = ({ phase, typed, errors }: Fields & { phase: Phase }) => (
  <>
    <h2 class="gt-h2">{phaseNames[phase]}</h2>
    <Textarea
      name={phase}
      label={`How to go about ${phaseNames[phase]}`}
      rows={4}
      value={typed[phase]}
      error={errorAt(errors, phase)}
    />
    <Lines
      {...{ typed, errors }}
      name={`${phase}-ideas`}
      label={`What you could do in ${phaseNames[phase]}`}
      hint="One thing on each line, twelve at most."
    />
  </>
)

type LinesProps = Fields & { name: `${Phase}-ideas` | 'evidence' | 'tools'; label: string; hint: string }

const Lines = ({ typed, errors, name, label, hint }: LinesProps) => (
  <Textarea {...{ name, label, hint }} rows={5} value={typed[name]} error={errorAt(errors, name)} />
)
