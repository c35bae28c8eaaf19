import { inWords } from '../../../calendar/day.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/govuk/summary-list.tsx'
import type { Link } from '../../../ui/head.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { peoplePaths } from '../../paths.ts'
import { roleNames } from '../../role.ts'
import { asBeginning } from '../../single-sign-on/sign-on.ts'
import type { Viewer } from '../../viewer.ts'
import type { WaysIn } from '../../ways-in.ts'

type Props = {
  frame: Frame
  viewer: Viewer
  ways: WaysIn
  /** How many sessions are open. */
  sessions: number
  notice?: string | undefined
  /** Other pages about this person. */
  more: readonly Link[]
}

export const YouPage = ({ frame, viewer, ways, sessions, notice, more }: Props) => (
  <Page frame={frame} title={viewer.name}>
    <Spine>
      <Section mark="stop" side="You">
        {notice && <NotificationBanner text={notice} />}
        <h1 class="gt-h1 gt-h1--s">{viewer.name}</h1>
        <SummaryList class="gt-space" rows={whoYouAre(viewer)} />
        <More links={more} />
      </Section>
      <Section mark="stop" side="Ways in">
        <h2 class="gt-h2">How you come in</h2>
        <SummaryList class="gt-space" rows={waysIn(ways)} />
      </Section>
      <Section mark="now" side="Signed in" end>
        <h2 class="gt-h2">Where you are signed in</h2>
        <p class="gt-p">
          {sessions === 1 ? 'Only here. ' : `In ${sessions} places. `}
          <a class="gt-a" href={peoplePaths.sessions}>
            {sessions === 1 ? 'Look at it' : 'Look at them, and sign out elsewhere'}
          </a>
        </p>
        <form action={peoplePaths.signOut} method="post" class="gt-space">
          <Button kind="secondary">Sign out</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)

const whoYouAre = ({ organisationName, roles, rule }: Viewer): SummaryRow[] => [
  { key: 'Organisation', value: organisationName },
  { key: 'Your part', value: roles.map(role => roleNames[role]).join(', ') },
  { key: 'Smallest group we show', value: `${rule.base} people` },
  { key: 'Smallest number we show', value: `${rule.cell} people` },
]

const waysIn = ({ email, passkeys, signOn }: WaysIn): SummaryRow[] => [
  {
    key: 'E-mail address',
    value: email ?? 'None',
    actions: [{ text: email ? 'Change' : 'Add', href: peoplePaths.address, hiddenText: 'your e-mail address' }],
  },
  {
    key: 'Passkeys',
    value: passkeys || 'None',
    actions: [{ text: passkeys ? 'Change' : 'Add', href: peoplePaths.passkeys, hiddenText: 'your passkeys' }],
  },
  ...(signOn ? [{ key: asBeginning(signOn.label), value: `Connected on ${inWords(signOn.connectedOn)}` }] : []),
]

const More = ({ links }: { links: readonly Link[] }) =>
  links.length > 0 ? (
    <ul class="gt-links">
      {links.map(({ text, href }) => (
        <li>
          <a class="gt-a" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  ) : null
