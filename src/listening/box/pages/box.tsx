import { type Day, inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { messagesIn } from '../../../questionnaires/messages.ts'
import { Signposts } from '../../../questionnaires/pages/asked/signposts.tsx'
import type { SupportPlace } from '../../../questionnaires/support/place.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { listeningPaths } from '../../paths.ts'
import type { BoxTyped } from '../forms.ts'

export type BoxPageProps = {
  frame: Frame
  typed: BoxTyped
  errors: readonly FieldError[]
  foundNames: boolean
  notice?: string | undefined
  /** Do so many people work here that a box can hide who wrote? */
  areEnough: boolean
  base: number
  /** Where people find support, as the organisation says. */
  support: readonly SupportPlace[]
  /** For whoever reads it: from when on; 'today', or a day to come. Null for everyone else. */
  reading: 'today' | Day | null
}

/** Where everyone who works here can say something without saying who they are. */
export const BoxPage = (props: BoxPageProps) => {
  const { frame, errors, notice, areEnough, base } = props
  return (
    <Page frame={frame} title="The open-door box" now="Ask" error={errors.length > 0}>
      <Spine>
        <Section mark="now" side="The box" kind="now">
          <BackLink href={listeningPaths.all}>Listening beside surveys</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">The open-door box</h1>
          {areEnough ? (
            <Writing {...props} />
          ) : (
            <p class="gt-lead">
              Fewer than {base} people work here. In so small a group a box could not hide who wrote, so there is none.
            </p>
          )}
        </Section>
        <Section mark="plan" side="How safe" kind="plan" end={props.reading === null}>
          <HowSafe support={props.support} />
        </Section>
        {props.reading !== null && (
          <Section mark="plan" side="Reading it" kind="plan" end>
            <Reading reading={props.reading} />
          </Section>
        )}
      </Spine>
    </Page>
  )
}

const Writing = ({ typed, errors, foundNames }: BoxPageProps) => (
  <>
    <p class="gt-lead">Say what you want to say. Your name does not go with it.</p>
    <form action={listeningPaths.box} method="post" novalidate class="gt-space">
      <Textarea
        name="words"
        label="What do you want to say?"
        labelSize="s"
        hint="Leave out names, and what only you could know. Nobody can answer you, since nobody knows who you are."
        rows={6}
        autocomplete="off"
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      {foundNames && (
        <Checkboxes
          name="keeps-names"
          values={typed.keepsNames ? ['yes'] : []}
          choices={[{ value: 'yes', text: 'It is meant to stand there' }]}
        />
      )}
      <Checkboxes
        name="may-quote"
        values={typed.mayQuote ? ['yes'] : []}
        choices={[
          {
            value: 'yes',
            text: 'It may be quoted word for word',
            hint: 'Only where the same is said in several ways. Somebody may know how you write.',
          },
        ]}
      />
      <Button preventDoubleClick>Put it into the box</Button>
    </form>
  </>
)

const HowSafe = ({ support }: Pick<BoxPageProps, 'support'>): Child => (
  <>
    <h2 class="gt-h2">How far nobody can tell that it was you</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>We keep no name, no day, no time and no address with it.</li>
      <li>All texts lie in one place. Each new one mixes them, so nothing says which came first.</li>
      <li>The box is read all at once, and once a week at most. Only the month stays.</li>
      <li>It is in no backup before it is read.</li>
    </ul>
    <h2 class="gt-h2">What it does not protect you from</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>What you write, and how, can give you away.</li>
      <li>When few people write, others may guess.</li>
      <li>
        You are signed in while you write. Whoever runs the server could, with a changed program, watch you do it. Its
        log says that a page was sent and when, and not by whom.
      </li>
      <li>
        The files of the database may hold earlier states of the box for a while. Whoever runs the server could compare
        them, and see in which order texts came.
      </li>
      <li>Once it is in the box you cannot take it back: nobody could know that it is yours.</li>
    </ul>
    <p class="gt-p">
      <b>It is not for an emergency.</b> It may be a week before anybody reads it.
    </p>
    <Signposts support={support} language="en" words={messagesIn('en')} />
  </>
)

const Reading = ({ reading }: { reading: 'today' | Day }): Child => (
  <>
    <h2 class="gt-h2">Read the box</h2>
    {reading === 'today' ? (
      <form action={listeningPaths.reading} method="post">
        <p class="gt-p">
          Everything in it becomes notes of this month, which wait for themes. Then it cannot be read again for a week.
        </p>
        <Button preventDoubleClick>Read it now</Button>
      </form>
    ) : (
      <p class="gt-p">It was read in the last days. It can be read again from {inWords(reading)} on.</p>
    )}
  </>
)
