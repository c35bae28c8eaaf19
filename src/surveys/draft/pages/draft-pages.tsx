import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { FormPage } from '../../../ui/form-page.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Frame } from '../../../ui/page.tsx'
import { type Around, allLines } from '../../pages/lines.ts'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'
import type { AboutTyped, Offered } from '../about.ts'
import { AboutForm } from './about-form.tsx'

type MakingProps = {
  frame: Frame
  typed: AboutTyped
  errors: readonly FieldError[]
  offered: Offered
  /** Where questionnaires are made. */
  questionnaires: string
}

/** The beginning of a survey. */
export const MakingPage = ({ frame, questionnaires, ...fields }: MakingProps) => (
  <FormPage
    {...{ frame, errors: fields.errors }}
    title="Begin a survey"
    now="Ask"
    side="Draft"
    back={{ href: surveysPaths.all, text: 'Surveys' }}
  >
    {fields.offered.questionnaires.length === 0 ? (
      <p class="gt-lead">
        First make a{' '}
        <a class="gt-a" href={questionnaires}>
          questionnaire
        </a>
        : what you want to ask. There are ready ones to begin with.
      </p>
    ) : (
      <AboutForm {...fields} />
    )}
  </FormPage>
)

type ChangeProps = {
  frame: Frame
  wave: Wave
  title: string
  errors: readonly FieldError[]
  /** How it stands, where somebody else has changed it meanwhile, and what its words mean. */
  stands?: Readonly<{ wave: Wave; around: Around }> | undefined
  children?: Child
}

/** One part of a draft to write anew. */
export const ChangePage = ({ frame, wave, title, errors, stands, children }: ChangeProps) => (
  <FormPage
    {...{ frame, errors }}
    title={title}
    now="Ask"
    side="Draft"
    note={wave.title}
    back={{ href: surveysPaths.one(wave.id), text: wave.title }}
  >
    {stands && <Meanwhile rows={allLines(stands.wave, stands.around)} />}
    {children}
  </FormPage>
)
