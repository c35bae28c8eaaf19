import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { LinkList } from '../../ui/link-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { type Member, standingOf, standingWords } from '../member.ts'
import { membersPaths } from '../paths.ts'
import type { Selection } from '../queries.ts'
import { inPlace, type PlacedUnit, pathOf, type Unit } from '../unit.ts'
import { rolesInWords } from './roles-in-words.ts'
import { SomeUnreached } from './unreached.tsx'

export type ListPageProps = {
  frame: Frame
  members: readonly Member[]
  hasMore: boolean
  selection: Selection
  units: readonly Unit[]
  mayKeep: boolean
  /** Of these people, those whose letters come back; and is there anybody like that? */
  unreached?: ReadonlySet<string> | undefined
  isAnyUnreached?: boolean
  notice?: string | undefined
}

/** Who works here, as far as the reader may see it. */
export const ListPage = ({ frame, members, hasMore, selection, units, mayKeep, notice, ...letters }: ListPageProps) => (
  <Page frame={frame} place={membersPaths.all} title="People">
    <Spine>
      <Section mark="stop" side="Who works here" end={!mayKeep}>
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        {letters.isAnyUnreached && selection.standing !== 'unreached' && <SomeUnreached />}
        <h1 class="gt-h1 gt-h1--s">People</h1>
        <Find selection={selection} units={units} mayKeep={mayKeep} />
        {members.length > 0 ? (
          <People members={members} units={inPlace(units)} unreached={letters.unreached} />
        ) : (
          <p class="gt-p">
            Nobody is found. Look for less of the name, or in another team. Or{' '}
            <a class="gt-a" href={membersPaths.all}>
              see everyone
            </a>
            .
          </p>
        )}
        {(selection.page > 1 || hasMore) && (
          <TurnPages
            label="More people"
            page={selection.page}
            hasMore={hasMore}
            addressOf={page => pageAt(selection, page)}
          />
        )}
      </Section>
      {mayKeep && <Keep />}
    </Spine>
  </Page>
)

const Find = ({ selection, units, mayKeep }: Pick<ListPageProps, 'selection' | 'units' | 'mayKeep'>) => (
  <form action={membersPaths.all} method="get" class="gt-find">
    <Input name="q" id="find" label="Name, e-mail or staff number" value={selection.words} type="search" />
    <Select
      name="team"
      label="Team"
      value={selection.unitId ?? ''}
      options={[{ value: '', text: 'All' }, ...inPlace(units).map(unit => ({ value: unit.id, text: pathOf(unit) }))]}
    />
    <Select
      name="standing"
      label="Who"
      value={selection.standing ?? ''}
      options={[
        { value: '', text: 'All who work here' },
        ...Object.entries(standingWords).map(([value, text]) => ({ value, text })),
        ...(mayKeep ? [{ value: 'unreached', text: 'Letters come back' }] : []),
      ]}
    />
    <Button kind="secondary">Find</Button>
  </form>
)

type PeopleProps = Pick<ListPageProps, 'members' | 'unreached'> & { units: readonly PlacedUnit[] }

const People = ({ members, units, unreached }: PeopleProps) => {
  const unitOf = new Map(units.map(unit => [unit.id, unit]))
  return (
    <StackTable
      caption="People"
      headings={['Name', 'Team', 'Here as', 'Way in']}
      rows={members.map(member => ({
        name: (
          <a class="gt-a" href={membersPaths.person(member.id)}>
            {member.name}
          </a>
        ),
        cells: [
          pathOf(unitOf.get(member.unitId ?? '')) || 'No team',
          rolesInWords(member.roles),
          wayInOf(member, unreached?.has(member.id) === true),
        ],
      }))}
    />
  )
}

function wayInOf(member: Member, isUnreached: boolean): string {
  const standing = standingOf(member)
  const more = isUnreached ? ', letters come back' : !member.email && standing === 'waiting' ? ', no e-mail' : ''
  return standingWords[standing] + more
}

function pageAt({ words, unitId, standing }: Selection, page: number): string {
  const asked = { q: words, team: unitId ?? '', standing: standing ?? '', page: String(page) }
  return `${membersPaths.all}?${new URLSearchParams(asked)}`
}

const Keep = () => (
  <Section mark="now" side="Add" kind="now" end>
    <h2 class="gt-h2">Add people, and let them in</h2>
    <div class="gt-actions">
      <ButtonLink href={membersPaths.bringing}>Bring a staff list</ButtonLink>
      <ButtonLink href={membersPaths.adding} kind="secondary">
        Add one person
      </ButtonLink>
    </div>
    <LinkList
      links={[
        {
          text: 'Invite by e-mail',
          href: membersPaths.inviting,
          why: 'Everyone with an address who was not invited yet.',
        },
        {
          text: 'Print a join sheet',
          href: membersPaths.sheets,
          why: 'A strip of paper with a code, for everyone without an address.',
        },
        { text: 'Teams', href: membersPaths.units, why: 'Directorates, services and teams.' },
      ]}
    />
  </Section>
)
