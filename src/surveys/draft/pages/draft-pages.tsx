import type { FieldError } from '../../../platform/http/form.ts'
import { forSurvey, libraryPrefix } from '../../../questionnaires/beginnings.ts'
import type { LibraryFile } from '../../../questionnaires/library.ts'
import { source } from '../../../questionnaires/text.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
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
  /** What can be asked as it is. */
  library: readonly LibraryFile[]
}

/** The beginning of a survey. */
export const MakingPage = ({ frame, questionnaires, library, ...fields }: MakingProps) => (
  <FormPage
    {...{ frame, errors: fields.errors }}
    title="Begin a survey"
    now="Ask"
    side="Draft"
    back={{ href: surveysPaths.all, text: 'Surveys' }}
  >
    {fields.offered.questionnaires.length === 0 ? (
      <ReadyOnes questionnaires={questionnaires} library={library} />
    ) : (
      <AboutForm {...fields} />
    )}
  </FormPage>
)

/** Where there is no questionnaire yet: ready ones, each of which is taken with one press. */
const ReadyOnes = ({ questionnaires, library }: Pick<MakingProps, 'questionnaires' | 'library'>) => (
  <>
    <p class="gt-lead">
      First choose what you ask. Take one of these: it becomes your own, and you can change every word of it until the
      survey is fixed. Or{' '}
      <a class="gt-a" href={questionnaires}>
        write a questionnaire yourself
      </a>
      .
    </p>
    <form action={questionnaires} method="post" class="gt-space">
      <input type="hidden" name="next" value={forSurvey} />
      {library.map(({ id, about, questionnaire }) => (
        <section class="gt-space">
          <h2 class="gt-h3">{questionnaire.title[source]}</h2>
          <p class="gt-p">{about}</p>
          <Button kind="secondary" name="from" value={`${libraryPrefix}${id}`}>
            Ask this<span class="govuk-visually-hidden">: {questionnaire.title[source]}</span>
          </Button>
        </section>
      ))}
    </form>
  </>
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
