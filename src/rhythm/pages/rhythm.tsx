import { inWords } from '../../calendar/day.ts'
import { BackToYou } from '../../people/pages/back-to-you.tsx'
import { peoplePaths } from '../../people/paths.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { rhythmPaths } from '../paths.ts'
import type { Rhythm } from '../queries.ts'

type Props = {
  frame: Frame
  rhythm: Rhythm
  /** Does mail go out from here at all? */
  sendsMail: boolean
  notice?: string | undefined
  /** The address of the calendar, while it was just made. */
  feed?: string | undefined
}

const title = 'Your letters and calendar'

export const RhythmPage = ({ frame, rhythm, sendsMail, notice, feed }: Props) => (
  <Page frame={frame} title={title}>
    <Spine>
      <Section mark="stop" side="You">
        <BackToYou />
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">{title}</h1>
        <p class="gt-lead">Two ways to keep what you look after in mind. Both are yours to stop.</p>
      </Section>
      <Section mark={rhythm.email && !rhythm.stoppedOn ? 'now' : 'stop'} side="A letter">
        <h2 class="gt-h2">The weekly letter</h2>
        <p class="gt-p">
          On Mondays, a letter says what you look after that is late, or due within 14 days. In a week with nothing late
          or due, none comes. It says nothing about what other people do, unless you stand behind it and it has been
          late for two weeks.
        </p>
        <Letter rhythm={rhythm} />
        {!sendsMail && <p class="gt-p">No mail goes out from this Goldthread yet: whoever runs it can set that up.</p>}
      </Section>
      <Section mark={rhythm.feedMadeOn ? 'now' : 'stop'} side="A calendar" end>
        <h2 class="gt-h2">In your own calendar</h2>
        <p class="gt-p">
          A private address that a calendar program reads: your actions, promises and reviews, each on its day. Whoever
          has the address can read them, so give it to nobody.
        </p>
        {feed ? <NewFeed address={feed} /> : <Feed madeOn={rhythm.feedMadeOn} />}
      </Section>
    </Spine>
  </Page>
)

const Letter = ({ rhythm: { email, stoppedOn } }: Pick<Props, 'rhythm'>) => {
  if (!email) {
    return (
      <p class="gt-p">
        You have no e-mail address here, so none comes.{' '}
        <a class="gt-a" href={peoplePaths.address}>
          Add an address
        </a>
      </p>
    )
  }
  return (
    <>
      <p class="gt-p">
        {stoppedOn
          ? `You stopped it on ${inWords(stoppedOn)}.`
          : `When there is something to say, it goes to ${email}.`}
      </p>
      <form action={rhythmPaths.letter} method="post" class="gt-actions">
        <input type="hidden" name="want" value={stoppedOn ? 'yes' : 'no'} />
        <Button kind={stoppedOn ? undefined : 'secondary'} preventDoubleClick>
          {stoppedOn ? 'Send me the letter again' : 'Stop the letter'}
        </Button>
      </form>
    </>
  )
}

const NewFeed = ({ address }: { address: string }) => (
  <>
    <h3 class="gt-h3">This is your address</h3>
    <p class="gt-p">
      <a class="gt-a" href={address}>
        {address}
      </a>
    </p>
    <p class="gt-p">
      Copy it now: we keep only a fingerprint of it and cannot show it again. In your calendar program, look for “add by
      URL”, “subscribe” or “from internet”.
    </p>
    <p class="gt-p">
      <a class="gt-a" href={rhythmPaths.yours}>
        I have copied it
      </a>
    </p>
  </>
)

const Feed = ({ madeOn }: { madeOn: Rhythm['feedMadeOn'] }) => (
  <>
    {madeOn && (
      <p class="gt-p">
        You made an address on {inWords(madeOn)}. With a new one, the one before it opens nothing any more.
      </p>
    )}
    <form action={rhythmPaths.calendar} method="post" class="gt-actions">
      <Button kind={madeOn ? 'secondary' : undefined} preventDoubleClick>
        {madeOn ? 'Make a new address' : 'Make an address'}
      </Button>
    </form>
    {madeOn && (
      <form action={rhythmPaths.calendarEnd} method="post" class="gt-actions">
        <Button kind="secondary" preventDoubleClick>
          End the calendar
        </Button>
      </form>
    )}
  </>
)
