import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { planPaths } from '../../paths.ts'
import { type GroupMember, spanOf } from '../member.ts'

export type GroupPageProps = {
  frame: Frame
  group: readonly GroupMember[]
  notice?: string | undefined
  mayLead: boolean
}

/** Who carries the plan, and who did. */
export const GroupPage = ({ frame, group, notice, mayLead }: GroupPageProps) => {
  const now = group.filter(({ untilOn }) => untilOn === null)
  const before = group.filter(({ untilOn }) => untilOn !== null)
  return (
    <Page frame={frame} title="Who carries the plan" now="Act">
      <Spine>
        <Section mark="now" side="The group" end={before.length === 0}>
          <BackLink href={planPaths.plan}>The action plan</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">Who carries the plan</h1>
          <p class="gt-lead">
            These people see to it that the plan is done: they meet, look at what is late, and ask for what is missing.
          </p>
          {now.length === 0 && <p class="gt-p">Nobody is named yet.</p>}
          {now.length > 0 && (
            <StackTable
              caption="Who is in the group"
              headings={['Who', 'Part', 'Since when', ...(mayLead ? [{ label: 'Change', quiet: true }] : [])]}
              rows={now.map(member => ({
                name: whoOf(member.who),
                cells: [
                  member.part || 'Member',
                  `${spanOf(member)}, named by ${whoOf(member.addedBy)}`,
                  ...(mayLead ? [<Leaving member={member} />] : []),
                ],
              }))}
            />
          )}
          {mayLead && (
            <div class="gt-actions">
              <ButtonLink href={planPaths.joining}>Name somebody</ButtonLink>
            </div>
          )}
        </Section>
        {before.length > 0 && (
          <Section side="Before" end>
            <h2 class="gt-h2">Who was in it</h2>
            <StackTable
              caption="Who was in the group"
              headings={['Who', 'Part', 'From when to when']}
              rows={before.map(member => ({
                name: whoOf(member.who),
                cells: [member.part || 'Member', `${spanOf(member)}, written down by ${whoOf(member.endedBy)}`],
              }))}
            />
          </Section>
        )}
      </Spine>
    </Page>
  )
}

const Leaving = ({ member }: { member: GroupMember }) => (
  <a class="gt-a" href={planPaths.groupEnd(member.id)}>
    No longer in it<span class="govuk-visually-hidden">: {whoOf(member.who)}</span>
  </a>
)
