import type { FieldError } from '../../../platform/http/form.ts'
import type { SupportPlace } from '../../../questionnaires/support/place.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { type Event, type EventState, whenOf, whereOf } from '../../event.ts'
import { outsidePaths } from '../../paths.ts'
import { daysPlacesKept } from '../../places/place.ts'
import type { PlaceTyped } from '../forms.ts'
import { HelpSection, standing, WayOut } from './around.tsx'
import { NotTaken } from './not-taken.tsx'
import { PlaceFields } from './place-fields.tsx'

type RegisterPageProps = {
  frame: Frame
  event: Event
  state: EventState
  typed: PlaceTyped
  errors: readonly FieldError[]
  support: readonly SupportPlace[]
}

/** Registering without an account. */
export const RegisterPage = ({ frame, event, state, typed, errors, support }: RegisterPageProps) => {
  const isOpen = state === 'told' || state === 'full'
  const title = state === 'full' ? 'Go on the waiting list' : 'Register'
  return (
    <Page frame={frame} title={`${title}: ${event.title}`} error={errors.length > 0}>
      <Spine>
        <Section mark="now" side="Event" note={whenOf(event)} kind="now">
          <WayOut />
          <BackLink href={outsidePaths.event(event.id)}>The event</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          <h1 class="gt-h1 gt-h1--s">
            {title}: {event.title}
          </h1>
          <p class="gt-lead">
            {whenOf(event)}. {whereOf(event)}.
          </p>
          {!isOpen && (
            <>
              <p class="gt-p">{standing[state] || 'It is called off.'} Nobody can register any more.</p>
              <NotTaken typed={typed} />
            </>
          )}
          {state === 'full' && <p class="gt-p">{standing.full}</p>}
          {isOpen && (
            <form action={outsidePaths.registering(event.id)} method="post" novalidate class="gt-space">
              <PlaceFields {...{ typed, errors }} email="needed" />
              <Checkboxes
                name="letters"
                values={typed.wantsLetters ? ['yes'] : []}
                hint="Leave it empty if not. We first ask at your address, and you can leave with one press."
                choices={[{ value: 'yes', text: 'Send me letters about later events too' }]}
              />
              <p class="gt-p">
                Those who run the event read this to keep your place. All of it is deleted {daysPlacesKept} days after
                the event, and at once when you give up your place.
              </p>
              <Button preventDoubleClick>{title}</Button>
            </form>
          )}
        </Section>
        <HelpSection {...{ event, support }} />
      </Spine>
    </Page>
  )
}

type RegisteredPageProps = Pick<RegisterPageProps, 'frame' | 'event' | 'support'> & { sendsMail: boolean }

/** The same for everyone who registers: only the letter says whether an address has a place. */
export const RegisteredPage = ({ frame, event, support, sendsMail }: RegisteredPageProps) => (
  <Page frame={frame} title={`Look at your e-mail: ${event.title}`}>
    <Spine>
      <Section mark="done" side="Event" note={whenOf(event)}>
        <WayOut />
        <h1 class="gt-h1 gt-h1--s">Now look at your e-mail</h1>
        <p class="gt-lead">
          {sendsMail
            ? 'A letter is on its way. It says whether you have a place or wait for one, holds the day for your calendar, and leads to your own page.'
            : 'No mail is sent from here yet. Whoever looks after this server finds your letter in its outbox.'}
        </p>
        <p class="gt-p">
          Your own page shows your place. There you change what you told us, and give up your place when you cannot
          come. If no letter comes, look among unwanted mail, or ask {event.contact}.
        </p>
        <p class="gt-p">
          <a class="gt-a" href={outsidePaths.event(event.id)}>
            Back to the event
          </a>
        </p>
      </Section>
      <HelpSection {...{ event, support }} />
    </Spine>
  </Page>
)
