import { roleNames } from '../../../people/role.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { Member } from '../../member.ts'
import { membersPaths } from '../../paths.ts'
import { plainRoles, roleHints } from '../plain-role.ts'

type Props = { frame: Frame; member: Member; ticked: readonly string[]; problem?: string | undefined }

export const RolesPage = ({ frame, member, ticked, problem }: Props) => (
  <Page frame={frame} place={membersPaths.all} title={`What ${member.name} is here`} error={problem !== undefined}>
    <Spine>
      <Section mark="now" side="Roles" kind="now" end>
        <BackLink href={membersPaths.person(member.id)}>{member.name}</BackLink>
        {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem, href: '#role' }]} />}
        <h1 class="gt-h1 gt-h1--s">What {member.name} is here</h1>
        <p class="gt-lead">Everyone is a member, and reads what was released. Tick what they are beside that.</p>
        <form action={membersPaths.roles(member.id)} method="post" class="gt-space">
          <Checkboxes
            name="role"
            legend="Roles"
            legendSize="s"
            values={ticked}
            error={problem}
            choices={plainRoles.map(role => ({ value: role, text: roleNames[role], hint: roleHints[role] }))}
          />
          <Button preventDoubleClick>Save</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)
