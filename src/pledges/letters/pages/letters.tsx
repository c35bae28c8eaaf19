import { inWords } from '../../../calendar/day.ts'
import { HelpSection, UsualHelp, WayOut } from '../../../events/outside/pages/around.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { pledgePaths } from '../../paths.ts'
import { remindedAfter, reminderDay } from '../../pledge.ts'
import type { About, Letters } from '../queries.ts'

type Props = { frame: Frame }
type AboutProps = Props & { about: About | null }

/** Whom to ask about the event; where people find support at least, once nothing is known of it any more. */
const HelpAbout = ({ about }: Pick<AboutProps, 'about'>) => (about ? <HelpSection {...about} /> : <UsualHelp />)

const daysOf = ({ heldOn }: Letters) => remindedAfter.map(after => inWords(reminderDay(heldOn, after))).join(' and on ')

/** Asks first: programs that look into letters open every address in them, and must say yes to nothing. */
export const ConfirmingPage = ({ frame, about, letters, token }: AboutProps & { letters: Letters; token: string }) => (
  <Page frame={frame} title="Do you want two reminders?">
    <Spine>
      <Section mark="now" side="Your pledge">
        <WayOut />
        <h1 class="gt-h1 gt-h1--s">Do you want two reminders?</h1>
        <p class="gt-lead">
          They are about what you wrote down after “{letters.title}”. They come on {daysOf(letters)}, and each has a
          link to what you wrote. Say yes only if it was you.
        </p>
        <form action={pledgePaths.confirming(token)} method="post" class="gt-space">
          <Button preventDoubleClick>Yes, remind me</Button>
        </form>
        <form action={pledgePaths.stop(token)} method="post">
          <p class="gt-p">If it was not you, delete the address. No letter comes then.</p>
          <Button kind="secondary" preventDoubleClick>
            Delete the address
          </Button>
        </form>
      </Section>
      <HelpAbout about={about} />
    </Spine>
  </Page>
)

export const ConfirmedPage = ({ frame, about, letters }: AboutProps & { letters: Letters }) => (
  <Page frame={frame} title="You will be reminded">
    <Spine>
      <Section mark="done" side="Your pledge">
        <WayOut />
        <h1 class="gt-h1 gt-h1--s">You will be reminded</h1>
        <p class="gt-lead">Letters come on {daysOf(letters)}. Each has a link that stops them.</p>
      </Section>
      <HelpAbout about={about} />
    </Spine>
  </Page>
)

export const StopPage = ({ frame, about, token }: AboutProps & { token: string }) => (
  <Page frame={frame} title="Stop the reminders?">
    <Spine>
      <Section mark="now" side="Your pledge">
        <WayOut />
        <h1 class="gt-h1 gt-h1--s">Stop the reminders?</h1>
        <p class="gt-lead">
          Your address is deleted then. What you wrote stays until its day, for whoever has its link.
        </p>
        <form action={pledgePaths.stop(token)} method="post" class="gt-space">
          <Button preventDoubleClick>Stop the reminders</Button>
        </form>
      </Section>
      <HelpAbout about={about} />
    </Spine>
  </Page>
)

export const StoppedPage = ({ frame }: Props) => (
  <Page frame={frame} title="No reminders come">
    <Spine>
      <Section mark="done" side="Your pledge">
        <WayOut />
        <h1 class="gt-h1 gt-h1--s">No reminders come</h1>
        <p class="gt-lead">Your address is deleted. If you have the link to what you wrote, it works as before.</p>
      </Section>
      <UsualHelp />
    </Spine>
  </Page>
)
