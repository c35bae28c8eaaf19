import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { ElementsFile } from '../../content.ts'
import { sayClock } from '../../copy/words.ts'
import { phaseNames, phases } from '../../cycle.ts'
import { PhaseWords } from '../../pages/guidance.tsx'
import { frameworkPaths } from '../../paths.ts'
import { FileLanguages } from '../../translations/pages/file-languages.tsx'

export type PreviewPageProps = { frame: Frame; id: string; file: ElementsFile }

/** A framework that was brought as a file, before anybody follows it: everything it says. */
export const PreviewPage = ({ frame, id, file }: PreviewPageProps) => (
  <Page frame={frame} title={file.title} now="Strategy">
    <Spine>
      <Section mark="now" side="Your file" note={`Version ${file.version}`}>
        <BackLink href={frameworkPaths.bringing}>Bring another file</BackLink>
        <h1 class="gt-h1 gt-h1--s">{file.title}</h1>
        <p class="gt-lead">{file.about}</p>
        <p class="gt-meta">
          {file.source.name}, {file.source.publisher}. {file.source.note}
        </p>
        <FileLanguages file={file} />
        <p class="gt-p">Nobody follows it yet. Read it through, and press the button if it is what you want.</p>
        <form action={frameworkPaths.file(id)} method="post" class="gt-space">
          <Button preventDoubleClick>Follow it</Button>
        </form>
      </Section>
      {file.elements.map((element, i) => (
        <Section mark="plan" side={`Element ${element.mark}`} tight end={i === file.elements.length - 1}>
          <h2 class="gt-h3">{element.title}</h2>
          <p class="gt-p">{element.purpose}</p>
          <p class="gt-meta">{sayClock(element.clock)}.</p>
          <Details summary={`How to go about ${element.title}`}>
            {phases.map(phase => (
              <>
                <h3 class="gt-h3">{phaseNames[phase]}</h3>
                <PhaseWords phase={phase} guidance={element} />
              </>
            ))}
          </Details>
        </Section>
      ))}
      {file.elements.length === 0 && (
        <Section side="Elements" end>
          <p class="gt-p">It has no element: you add the first one after you have taken it up.</p>
        </Section>
      )}
    </Spine>
  </Page>
)
