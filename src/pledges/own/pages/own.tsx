import { inWords } from '../../../calendar/day.ts'
import type { Event } from '../../../events/event.ts'
import { HelpSection, UsualHelp, WayOut } from '../../../events/outside/pages/around.tsx'
import type { FieldError } from '../../../platform/http/form.ts'
import type { SupportPlace } from '../../../questionnaires/support/place.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { pledgePaths } from '../../paths.ts'
import { endOf, outcomeNames, outcomes, type Pledge } from '../../pledge.ts'
import { Keeping } from './keeping.tsx'

export type OwnPledgePageProps = {
  frame: Frame
  event: Event
  pledge: Pledge
  secret: string
  /** Where this page is, in full. */
  link: string
  words: string
  /** What stands in the fields. */
  typed: string
  email: string
  errors: readonly FieldError[]
  support: readonly SupportPlace[]
  notice?: string | undefined
}

/** Somebody's own pledge, for whoever holds its link. */
export const OwnPledgePage = (props: OwnPledgePageProps) => {
  const { frame, event, pledge, secret, words, typed, errors, support, notice } = props
  return (
    <Page frame={frame} title="What you will do" error={errors.length > 0}>
      <Spine>
        <Section mark="now" side="Your pledge" note={inWords(pledge.heldOn)} kind="now">
          <WayOut />
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">What you will do</h1>
          <p class="gt-lead">After “{event.title}” you wrote:</p>
          <InsetText>
            <Words text={words} />
          </InsetText>
        </Section>
        <Section mark={pledge.outcome ? 'done' : 'plan'} side="What came of it" kind="plan">
          <OutcomeForm {...{ pledge, secret }} />
        </Section>
        <Keeping {...props} />
        <Section mark="plan" side="Change it" kind="plan">
          <h2 class="gt-h2">Change it, or delete it</h2>
          <form action={pledgePaths.one(secret)} method="post" novalidate>
            <Textarea
              name="words"
              label="What you will do"
              labelSize="s"
              rows={4}
              value={typed}
              error={errorAt(errors, 'words')}
            />
            <Button kind="secondary" preventDoubleClick>
              Save
            </Button>
          </form>
          <p class="gt-p">All of it is deleted on {inWords(endOf(pledge.heldOn))}, and at once if you say so:</p>
          <ButtonLink href={pledgePaths.removal(secret)} kind="secondary">
            Delete it
          </ButtonLink>
        </Section>
        <HelpSection {...{ event, support }} />
      </Spine>
    </Page>
  )
}

/** Buttons and not links: programs that look into letters open every link, and must say nothing in somebody's place. */
const OutcomeForm = ({ pledge, secret }: Pick<OwnPledgePageProps, 'pledge' | 'secret'>) => (
  <>
    <h2 class="gt-h2">What came of it?</h2>
    <p class="gt-p">
      {pledge.outcome
        ? `You said: ${outcomeNames[pledge.outcome]}. You can say something else.`
        : 'One press is enough.'}{' '}
      Nobody sees what you say. It goes into totals of many people.
    </p>
    <form action={pledgePaths.outcome(secret)} method="post" class="gt-actions" id="outcome">
      {outcomes.map(outcome => (
        <Button name="outcome" value={outcome} kind="secondary">
          {outcomeNames[outcome]}
        </Button>
      ))}
    </form>
  </>
)

export const RemovalPage = ({
  frame,
  event,
  secret,
  support,
}: Pick<OwnPledgePageProps, 'frame' | 'event' | 'secret' | 'support'>) => (
  <Page frame={frame} title="Delete what you wrote?">
    <Spine>
      <Section mark="now" side="Your pledge">
        <WayOut />
        <BackLink href={pledgePaths.one(secret)}>Keep it</BackLink>
        <h1 class="gt-h1 gt-h1--s">Delete what you wrote?</h1>
        <p class="gt-lead">It is gone at once, with what you said of it and your address if you gave one.</p>
        <form action={pledgePaths.removal(secret)} method="post" class="gt-space">
          <Button kind="warning" preventDoubleClick>
            Yes, delete it
          </Button>
        </form>
      </Section>
      <HelpSection {...{ event, support }} />
    </Spine>
  </Page>
)

export const RemovedPage = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="It is deleted">
    <Spine>
      <Section mark="done" side="Your pledge">
        <WayOut />
        <h1 class="gt-h1 gt-h1--s">It is deleted</h1>
        <p class="gt-lead">Nothing of it stays, and no letter comes.</p>
      </Section>
      <UsualHelp />
    </Spine>
  </Page>
)

export const NoPledgePage = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="There is nothing here">
    <Spine>
      <Section mark="cut" side="Your pledge">
        <WayOut />
        <h1 class="gt-h1 gt-h1--s">There is nothing here any more</h1>
        <p class="gt-lead">
          It was deleted, by whoever wrote it or because its time was over. Or the link is not whole.
        </p>
      </Section>
      <UsualHelp />
    </Spine>
  </Page>
)
