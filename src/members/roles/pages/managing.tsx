import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { Member } from '../../member.ts'
import { membersPaths } from '../../paths.ts'
import { inPlace, pathOf, type Unit } from '../../unit.ts'

type Props = { frame: Frame; member: Member; units: readonly Unit[]; problem?: string | undefined }

/** The teams somebody is line manager of: each with its way out, and one more to choose. */
export const ManagingPage = ({ frame, member, units, problem }: Props) => {
  const placed = inPlace(units)
  const managed = member.roles.flatMap(({ unitId }) => placed.find(({ id }) => id === unitId) ?? [])
  const others = placed.filter(unit => !managed.includes(unit))
  return (
    <Page
      frame={frame}
      place={membersPaths.all}
      title={`Teams that ${member.name} manages`}
      error={problem !== undefined}
    >
      <Spine>
        <Section mark="now" side="Line manager" kind="now" end>
          <BackLink href={membersPaths.person(member.id)}>{member.name}</BackLink>
          {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem, href: '#add' }]} />}
          <h1 class="gt-h1 gt-h1--s">Teams that {member.name} manages</h1>
          <p class="gt-lead">A line manager sees who works in these teams, and in those that are part of them.</p>
          {managed.length === 0 && <p class="gt-p">None so far.</p>}
          {managed.map(unit => (
            <form action={membersPaths.managing(member.id)} method="post" class="gt-space">
              <input type="hidden" name="end" value={unit.id} />
              <p class="gt-p">{pathOf(unit)}</p>
              <Button kind="secondary">
                No longer<span class="govuk-visually-hidden"> of {pathOf(unit)}</span>
              </Button>
            </form>
          ))}
          <form action={membersPaths.managing(member.id)} method="post" class="gt-space">
            <Select
              name="add"
              label="One more"
              labelSize="s"
              error={problem}
              options={[
                { value: '', text: 'Choose a team' },
                ...others.map(unit => ({ value: unit.id, text: pathOf(unit) })),
              ]}
            />
            <Button preventDoubleClick>Add</Button>
          </form>
        </Section>
      </Spine>
    </Page>
  )
}
