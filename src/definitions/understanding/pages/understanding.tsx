import { type Day, inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { Words } from '../../../ui/words.tsx'
import { definitionsPaths } from '../../paths.ts'
import type { Adoption, Term } from '../../term.ts'
import { type Check, dueOf, type Occasion, wayNames } from '../check.ts'
import type { OccasionTyped } from '../forms.ts'
import { Asking } from '../survey/pages/asking.tsx'
import { OccasionForm } from './occasion-form.tsx'

export type UnderstandingPageProps = {
  frame: Frame
  term: Term
  adoption: Adoption
  open: Check | undefined
  closed: readonly Check[]
  /** Of the open check. */
  occasions: readonly Occasion[]
  mayWork: boolean
  mayLead: boolean
  /** May the reader make a survey? */
  mayAnswer: boolean
  today: Day
  typed: OccasionTyped
  errors: readonly FieldError[]
  notice?: string | undefined
}

/** Whether people understand what was adopted. */
export const UnderstandingPage = (props: UnderstandingPageProps) => {
  const { frame, term, adoption, open, errors, notice, mayWork, today } = props
  const due = open && dueOf(open, today)
  return (
    <Page frame={frame} title="Do people understand it?" now="Strategy" error={errors.length > 0}>
      <Spine>
        <Section mark={due?.mark} side="Check" note={`Version ${adoption.number}`}>
          <BackLink href={definitionsPaths.term(term.station.id)}>{term.station.title}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">Do people understand it?</h1>
          {due && <p class="gt-lead">{due.mark === 'late' ? <b class="gt-late">{due.words}.</b> : `${due.words}.`}</p>}
          <p class="gt-p">
            Twelve months after words are adopted, look whether they have reached people: in a survey, in conversations,
            team meetings and one-to-ones, or in the objectives of a year.
          </p>
          {open && <Asking termId={term.station.id} check={open} today={today} mayAnswer={props.mayAnswer} />}
          <Occasions {...props} />
        </Section>
        {mayWork && <OccasionForm {...props} />}
        <Earlier {...props} />
      </Spine>
    </Page>
  )
}

const Occasions = ({ term, occasions, mayWork, mayLead }: UnderstandingPageProps) => (
  <>
    {occasions.length === 0 && <p class="gt-p">Nobody has looked yet.</p>}
    {occasions.length > 0 && (
      <StackTable
        caption="What was learned"
        headings={['How', 'What was learned', 'When', ...(mayWork ? [{ label: 'Take it back', quiet: true }] : [])]}
        controls={mayWork}
        rows={occasions.map(occasion => ({
          name: wayNames[occasion.way],
          cells: [
            <Learned occasion={occasion} />,
            occasion.isTold ? inWords(occasion.heldOn) : `${inWords(occasion.heldOn)}, noted by ${whoOf(occasion.by)}`,
            ...(mayWork ? [occasion.isTold ? '' : <TakeBack occasion={occasion} />] : []),
          ],
        }))}
      />
    )}
    {mayLead && occasions.length > 0 && (
      <p class="gt-p">
        <a class="gt-a" href={definitionsPaths.understandingEnd(term.station.id)}>
          Close this check, and say what it comes to
        </a>
      </p>
    )}
  </>
)

const Learned = ({ occasion: { learned, href, way } }: { occasion: Occasion }) => (
  <>
    <Words text={learned} />
    {href && (
      <a class="gt-a" href={href} rel="noreferrer">
        See what it rests on
        <span class="govuk-visually-hidden">: {wayNames[way]}</span>
      </a>
    )}
  </>
)

const TakeBack = ({ occasion }: { occasion: Occasion }) => (
  <form action={definitionsPaths.occasionRemoval(occasion.id)} method="post">
    <Button kind="secondary">
      Take it back<span class="govuk-visually-hidden">: {wayNames[occasion.way]}</span>
    </Button>
  </form>
)

const Earlier = ({ closed, mayWork }: UnderstandingPageProps): Child => (
  <Section mark={closed.length > 0 ? 'done' : 'plan'} side="Earlier checks" kind={mayWork ? 'plan' : undefined} end>
    <h2 class="gt-h2">Earlier checks of these words</h2>
    {closed.length === 0 && <p class="gt-p">There was none yet.</p>}
    {closed.map(({ closedOn, learned }) => (
      <>
        <h3 class="gt-h3">{inWords(closedOn ?? '')}</h3>
        <Words text={learned ?? ''} />
      </>
    ))}
  </Section>
)
