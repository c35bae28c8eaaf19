import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { ElementsFile } from '../content.ts'
import { frameworkPaths } from '../paths.ts'
import type { Framework } from '../queries.ts'

export type FrameworksPageProps = {
  frame: Frame
  library: readonly ElementsFile[]
  /** What is followed already, in its order. */
  followed: readonly Framework[]
  problem?: string | undefined
}

/** The frameworks there are, each with its source; the choice of one to begin with, and of others beside it. */
export const FrameworksPage = ({ frame, library, followed, problem }: FrameworksPageProps) => {
  const isFollowed = ({ id }: ElementsFile) => followed.some(({ key }) => key === id)
  const others = library.filter(file => !isFollowed(file))
  const title = followed.length > 0 ? 'Frameworks' : 'Choose a framework'
  return (
    <Page frame={frame} title={title} now="Strategy">
      <Spine>
        <Section mark="stop" side="Strategy">
          <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          {followed.length === 0 && (
            <p class="gt-lead">
              Choose one to begin with. You can follow others beside it later: what you write down once can answer all
              of them.
            </p>
          )}
          {problem && <p class="govuk-error-message">{problem}</p>}
        </Section>
        {followed.length > 0 && <OnesWeFollow {...{ followed }} />}
        {others.map(file => (
          <Section mark="now" side="Framework">
            <About file={file} />
            <Follow id={file.id} title={file.title} isAnother={followed.length > 0} />
          </Section>
        ))}
        <Section mark="now" side="Your file" end>
          <h2 class="gt-h2">A framework that you have as a file</h2>
          <p class="gt-p">
            <a class="gt-a" href={frameworkPaths.bringing}>
              Bring it, and see what is in it
            </a>
          </p>
        </Section>
      </Spine>
    </Page>
  )
}

const OnesWeFollow = ({ followed }: { followed: readonly Framework[] }) => (
  <Section mark="done" side="Followed">
    <h2 class="gt-h2">What we follow</h2>
    <ul class="govuk-list">
      {followed.map(({ key, title, source }) => (
        <li>
          <a class="gt-a" href={frameworkPaths.copy(key)}>
            {title}
          </a>
          <p class="gt-meta">{source}</p>
        </li>
      ))}
    </ul>
    <p class="gt-p">
      Each is our own copy, which can be changed. Another one stands beside it on the strategy: evidence, gaps and
      actions of one can serve the other.
    </p>
  </Section>
)

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

const Follow = ({ id, title, isAnother }: { id: string; title: string; isAnother: boolean }) => (
  <form action={frameworkPaths.frameworks} method="post" class="gt-space">
    <input type="hidden" name="framework" value={id} />
    <Button preventDoubleClick kind={isAnother ? 'secondary' : undefined}>
      {isAnother ? 'Follow it too' : 'Follow it'}
      <span class="govuk-visually-hidden">: {title}</span>
    </Button>
  </form>
)
