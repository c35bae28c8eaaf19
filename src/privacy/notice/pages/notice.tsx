import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { privacyPaths } from '../../paths.ts'
import type { Grounds, PublicContact } from '../../queries.ts'
import type { Setup } from '../../setup.ts'
import { inDays } from '../../span.ts'
import { InShort, Kinds, Rights } from './parts.tsx'

/** For anybody, also for somebody who is about to answer: true for every organisation of this instance. */
export const OpenNoticePage = ({ frame, contacts }: { frame: Frame; contacts: readonly PublicContact[] }) => (
  <Page frame={frame} title="What happens with your data">
    <Spine>
      <Section mark="now" side="In short">
        <h1 class="gt-h1">What happens with your data</h1>
        <p class="gt-lead">
          The organisation that uses this Goldthread decides what happens with your data, and answers for it.
        </p>
        <InShort />
      </Section>
      <Section mark="stop" side="Whom to ask" id="contacts">
        <h2 class="gt-h2">Whom you can ask</h2>
        <Whom contacts={contacts} />
        <p class="gt-p gt-space">
          If you are signed in,{' '}
          <a class="gt-a" href={privacyPaths.here}>
            your organisation’s own notice
          </a>{' '}
          says more.
        </p>
      </Section>
      <Section mark="stop" side="Your rights" id="rights">
        <h2 class="gt-h2">What you can do</h2>
        <Rights />
      </Section>
      <Section mark="stop" side="In full" id="kinds" end>
        <h2 class="gt-h2">Everything that is held</h2>
        <Kinds keeping={null} grounds={{}} />
      </Section>
    </Spine>
  </Page>
)

const Whom = ({ contacts }: { contacts: readonly PublicContact[] }) => {
  const named = contacts.flatMap(({ organisation, privacy }) =>
    privacy ? [{ key: organisation, value: privacy }] : [],
  )
  if (named.length) return <SummaryList class="gt-space" rows={named} />
  return <p class="gt-p">Ask the organisation you work for, or that asked you to answer.</p>
}

type NoticePageProps = { frame: Frame; setup: Setup; grounds: Grounds; maySet: boolean; mayRead: boolean }

/** The same for the people of one organisation, with what it decided. */
export const NoticePage = ({ frame, setup, grounds, maySet, mayRead }: NoticePageProps) => (
  <Page frame={frame} title={`Your data at ${setup.organisation}`}>
    <Spine>
      <Section mark="now" side="In short">
        <h1 class="gt-h1">Your data at {setup.organisation}</h1>
        <p class="gt-lead">
          {setup.organisation} decides what happens with your data here, and answers for it. In law it is the
          controller.
        </p>
        <InShort />
        <div class="gt-actions">
          <ButtonLink href={privacyPaths.yourData}>See what is held about you</ButtonLink>
          {mayRead && (
            <a class="gt-a" href={privacyPaths.assessment}>
              The impact assessment
            </a>
          )}
        </div>
      </Section>
      <Section mark="stop" side="Whom to ask" id="contacts">
        <h2 class="gt-h2">Whom you can ask</h2>
        <p class="gt-p">
          {setup.contact ?? `${setup.organisation} has not named anybody yet. Ask your manager, or one of the owners.`}
        </p>
        {maySet && <OwnersLinks />}
      </Section>
      <Section mark="stop" side="Your rights" id="rights">
        <h2 class="gt-h2">What you can do</h2>
        <Rights />
      </Section>
      <Section mark="stop" side="How long" id="keeping">
        <h2 class="gt-h2">How long it is kept</h2>
        <ul class="gt-list">
          <li>Your details are erased {inDays(setup.keeping.leavers)} after you leave.</li>
          <li>What was done here is forgotten after {inDays(setup.keeping.acts)}.</li>
          <li>Groups of fewer than {setup.rule.base} people are never shown in results.</li>
          <li>Numbers that stand for fewer than {setup.rule.cell} people are hidden.</li>
        </ul>
      </Section>
      <Section mark="stop" side="Who else" id="others">
        <h2 class="gt-h2">Who else is part of it</h2>
        <p class="gt-p">{othersInWords(setup)}</p>
      </Section>
      <Section mark="stop" side="In full" id="kinds" end>
        <h2 class="gt-h2">Everything that is held</h2>
        <Kinds keeping={setup.keeping} grounds={grounds} />
      </Section>
    </Spine>
  </Page>
)

const OwnersLinks = () => (
  <p class="gt-p gt-space">
    You are an owner:{' '}
    <a class="gt-a" href={privacyPaths.contacts}>
      say whom people ask
    </a>
    ,{' '}
    <a class="gt-a" href={privacyPaths.keeping}>
      set how long things are kept
    </a>
    , and{' '}
    <a class="gt-a" href={privacyPaths.grounds}>
      decide on what grounds
    </a>
    .
  </p>
)

/** Who gets data beside the organisation, in this set-up. */
export function othersInWords({ organisation, instance: { mail }, signOn }: Setup): string {
  const server = `Whoever runs the server for ${organisation} can reach what is on it.`
  const carrier = {
    none: ' Mail does not leave the server.',
    smtp: ' Mail is sent by a mail server that they chose.',
    notify: ' Mail and text messages are sent by GOV.UK Notify.',
  }[mail]
  const account = signOn === 'off' ? '' : ' When you sign in with your work account, its provider learns that you did.'
  return `${server}${carrier}${account} Nobody else gets anything, and nothing is sent out of the country by Goldthread itself.`
}
