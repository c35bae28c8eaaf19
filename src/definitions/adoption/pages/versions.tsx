import { inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { Words } from '../../../ui/words.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Term } from '../../term.ts'
import { Marked } from '../../wordings/pages/marked.tsx'
import type { Version } from '../queries.ts'

export type VersionsPageProps = {
  frame: Frame
  term: Term
  versions: readonly Version[]
  page: number
  hasMore: boolean
}

/** Everything that was ever adopted, each as it was, with why. */
export const VersionsPage = ({ frame, term, versions, page, hasMore }: VersionsPageProps) => {
  const { station, kind } = term
  return (
    <Page frame={frame} title="All versions" now="Strategy">
      <Spine>
        <Section mark="stop" side={`${kindWords[kind].side} ${station.number}`} note={station.title}>
          <BackLink href={definitionsPaths.term(station.id)}>{station.title}</BackLink>
          <h1 class="gt-h1 gt-h1--s">All versions</h1>
          {versions.length === 0 && <p class="gt-lead">Nothing was adopted yet.</p>}
        </Section>
        {versions.map((version, i) => (
          <One version={version} earlier={versions[i + 1]} />
        ))}
        <Section end>
          <TurnPages
            label="More versions"
            {...{ page, hasMore }}
            addressOf={to => `${definitionsPaths.versions(station.id)}?page=${to}`}
          />
        </Section>
      </Spine>
    </Page>
  )
}

const One = ({ version, earlier }: { version: Version; earlier: Version | undefined }) => (
  <Section mark="done" side={`Version ${version.number}`} note={inWords(version.adoptedOn)}>
    <h2 class="gt-h2">{version.title}</h2>
    <InsetText>
      <Words text={version.words} />
    </InsetText>
    {version.behaviours && (
      <>
        <h3 class="gt-h3">What we do because of it</h3>
        <Words text={version.behaviours} />
      </>
    )}
    <h3 class="gt-h3">Why</h3>
    <Words text={version.why} />
    {version.againstVote && (
      <>
        <h3 class="gt-h3">Why not the wording that won the vote</h3>
        <Words text={version.againstVote} />
      </>
    )}
    {earlier && (
      <>
        <h3 class="gt-h3">What is different from version {earlier.number}</h3>
        <Marked before={earlier.words} after={version.words} />
      </>
    )}
    <p class="gt-meta">
      Adopted by {whoOf(version.by)}, from{' '}
      <a class="gt-a" href={definitionsPaths.wording(version.wordingId)}>
        wording {version.wording}
      </a>
    </p>
  </Section>
)
