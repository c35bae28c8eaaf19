import { frameworkPaths } from '../../../framework/paths.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Blocks, Said } from '../../pages/blocks.tsx'
import { papersPaths } from '../../paths.ts'
import type { OnePage } from '../paper.ts'

/** The strategy on one page, to read, to print and to pin up. */
export const OnePagePage = ({ frame, paper }: { frame: Frame; paper: OnePage }) => (
  <Page frame={frame} title={`${paper.title}, on one page`} now="Show">
    <Spine>
      <Section mark="stop">
        <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
        <p class="gt-meta">As it stands on {paper.madeOn.words}</p>
        <h1 class="gt-h1 gt-h1--s">{paper.title}</h1>
        <p class="gt-lead">
          <Said words={paper.lead} />
        </p>
        <div class="gt-actions">
          <ButtonLink href={papersPaths.onePagePdf}>Print it: one side of A4, as a PDF</ButtonLink>
        </div>
      </Section>
      {paper.sections.map(({ title, blocks }, i) => (
        <Section mark="stop" end={i === paper.sections.length - 1} tight>
          <h2 class="gt-h2">{title}</h2>
          <Blocks blocks={blocks} />
        </Section>
      ))}
    </Spine>
  </Page>
)
