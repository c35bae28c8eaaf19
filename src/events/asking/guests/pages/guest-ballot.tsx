import { HowItWorks, TakeIt } from '../../../../issuing/pages/ballot.tsx'
import type { AskedWithKey } from '../../../../issuing/queries.ts'
import type { SupportPlace } from '../../../../questionnaires/support/place.ts'
import { BackLink } from '../../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../../ui/page.tsx'
import { Section, Spine } from '../../../../ui/spine.tsx'
import { Words } from '../../../../ui/words.tsx'
import type { Event } from '../../../event.ts'
import { HelpSection, WayOut } from '../../../outside/pages/around.tsx'
import { outsidePaths } from '../../../paths.ts'

type GuestBallotPageProps = {
  frame: Frame
  event: Event
  token: string
  support: readonly SupportPlace[]
  survey: AskedWithKey
  whose: string
  isOpen: boolean
}

/** Where a guest takes their ballot, and is told what it is before they do. */
export const GuestBallotPage = ({ frame, event, token, support, survey, whose, isOpen }: GuestBallotPageProps) => (
  <Page frame={frame} title={survey.title} script={isOpen ? 'ballot.js' : undefined}>
    <Spine>
      <Section mark="now" side="Your ballot" note={event.title} kind="now">
        <WayOut />
        <BackLink href={outsidePaths.place(token)}>Your place</BackLink>
        <h1 class="gt-h1 gt-h1--s">{survey.title}</h1>
        {survey.why && <Words text={survey.why} />}
        <TakeIt {...{ survey, whose, isOpen }} action={outsidePaths.placeBallot(token, survey.id)} />
      </Section>
      <Section mark="plan" side="How it works" kind="plan">
        <HowItWorks survey={survey} unknown="whose place this is" />
      </Section>
      <HelpSection {...{ event, support }} />
    </Spine>
  </Page>
)
