import { inWords } from '../../calendar/day.ts'
import type { FieldError } from '../../platform/http/form.ts'
import type { FoundRelease, ListedRelease } from '../../releases/queries.ts'
import type { Cleared } from '../../statistics/cleared.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage, type FormPageProps } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import { HIDDEN } from '../../ui/hidden.ts'
import { LinkList } from '../../ui/link-list.tsx'
import type { Frame } from '../../ui/page.tsx'
import { type Offered, sayOffered, titleOf } from '../from-release.ts'
import type { Measure } from '../measure.ts'
import { measuresPaths } from '../paths.ts'
import type { ValueTyped } from '../values/forms.ts'

type Of = { frame: Frame; measure: Measure }

const around = ({ frame, measure }: Of): Pick<FormPageProps, 'frame' | 'now' | 'side'> => ({
  frame,
  now: 'Review',
  side: `Measure ${measure.station.number}`,
})

/** The first step: which release. */
export const ReleasesPage = ({ releases, ...of }: Of & { releases: readonly ListedRelease[] }) => (
  <FormPage
    {...around(of)}
    title="Take a figure from a release"
    back={{ href: measuresPaths.measure(of.measure.station.id), text: of.measure.station.title }}
  >
    <p class="gt-lead">Only figures that everyone may see can be taken, and only those of everyone who answered.</p>
    {releases.length === 0 ? (
      <p class="gt-p">Nothing is released yet.</p>
    ) : (
      <LinkList
        links={releases.map(({ id, title, releasedOn }) => ({
          text: title,
          href: measuresPaths.release(of.measure.station.id, id),
          why: `Released on ${inWords(releasedOn)}`,
        }))}
      />
    )}
  </FormPage>
)

/** The second step: which question. */
export const QuestionsPage = ({ found, ...of }: Of & { found: FoundRelease }) => (
  <FormPage
    {...around(of)}
    title="Which question?"
    back={{ href: measuresPaths.releases(of.measure.station.id), text: 'All releases' }}
  >
    <p class="gt-lead">{found.release.title}</p>
    <ul class="govuk-list">
      {found.release.questions.map((question, i) => (
        <li>
          <a class="gt-a" href={measuresPaths.question(of.measure.station.id, found.id, i + 1)}>
            {titleOf(question)}
          </a>
        </li>
      ))}
    </ul>
  </FormPage>
)

export type TakePageProps = Of & {
  found: FoundRelease
  /** Counts from 0. */
  question: number
  offered: readonly Offered[]
  typed: ValueTyped & { answer: string }
  errors: readonly FieldError[]
}

/** The third step: which answer. What is hidden cannot be chosen, and nothing says why it is. */
export const TakePage = ({ found, question, offered, typed, errors, ...of }: TakePageProps) => {
  const asked = found.release.questions[question]
  const shown = offered.filter((each): each is Offered & { figure: Cleared } => each.figure !== null)
  const hidden = offered.filter(({ figure }) => figure === null)
  return (
    <FormPage
      {...around(of)}
      errors={errors}
      title="Which answer?"
      back={{ href: measuresPaths.release(of.measure.station.id, found.id), text: 'All questions' }}
    >
      <p class="gt-lead">{asked && titleOf(asked)}</p>
      {hidden.length > 0 && (
        <p class="gt-p">
          {hidden.map(({ label }) => label).join(', ')}: {HIDDEN.charAt(0).toLowerCase() + HIDDEN.slice(1)}.
        </p>
      )}
      {shown.length > 0 && (
        <form action={measuresPaths.releases(of.measure.station.id)} method="post" novalidate class="gt-space">
          <input type="hidden" name="release" value={found.id} />
          <input type="hidden" name="question" value={question + 1} />
          <Radios
            name="answer"
            legend="What everyone said"
            legendSize="s"
            value={typed.answer}
            error={errorAt(errors, 'answer')}
            choices={shown.map(each => ({ value: String(each.answer), text: sayOffered(of.measure.unit, each) }))}
          />
          <DateInput
            id="on"
            namePrefix="on"
            legend="Of which day?"
            legendSize="s"
            hint="The day people answered. Proposed is the day of the release."
            values={typed.day}
            error={errorAt(errors, 'on-day')}
          />
          <Textarea
            name="note"
            label="What should people know about it? (if anything)"
            labelSize="s"
            rows={3}
            value={typed.note}
            error={errorAt(errors, 'note')}
          />
          <Checkboxes
            name="baseline"
            values={typed.isBaseline ? ['yes'] : []}
            choices={[{ value: 'yes', text: 'This is where it began', hint: 'Later figures are held against it.' }]}
          />
          <Button preventDoubleClick>Take it</Button>
        </form>
      )}
    </FormPage>
  )
}
