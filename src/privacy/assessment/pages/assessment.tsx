import { inWords } from '../../../calendar/day.ts'
import { peoplePaths } from '../../../people/paths.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Kinds } from '../../notice/pages/parts.tsx'
import { privacyPaths } from '../../paths.ts'
import type { Grounds } from '../../queries.ts'
import { changesBetween, type Setup } from '../../setup.ts'
import type { SignOffTyped } from '../forms.ts'
import { measuresOf } from '../measures.ts'
import { risksOf } from '../risks.ts'
import { isDue, type Signed } from '../sign-off.ts'
import { necessityOf, openPointsOf, processingOf, verdictOf } from '../statements.ts'
import { MeasureList, OpenPoints, RiskList, Statements } from './parts.tsx'
import { SignedVersion, SigningForm } from './signing.tsx'

export type AssessmentPageProps = {
  frame: Frame
  setup: Setup
  grounds: Grounds
  /** Every signed version, the newest first. */
  signed: readonly Signed[]
  today: string
  maySign: boolean
  typed: SignOffTyped
  errors?: readonly FieldError[]
  saved?: boolean
}

/** The data-protection impact assessment, made from how everything is set up at this moment. */
export const AssessmentPage = ({ frame, setup, errors = [], saved, ...props }: AssessmentPageProps) => (
  <Page
    frame={frame}
    title="Data-protection impact assessment"
    place={peoplePaths.organisation}
    error={errors.length > 0}
  >
    <Spine>
      <Section mark="now" side="In short" note={inWords(props.today)}>
        <BackLink href={privacyPaths.here}>Back to the privacy notice</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {saved && <NotificationBanner type="success" title="Signed" text="Signed, and kept as a version." />}
        <h1 class="gt-h1 gt-h1--s">Data-protection impact assessment</h1>
        <p class="gt-lead">{verdictOf(setup)}</p>
        <p class="gt-p gt-space">
          This page is made from how {setup.organisation} and this Goldthread are set up today, and changes when that
          changes. It is a start: what it cannot know, people have to add before they sign. It can be printed.
        </p>
      </Section>
      <Section mark="stop" side="Put right" id="open">
        <h2 class="gt-h2">What is not safe or not known here</h2>
        <OpenPoints points={openPointsOf(setup)} />
      </Section>
      <Section mark="stop" side="1. What is done">
        <h2 class="gt-h2">What is done with people’s data</h2>
        <Statements statements={processingOf(setup)} />
        <h3 class="gt-h3 gt-space">Each kind of data</h3>
        <Kinds keeping={setup.keeping} grounds={props.grounds} />
      </Section>
      <Section mark="stop" side="2. Is it needed">
        <h2 class="gt-h2">Is it needed, and no more than needed?</h2>
        <Statements statements={necessityOf(setup)} />
      </Section>
      <Section mark="stop" side="3. Risks">
        <h2 class="gt-h2">What could go wrong for people</h2>
        <RiskList risks={risksOf(setup)} measures={measuresOf(setup)} />
      </Section>
      <Section mark="stop" side="4. Measures">
        <h2 class="gt-h2">What is done about it, and whether it really is</h2>
        <MeasureList measures={measuresOf(setup)} />
      </Section>
      <Signing {...props} setup={setup} errors={errors} />
    </Spine>
  </Page>
)

type SigningPart = Pick<AssessmentPageProps, 'signed' | 'setup' | 'today' | 'maySign' | 'typed'> & {
  errors: readonly FieldError[]
}

const Signing = ({ signed: [newest, ...older], setup, today, maySign, typed, errors }: SigningPart) => {
  const changes = newest ? changesBetween(newest.setup, setup) : []
  return (
    <Section mark={isDue(newest, changes, today) ? 'due' : 'done'} side="5. Signed" id="signed" end>
      <h2 class="gt-h2">Who decided what, and when it is looked at again</h2>
      {newest ? <SignedVersion signed={newest} /> : <p class="gt-p">Nobody has signed it yet.</p>}
      {newest && newest.reviewOn <= today && <p class="gt-p gt-late gt-space">The day of the review has come.</p>}
      {changes.length > 0 && (
        <p class="gt-p gt-late gt-space">Since it was signed, this has changed: {changes.join('; ')}.</p>
      )}
      {older.map(version => (
        <Details summary={`Version ${version.version}`}>
          <SignedVersion signed={version} />
        </Details>
      ))}
      {maySign ? (
        <>
          <h3 class="gt-h3 gt-space">Sign it as it stands today</h3>
          <SigningForm typed={typed} errors={errors} />
        </>
      ) : (
        <p class="gt-p gt-space">An owner signs it.</p>
      )}
    </Section>
  )
}
