import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { ElementsFile } from '../content.ts'
import { frameworkPaths } from '../paths.ts'

export type FrameworksPageProps = {
  frame: Frame
  library: readonly ElementsFile[]
  /** The key of the framework that is followed already. */
  followed: string | null
  problem?: string | undefined
}

/** The frameworks there are, each with its source; and the choice of one, once. */
export const FrameworksPage = ({ frame, library, followed, problem }: FrameworksPageProps) => {
  const title = followed ? 'The framework we follow' : 'Choose a framework'
  return (
    <Page frame={frame} title={title} now="Strategy">
      <Spine>
        <Section mark="stop" side="Strategy">
          <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            A framework is a list of things to work on. You go through each of them once a year or so.
          </p>
          {followed && (
            <p class="gt-p">
              <a class="gt-a" href={frameworkPaths.copy}>
                Our own copy of it
              </a>
              , which you can change.
            </p>
          )}
          {problem && <p class="govuk-error-message">{problem}</p>}
        </Section>
        {library.map((file, i) => (
          <Section
            mark={file.id === followed ? 'done' : 'now'}
            side={sideOf(file, followed)}
            end={followed !== null && i === library.length - 1}
          >
            <About file={file} />
            {!followed && <Follow id={file.id} title={file.title} />}
          </Section>
        ))}
        {!followed && (
          <Section mark="now" side="Your file" end>
            <h2 class="gt-h2">A framework that you have as a file</h2>
            <p class="gt-p">
              <a class="gt-a" href={frameworkPaths.bringing}>
                Bring it, and see what is in it
              </a>
            </p>
          </Section>
        )}
      </Spine>
    </Page>
  )
}

const sideOf = ({ id }: ElementsFile, followed: string | null) => (id === followed ? 'Followed' : 'Framework')

const About = ({ file: { title, about, source, elements } }: { file: ElementsFile }): Child => (
  <>
    <h2 class="gt-h2">{title}</h2>
    <p class="gt-p">{about}</p>
    <ul class="govuk-list">
      {elements.map(({ mark, title: name }) => (
        <li>
          <b>{mark}</b> {name}
        </li>
      ))}
    </ul>
    <p class="gt-meta">
      {source.name}, {source.publisher}. {source.note}
    </p>
  </>
)

const Follow = ({ id, title }: { id: string; title: string }) => (
  <form action={frameworkPaths.frameworks} method="post" class="gt-space">
    <input type="hidden" name="framework" value={id} />
    <Button preventDoubleClick>
      Follow it<span class="govuk-visually-hidden">: {title}</span>
    </Button>
  </form>
)
