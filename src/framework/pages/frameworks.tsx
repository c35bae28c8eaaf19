import type { Language } from '../../questionnaires/text.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { ElementsFile } from '../content.ts'
import { frameworkPaths } from '../paths.ts'
import type { Framework } from '../queries.ts'
import { languagesIn, nodesOf, translationsIn } from '../translations/file.ts'
import { LanguageBar } from '../translations/pages/bar.tsx'
import { FileLanguages } from '../translations/pages/file-languages.tsx'
import { Say } from '../translations/pages/say.tsx'
import { type Spoken, sayingOf, speechOf, spokenTogether, wordsIn } from '../translations/saying.ts'

export type FrameworksPageProps = {
  frame: Frame
  library: readonly ElementsFile[]
  /** What is followed already, in its order. */
  followed: readonly Framework[]
  /** The language in which whoever looks likes to read. */
  chosen: Language | null
  problem?: string | undefined
}

/** The frameworks there are, each with its source; the choice of one to begin with, and of others beside it. */
export const FrameworksPage = ({ frame, library, followed, chosen, problem }: FrameworksPageProps) => {
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
          <LanguageBar spoken={spokenOnShelf(library, chosen)} back={frameworkPaths.frameworks} />
          {problem && <p class="govuk-error-message">{problem}</p>}
        </Section>
        {followed.length > 0 && <OnesWeFollow {...{ followed }} />}
        {others.map(file => (
          <Section mark="now" side="Framework">
            <About {...{ file, chosen }} />
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

/** How far everything there is to choose from has come in the language that is read. */
function spokenOnShelf(library: readonly ElementsFile[], chosen: Language | null): Spoken {
  return spokenTogether(
    library.map(file => {
      const speech = speechOf(chosen, file.language, languagesIn(file))
      const places = nodesOf(file)
      const said = speech.language === null ? {} : (file.translations?.[speech.language]?.words ?? {})
      return { ...speech, far: { texts: places.length, translated: Object.keys(said).length, outOfDate: 0 } }
    }),
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

const About = ({ file, chosen }: { file: ElementsFile; chosen: Language | null }): Child => {
  const languages = languagesIn(file)
  const speech = speechOf(chosen, file.language, languages)
  const saying = sayingOf(speech, (speech.language !== null && languages[speech.language]?.words) || {})
  return (
    <>
      <h2 class="gt-h2">
        <Say said={saying('title', file.title)} />
      </h2>
      <p class="gt-p">
        <Say said={saying('about', file.about)} />
      </p>
      <ul class="govuk-list">
        {file.elements.map(element => (
          <li>
            <b>{element.mark}</b>{' '}
            <Say said={sayingOf(speech, wordsIn(speech, translationsIn(file, element)))('title', element.title)} />
          </li>
        ))}
      </ul>
      <FileLanguages file={file} />
      <p class="gt-meta">
        {file.source.name}, {file.source.publisher}. {file.source.note}
      </p>
    </>
  )
}

const Follow = ({ id, title, isAnother }: { id: string; title: string; isAnother: boolean }) => (
  <form action={frameworkPaths.frameworks} method="post" class="gt-space">
    <input type="hidden" name="framework" value={id} />
    <Button preventDoubleClick kind={isAnother ? 'secondary' : undefined}>
      {isAnother ? 'Follow it too' : 'Follow it'}
      <span class="govuk-visually-hidden">: {title}</span>
    </Button>
  </form>
)
