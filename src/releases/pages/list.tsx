import { ButtonLink } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { ListedRelease } from '../queries.ts'
import { ReleaseList } from './release-list.tsx'

export type ListPageProps = { frame: Frame; releases: readonly ListedRelease[]; bring: string | null }

/** Everything that was released, the newest first. */
export const ListPage = ({ frame, releases, bring }: ListPageProps) => (
  <Page frame={frame} title="What we have learned" now="Learn">
    <Spine>
      <Section mark={releases.length > 0 ? 'done' : 'now'} side="Learned" end>
        <h1 class="gt-h1 gt-h1--s">What we have learned</h1>
        {releases.length === 0 ? (
          <>
            <p class="gt-lead">Nothing is released yet. The first release sets the tone.</p>
            {bring && (
              <div class="gt-actions">
                <ButtonLink href={bring}>Bring answers you have</ButtonLink>
              </div>
            )}
          </>
        ) : (
          <ReleaseList releases={releases} />
        )}
      </Section>
    </Spine>
  </Page>
)
