import { inWords } from '../../calendar/day.ts'
import type { FieldError } from '../../platform/http/form.ts'
import type { ListedRelease } from '../../releases/queries.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { answersPaths } from '../paths.ts'
import { DraftSteps } from './steps.tsx'
import { StopLink } from './stop.tsx'

/** What stands in the fields: `says` is yes or no, or '' as long as nobody was asked. */
export type AboutTyped = Readonly<{ title: string; says: string; earlier: readonly string[] }>

export type AboutPageProps = {
  frame: Frame
  id: string
  typed: AboutTyped
  releases: readonly ListedRelease[]
  errors?: readonly FieldError[]
}

export const AboutPage = ({ frame, id, typed, releases, errors = [] }: AboutPageProps) => (
  <Page frame={frame} title="What is it called?" now="Ask" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="About it" note="You are here" kind="now" end>
        <DraftSteps id={id} now={1} isFixed={false} />
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s gt-space">What is it called?</h1>
        <form action={answersPaths.about(id)} method="post" novalidate class="gt-space">
          <Input
            name="title"
            label="Title of the release"
            labelSize="s"
            hint="It stands on top of every page: Staff survey, spring 2027."
            value={typed.title}
            error={errorAt(errors, 'title')}
          />
          {releases.length > 0 && <Earlier typed={typed} releases={releases} errors={errors} />}
          <p class="gt-p">
            Next we work out what can be shown. You see how much of it, and can join groups so that it is more.
          </p>
          <div class="gt-actions">
            <Button preventDoubleClick>Work out what can be shown</Button>
          </div>
        </form>
        <StopLink id={id} isFixed={false} />
      </Section>
    </Spine>
  </Page>
)

type EarlierProps = Pick<AboutPageProps, 'typed' | 'releases'> & { errors: readonly FieldError[] }

const Earlier = ({ typed, releases, errors }: EarlierProps) => (
  <>
    <Radios
      name="earlier"
      legend="Have you already released something about these same people’s answers?"
      legendSize="s"
      hint="Two releases about the same answers can give away together what each of them hides. We then protect them together."
      value={typed.says}
      error={errorAt(errors, 'earlier')}
      choices={[
        { value: 'no', text: 'No' },
        { value: 'yes', text: 'Yes' },
      ]}
    />
    <Checkboxes
      name="release"
      legend="If so, which?"
      legendSize="s"
      values={typed.earlier}
      error={errorAt(errors, 'release')}
      choices={releases.map(({ id, title, releasedOn }) => ({
        value: id,
        text: title,
        hint: `Released on ${inWords(releasedOn)}`,
      }))}
    />
  </>
)
