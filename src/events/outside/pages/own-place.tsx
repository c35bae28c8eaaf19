import { inWords } from '../../../calendar/day.ts'
import type { Asked } from '../../../issuing/queries.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import type { SupportPlace } from '../../../questionnaires/support/place.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { type Event, type EventState, whenOf } from '../../event.ts'
import { outsidePaths } from '../../paths.ts'
import { daysPlacesKept, linesOf, type Place } from '../../places/place.ts'
import type { PlaceTyped } from '../forms.ts'
import { Facts, Help, HelpSection, UsualHelp, WayOut } from './around.tsx'
import { PlaceFields } from './place-fields.tsx'

type OwnPlacePageProps = {
  frame: Frame
  event: Event
  state: EventState
  place: Place
  token: string
  /** Where a host's phone is led by the square on this page, in full. */
  checkIn: string
  typed: PlaceTyped
  /** Of the place, as whoever typed this has seen it. */
  version: number
  errors: readonly FieldError[]
  /** A host has put something right since. */
  isChanged: boolean
  support: readonly SupportPlace[]
  /** Surveys in which whoever has this place is asked today. */
  asked: readonly Asked[]
  notice?: string | undefined
}

/** Somebody's own place, for whoever holds its address. */
export const OwnPlacePage = (props: OwnPlacePageProps) => {
  const { frame, event, state, place, token, checkIn, typed, version, errors, isChanged, support, asked, notice } =
    props
  const isOver = state === 'called-off' || state === 'over'
  const mayChange = !isOver || isChanged || errors.length > 0
  return (
    <Page frame={frame} title={`Your place: ${event.title}`} error={errors.length > 0}>
      <Spine>
        <Section mark={state === 'called-off' ? 'cut' : 'now'} side="Your place" note={whenOf(event)} kind="now">
          <WayOut />
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {isChanged && <Meanwhile rows={linesOf(place)} />}
          <h1 class="gt-h1 gt-h1--s">{event.title}</h1>
          <p class="gt-lead">{sayStanding(place, event, state)}</p>
          {event.calledOffOn && <InsetText>The reason: {event.calledOffWhy}</InsetText>}
          <div class="gt-space">
            <Facts event={event} />
          </div>
          <Online {...{ event, place }} />
          {!isOver && place.standing === 'registered' && <Square address={checkIn} />}
          {isOver ? (
            <p class="gt-p">
              <a class="gt-a" href={outsidePaths.event(event.id)}>
                The page of the event{state === 'over' && ', and what came of it'}
              </a>
            </p>
          ) : (
            <div class="gt-actions">
              <ButtonLink href={outsidePaths.leaving(token)} kind="secondary">
                {place.standing === 'waiting' ? 'Leave the waiting list' : 'Give up your place'}
              </ButtonLink>
              <a class="gt-a" href={outsidePaths.placeCalendar(token)}>
                Put it in your calendar
              </a>
              <a class="gt-a" href={outsidePaths.event(event.id)}>
                The page of the event
              </a>
            </div>
          )}
        </Section>
        <YourSurveys {...{ asked, token }} />
        {mayChange && (
          <Section mark="plan" side="What you told us" kind="plan">
            <h2 class="gt-h2">Change what you told us</h2>
            <form action={outsidePaths.place(token)} method="post" novalidate>
              <input type="hidden" name="version" value={String(version)} />
              <PlaceFields {...{ typed, errors }} isKnown={place.memberId !== null} />
              <Button preventDoubleClick>Save</Button>
            </form>
          </Section>
        )}
        {place.standing === 'registered' && state !== 'called-off' && (
          <Section mark="plan" side="Afterwards" kind="plan">
            <h2 class="gt-h2">What you take home</h2>
            <p class="gt-p">
              <a class="gt-a" href={outsidePaths.placePledge(token)}>
                Write down what you will do
              </a>
              . It is for you: nobody else can read it.
            </p>
          </Section>
        )}
        <Section mark="plan" side="Help" kind="plan" end>
          <Help {...{ event, support }} />
          <p class="gt-p">What you told us is deleted {daysPlacesKept} days after the event.</p>
        </Section>
      </Spine>
    </Page>
  )
}

/** What a guest is asked before and after the day. */
const YourSurveys = ({ asked, token }: Pick<OwnPlacePageProps, 'asked' | 'token'>): Child =>
  asked.length > 0 && (
    <Section mark="now" side="Before and after" kind="now">
      <h2 class="gt-h2">You are asked</h2>
      {asked.map(({ id, title, closesOn, hasTaken }) => (
        <>
          <p class="gt-p">
            {title}. Open until {inWords(closesOn)}.{' '}
            {hasTaken
              ? 'You have taken your ballot. If you took it in this browser, you can go on with it.'
              : 'Nobody is told whether you answer, or what.'}
          </p>
          <div class="gt-actions">
            <ButtonLink href={outsidePaths.placeBallot(token, id)} kind={hasTaken ? 'secondary' : undefined}>
              {hasTaken ? `Your ballot: ${title}` : `Answer: ${title}`}
            </ButtonLink>
          </div>
        </>
      ))}
    </Section>
  )

function sayStanding({ standing }: Place, { title }: Event, state: EventState): string {
  if (state === 'called-off') return `“${title}” is called off.`
  if (state === 'over') return `“${title}” is over.`
  return standing === 'registered'
    ? 'You have a place.'
    : 'You are on the waiting list. When it is your turn you get the place, and a letter.'
}

/** What a host's phone reads at the door. */
const Square = ({ address }: { address: string }) => (
  <Details summary="For the door: a square that the host’s phone reads">
    <p class="gt-p">Show this when you come, on your phone or on paper. You can also just say your name.</p>
    <Qr content={address} label="A square that leads a host to your place" />
  </Details>
)

const Online = ({ event, place }: { event: Event; place: Place }): Child => {
  if (event.form === 'in-person' || place.standing === 'waiting' || event.calledOffOn) return null
  if (!event.onlineAddress) return <p class="gt-p">Where it is online is not known yet. You get a letter when it is.</p>
  return (
    <p class="gt-p">
      <b>Online:</b>{' '}
      {/^https:\/\/\S+$/.test(event.onlineAddress) ? (
        <a class="gt-a" href={event.onlineAddress} rel="noreferrer">
          {event.onlineAddress}
        </a>
      ) : (
        event.onlineAddress
      )}
    </p>
  )
}

type LeavingPageProps = Pick<OwnPlacePageProps, 'frame' | 'event' | 'token' | 'support'>

export const LeavingPage = ({ frame, event, token, support }: LeavingPageProps) => (
  <Page frame={frame} title="Give up your place">
    <Spine>
      <Section mark="now" side="Your place" note={whenOf(event)}>
        <WayOut />
        <BackLink href={outsidePaths.place(token)}>Keep it</BackLink>
        <h1 class="gt-h1 gt-h1--s">Give up your place at “{event.title}”?</h1>
        <p class="gt-lead">
          Whoever waits longest gets it. What you told us is deleted at once. To come all the same you would have to
          register again.
        </p>
        <form action={outsidePaths.leaving(token)} method="post" class="gt-space">
          <Button kind="warning" preventDoubleClick>
            Yes, give it up
          </Button>
        </form>
      </Section>
      <HelpSection {...{ event, support }} />
    </Spine>
  </Page>
)

export const LeftPage = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Your place is given up">
    <Spine>
      <Section mark="done" side="Your place">
        <WayOut />
        <h1 class="gt-h1 gt-h1--s">Your place is given up</h1>
        <p class="gt-lead">Thank you for saying so: somebody else can come now. What you told us is deleted.</p>
      </Section>
      <UsualHelp />
    </Spine>
  </Page>
)

export const NoPlacePage = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="There is no place here">
    <Spine>
      <Section mark="cut" side="Your place">
        <WayOut />
        <h1 class="gt-h1 gt-h1--s">There is no place here any more</h1>
        <p class="gt-lead">
          It was given up, or the event is more than {daysPlacesKept} days past and everything about who came is
          deleted.
        </p>
      </Section>
      <UsualHelp />
    </Spine>
  </Page>
)
