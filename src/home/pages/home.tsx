import { answersPaths } from '../../answers/paths.ts'
import type { ListedDraft } from '../../answers/queries.ts'
import { inWords } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { gapsPaths } from '../../gaps/paths.ts'
import { ReleaseList } from '../../releases/pages/release-list.tsx'
import type { ListedRelease } from '../../releases/queries.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { LinkList } from '../../ui/link-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { Next } from '../next.ts'

export type HomePageProps = {
  frame: Frame
  drafts: readonly ListedDraft[]
  /** The newest first. */
  releases: readonly ListedRelease[]
  /** May whoever reads this bring answers? */
  mayBring: boolean
  /** What this person could do next beside answers and releases. */
  next: readonly Next[]
}

/** The first page after signing in: what there is to read, and what comes next for whoever reads it. */
export const HomePage = ({ frame, drafts, releases, mayBring, next }: HomePageProps) => (
  <Page frame={frame} title={headingFor(releases, mayBring)}>
    <Spine>
      {releases.length > 0 ? (
        <WithReleases {...{ drafts, releases, mayBring, next }} />
      ) : (
        <First {...{ drafts, mayBring, next }} />
      )}
    </Spine>
  </Page>
)

function headingFor(releases: readonly ListedRelease[], mayBring: boolean): string {
  if (releases.length === 0)
    return mayBring ? 'Begin with what people have already told you' : 'Nothing is released yet'
  if (!mayBring) return 'What people have told us'
  return releases.every(({ isExample }) => isExample)
    ? 'Look at the example, then bring your own'
    : 'What people have told you'
}

type Part = Omit<HomePageProps, 'frame' | 'releases'>

const First = ({ drafts, mayBring, next }: Part) => (
  <>
    <Section mark="now" side={mayBring ? 'Ask' : 'Learn'} kind="now">
      <h1 class="gt-h1 gt-h1--s">{headingFor([], mayBring)}</h1>
      {mayBring ? (
        <>
          <p class="gt-lead">
            Bring the answers of a survey you have held. You get charts by group in which nothing can be worked out
            about anyone.
          </p>
          <Bring />
          <Unfinished drafts={drafts} />
        </>
      ) : (
        <p class="gt-lead">
          What people say here is shown to everyone who works here. The first of it comes to this page.
        </p>
      )}
    </Section>
    {mayBring && (
      <Section mark="plan" side="Learn" kind="plan">
        <p class="gt-p">What the answers say then stands here, in sentences, charts and tables.</p>
      </Section>
    )}
    <ComesNext next={next} />
    <Later />
  </>
)

const WithReleases = ({ drafts, releases, mayBring, next }: Part & Pick<HomePageProps, 'releases'>) => (
  <>
    <Section mark="done" side="Learn">
      <h1 class="gt-h1 gt-h1--s">{headingFor(releases, mayBring)}</h1>
      <ReleaseList releases={releases} />
    </Section>
    <Section mark="now" side={mayBring ? 'Ask' : 'Now'} kind="now">
      {mayBring ? (
        <>
          <p class="gt-p">
            Every survey you bring becomes a release of its own. Name the earlier ones about the same people, and they
            are protected together.
          </p>
          <Bring />
          <Unfinished drafts={drafts} />
        </>
      ) : (
        <p class="gt-p">Read what was said, and talk about it where you work.</p>
      )}
    </Section>
    <ComesNext next={next} />
    <Later />
  </>
)

const ComesNext = ({ next }: { next: readonly Next[] }): Child =>
  next.length > 0 && (
    <Section mark="plan" side="Next for you" kind="plan">
      <LinkList links={next} />
    </Section>
  )

const Bring = () => (
  <div class="gt-actions">
    <ButtonLink href={answersPaths.bring}>Bring answers you have</ButtonLink>
  </div>
)

const Unfinished = ({ drafts }: { drafts: readonly ListedDraft[] }): Child =>
  drafts.length > 0 && (
    <>
      <h2 class="gt-h3">Begun, not released</h2>
      <ul class="gt-links">
        {drafts.map(({ id, title, expiresOn }) => (
          <li>
            <a class="gt-a" href={answersPaths.draft(id)}>
              {title}
            </a>
            <p class="gt-meta">Deleted on {inWords(expiresOn)} unless you release it.</p>
          </li>
        ))}
      </ul>
    </>
  )

const Later = () => (
  <Section mark="plan" side="Decide" kind="plan" end>
    <p class="gt-p">
      What we do about it stands on{' '}
      <a class="gt-a" href={frameworkPaths.strategy}>
        the strategy
      </a>
      , and what still needs an answer among{' '}
      <a class="gt-a" href={gapsPaths.all}>
        the gaps
      </a>
      .
    </p>
  </Section>
)
