import { releasesPaths } from '../../releases/paths.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { Released } from '../series.ts'

/** The first of a series that was released: nothing came before it. */
export const FirstPage = ({ frame, now }: { frame: Frame; now: Released }) => (
  <Page frame={frame} title="What has changed" now="Learn">
    <Spine>
      <Section mark="plan" side="Learn" end>
        <BackLink href={releasesPaths.release(now.releaseId)}>{now.told.wording.title}</BackLink>
        <h1 class="gt-h1 gt-h1--s">What has changed</h1>
        <p class="gt-lead">
          This is the first survey of its series that was released. Nothing stands to compare it with yet.
        </p>
        <p class="gt-p">Ask the same questions again, in the same series, and what has changed stands here.</p>
      </Section>
    </Spine>
  </Page>
)
