import type { PaperDocument } from '../../../platform/pdf/document.ts'
import { TopicChart } from '../../../releases/pages/topic-figure.tsx'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Blocks, Said } from '../../pages/blocks.tsx'
import { papersPaths } from '../../paths.ts'
import type { ResultsPaper } from '../paper.ts'

type Props = { frame: Frame; id: string; back: string; paper: PaperDocument; charts: ResultsPaper['charts'] }

/** The results of a release as they are handed out: the same on this page, in the PDF and on the slides. */
export const ResultsPage = ({ frame, id, back, paper, charts }: Props) => (
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
          <Blocks blocks={blocks} charts={drawn(charts)} />
        </Section>
      ))}
    </Spine>
  </Page>
)

/** Here a chart is one that can be read in the dark and on a phone; on paper it is drawn for paper. */
const drawn = (charts: ResultsPaper['charts']) =>
  Object.fromEntries(
    Object.entries(charts).map(([name, chart]) => [name, <TopicChart {...chart} breakdown={null} id={name} />]),
  )
