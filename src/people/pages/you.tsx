import { Button } from '../../ui/govuk/button.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { peoplePaths } from '../paths.ts'
import { roleNames } from '../role.ts'
import type { Viewer } from '../viewer.ts'

export const YouPage = ({ frame, viewer, email }: { frame: Frame; viewer: Viewer; email: string }) => (
  <Page frame={frame} title={viewer.name}>
    <Spine>
      <Section mark="now" side="You" end>
        <h1 class="gt-h1 gt-h1--s">{viewer.name}</h1>
        <SummaryList
          class="gt-space"
          rows={[
            { key: 'E-mail address', value: email },
            { key: 'Organisation', value: viewer.organisationName },
            { key: 'Your part', value: viewer.roles.map(role => roleNames[role]).join(', ') },
            { key: 'Smallest group we show', value: `${viewer.rule.base} people` },
            { key: 'Smallest number we show', value: `${viewer.rule.cell} people` },
          ]}
        />
        <p class="gt-p gt-space">
          <a class="gt-a" href={peoplePaths.yourData}>
            What is held about you
          </a>
        </p>
        <form action={peoplePaths.signOut} method="post" class="gt-space">
          <Button kind="secondary">Sign out</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)
