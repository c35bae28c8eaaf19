import { inWords } from '../../../calendar/day.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { peoplePaths } from '../../paths.ts'
import { isGivenRole, roleNames } from '../../role.ts'
import { actSentences } from '../act.ts'
import type { ReadAct } from '../queries.ts'

/** A line with its day and hour as they were in the United Kingdom. */
export type DatedAct = ReadAct & Readonly<{ day: string; hour: string }>

type Props = { frame: Frame; acts: readonly DatedAct[]; page: number; hasMore: boolean }

/** What was done in the organisation's name. Taking part in a survey is never among it. */
export const ActsPage = ({ frame, acts, page, hasMore }: Props) => (
  <Page frame={frame} title="What was done" place={peoplePaths.organisation}>
    <Spine>
      <Section mark="stop" side="Record" end>
        <BackLink href={peoplePaths.organisation}>Organisation</BackLink>
        <h1 class="gt-h1 gt-h1--s">What was done</h1>
        <p class="gt-lead">
          Every change to who is here, what they may do, and how things are kept. It never says who took part in a
          survey, or who opened a page.
        </p>
        <div class="gt-space">
          <StackTable
            caption="What was done, the newest first"
            headings={['When', 'Who', 'What', 'About']}
            rows={acts.map(act => ({
              name: `${inWords(act.day)}, ${act.hour}`,
              cells: [whoDid(act), sentenceOf(act), act.subject ?? ''],
            }))}
          />
        </div>
        <TurnPages
          label="More of what was done"
          {...{ page, hasMore }}
          addressOf={pageAt}
          previous="Newer"
          next="Older"
        />
      </Section>
    </Spine>
  </Page>
)

const whoDid = ({ actor, act }: ReadAct) =>
  actor ?? (act === 'owner-recovered' ? 'A command on the server' : 'Somebody who is no longer held here')

const pageAt = (page: number) => `${peoplePaths.acts}?page=${page}`

function sentenceOf({ act, role, unit }: ReadAct): string {
  const what = role && isGivenRole(role) ? `: ${roleNames[role]}` : ''
  return `${actSentences[act] ?? act}${what}${unit ? ` (${unit})` : ''}`
}
