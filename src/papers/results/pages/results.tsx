import type { PaperDocument } from '../../../platform/pdf/document.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Blocks, Said } from '../../pages/blocks.tsx'
import { papersPaths } from '../../paths.ts'

type Props = { frame: Frame; id: string; back: string; paper: PaperDocument }

/** The results of a release as they are handed out: the same on this page, in the PDF and on the slides. */
export const ResultsPage = ({ frame, id, back, paper }: Props) => (
  <Page frame={frame} title={`${paper.title}, to hand out`} now="Learn">
    <Spine>
      <Section mark="stop">
        <BackLink href={back}>The release</BackLink>
        <h1 class="gt-h1 gt-h1--s">{paper.title}</h1>
        <p class="gt-lead">
          <Said words={paper.lead} />
        </p>
        <div class="gt-actions">
          <ButtonLink href={papersPaths.resultsPdf(id)}>As a PDF</ButtonLink>
          <ButtonLink href={papersPaths.resultsSlides(id)} kind="secondary">
            As slides for PowerPoint
          </ButtonLink>
        </div>
        <p class="gt-meta gt-space">
          Charts on the slides can be changed. Behind them stand the same figures as here, and no others.
        </p>
      </Section>
      {paper.sections.map(({ title, side, blocks }, i) => (
        <Section mark="stop" side={side} end={i === paper.sections.length - 1} tight>
          <h2 class="gt-h2">{title}</h2>
          <Blocks blocks={blocks} />
        </Section>
      ))}
    </Spine>
  </Page>
)
