import { inWords } from '../../calendar/day.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { type Member, standingOf } from '../member.ts'
import { membersPaths } from '../paths.ts'
import { inPlace, pathOf, type Unit } from '../unit.ts'
import type { Bounce } from '../unreached.ts'
import { rolesInWords } from './roles-in-words.ts'
import { UnreachedPerson } from './unreached.tsx'
import { type Texting, WaysIn } from './ways-in.tsx'

/** What its reader may do here. */
export type Powers = Readonly<{ keep: boolean; keepList: boolean; giveRoles: boolean; isSelf: boolean }>

export type PersonPageProps = {
  frame: Frame
  member: Member
  units: readonly Unit[]
  powers: Powers
  /** That letters to them come back, for whoever can do something about it. */
  bounce: Bounce | null
  /** The field for a mobile number; null where no text message is offered. */
  texting: Texting | null
  notice?: string | undefined
}

/** One person on the staff list, and what can be done for them. */
export const PersonPage = ({ frame, member, units, powers, bounce, texting, notice }: PersonPageProps) => {
  const hasLeft = member.leftOn !== null
  const problem = texting?.problem
  return (
    <Page frame={frame} place={membersPaths.all} title={member.name} error={problem !== undefined}>
      <Spine>
        <Section mark="stop" side="Staff list" end={!powers.keep}>
          <BackLink href={membersPaths.all}>People</BackLink>
          {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem, href: '#mobile' }]} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {bounce && <UnreachedPerson id={member.id} bounce={bounce} />}
          <h1 class="gt-h1 gt-h1--s">{member.name}</h1>
          <Facts {...{ member, units, powers }} />
          {powers.keepList && !powers.keep && (
            <p class="gt-p">Only an owner can change what is held about somebody with this role.</p>
          )}
        </Section>
        {powers.keep && !hasLeft && <WaysIn member={member} texting={texting} />}
        {powers.keep && (hasLeft ? <Return member={member} /> : <Leave member={member} powers={powers} />)}
      </Spine>
    </Page>
  )
}

type FactsProps = { member: Member; units: readonly Unit[]; powers: Powers }

const Facts = ({ member, units, powers }: FactsProps) => {
  const { id, name, email, staffNumber, unitId, roles, leftOn } = member
  const placed = inPlace(units)
  const placeOf = (unit: string | null) => pathOf(placed.find(each => each.id === unit))
  const managed = roles.flatMap(({ role, unitId: unit }) => (role === 'line-manager' ? [placeOf(unit)] : []))
  const isHere = leftOn === null
  const change = (hiddenText: string) =>
    powers.keep && isHere ? [{ text: 'Change', href: membersPaths.changing(id), hiddenText }] : []
  const give = powers.giveRoles && isHere ? [{ text: 'Change', href: membersPaths.roles(id), hiddenText: 'roles' }] : []
  const manage =
    powers.keepList && isHere
      ? [{ text: 'Change', href: membersPaths.managing(id), hiddenText: 'teams they manage' }]
      : []
  return (
    <SummaryList
      class="gt-space"
      rows={[
        { key: 'Name', value: name, actions: change(name) },
        { key: 'E-mail address', value: email ?? 'None', actions: change('e-mail address') },
        { key: 'Staff number', value: staffNumber ?? 'None', actions: change('staff number') },
        { key: 'Team', value: placeOf(unitId) || 'No team', actions: change('team') },
        { key: 'Here as', value: rolesInWords(roles), actions: give },
        { key: 'Line manager of', value: managed.length > 0 ? managed.join('; ') : 'No team', actions: manage },
        { key: 'Way in', value: wayInOf(member) },
      ]}
    />
  )
}

function wayInOf(member: Member): string {
  const { joinedOn, invitedOn, leftOn, eraseOn } = member
  switch (standingOf(member)) {
    case 'left':
      return `Left on ${inWords(leftOn ?? '')}. Everything held about them is deleted on ${inWords(eraseOn ?? '')}.`
    case 'joined':
      return `Joined on ${inWords(joinedOn ?? '')}`
    case 'invited':
      return `Invited on ${inWords(invitedOn ?? '')}, not here yet`
    case 'waiting':
      return 'Not invited yet'
  }
}

const Leave = ({ member, powers }: { member: Member; powers: Powers }): Child => (
  <Section mark="plan" side="Leaving" kind="plan" end>
    <h2 class="gt-h2">Have they left?</h2>
    <p class="gt-p">
      {powers.isSelf
        ? 'This is you. Another owner can say that you have left.'
        : 'Then they can no longer come in, and we set the day when everything held about them is deleted.'}
    </p>
    {!powers.isSelf && (
      <div class="gt-actions">
        <ButtonLink href={membersPaths.leaving(member.id)} kind="secondary">
          They have left
        </ButtonLink>
      </div>
    )}
  </Section>
)

const Return = ({ member }: { member: Member }) => (
  <>
    <Section mark="now" side="Back again" kind="now">
      <h2 class="gt-h2">Are they back?</h2>
      <form action={membersPaths.returning(member.id)} method="post" class="gt-space">
        <p class="gt-p">Then nothing is deleted, and you can let them in again. Roles they had are not given back.</p>
        <Button kind="secondary">They work here again</Button>
      </form>
    </Section>
    <Section mark="plan" side="Erase" kind="plan" end>
      <h2 class="gt-h2">Do they want to be erased now?</h2>
      <form action={membersPaths.erasure(member.id)} method="post" class="gt-space">
        <p class="gt-p">
          Everything held about them is deleted at once, for good. What was done by them or for them stays in the record
          without their name.
        </p>
        <Button kind="warning">Erase {member.name}</Button>
      </form>
    </Section>
  </>
)
