import { answersPaths } from '../../answers/paths.ts'
import type { ListedDraft } from '../../answers/queries.ts'
import { inWords } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { gapsPaths } from '../../gaps/paths.ts'
import { listeningPaths } from '../../listening/paths.ts'
import { ReleaseList } from '../../releases/pages/release-list.tsx'
import type { ListedRelease } from '../../releases/queries.ts'
import { showPaths } from '../../show/paths.ts'
import { surveysPaths } from '../../surveys/paths.ts'
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
  /** Has a framework been taken up? Then there is something to read about what was promised. */
  hasStrategy: boolean
  /** May whoever reads this bring answers? */
  mayBring: boolean
  /** What this person could do next beside answers and releases. */
  next: readonly Next[]
}

/** The first page after signing in: what there is to read, and what comes next for whoever reads it. */
export const HomePage = ({ frame, releases, ...part }: HomePageProps) => (
  <Page frame={frame} title={headingFor(releases, part.mayBring)}>
    <Spine>
      {releases.length > 0 ? <WithReleases releases={releases} {...part} /> : <First {...part} />}
      {part.mayBring && <ComesNext next={part.next} />}
      <Strategy isNow={!part.mayBring && releases.length > 0} {...part} />
      {!part.mayBring && <ComesNext next={part.next} end />}
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

const First = ({ drafts, mayBring }: Part) => (
  <>
    <Section mark="now" side={mayBring ? 'Ask' : 'Learn'} kind="now">
      <h1 class="gt-h1 gt-h1--s">{headingFor([], mayBring)}</h1>
      {mayBring ? (
        <>
          <p class="gt-lead">
            Bring the answers of a survey you have held. You get charts by group in which nothing can be worked out
            about anyone. Or ask people here, so that nobody can tell who answered what.
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
  </>
)

const WithReleases = ({ drafts, releases, mayBring }: Part & Pick<HomePageProps, 'releases'>) => (
  <>
    <Section mark="done" side="Learn">
      <h1 class="gt-h1 gt-h1--s">{headingFor(releases, mayBring)}</h1>
      <ReleaseList releases={releases} />
    </Section>
    {mayBring && (
      <Section mark="now" side="Ask" kind="now">
        <p class="gt-p">
          Every survey you bring becomes a release of its own. Name the earlier ones about the same people, and they are
          protected together.
        </p>
        <Bring />
        <Unfinished drafts={drafts} />
      </Section>
    )}
  </>
)

const ComesNext = ({ next, end }: { next: readonly Next[]; end?: boolean }): Child =>
  next.length > 0 && (
    <Section mark="plan" side="Next for you" kind="plan" end={end}>
      <LinkList links={next} />
    </Section>
  )

const Bring = () => (
  <div class="gt-actions">
    <ButtonLink href={answersPaths.bring}>Bring answers you have</ButtonLink>
    <ButtonLink href={surveysPaths.making} kind="secondary">
      Ask people here
    </ButtonLink>
  </div>
)

const Unfinished = ({ drafts }: { drafts: readonly ListedDraft[] }): Child =>
  drafts.length > 0 && (
    <div class="gt-space">
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
    </div>
  )

/** What everyone who works here may ask of a strategy, in the words they would ask it in. */
const questions = [
  {
    text: 'What we promised, and what came of it',
    href: frameworkPaths.kept,
    why: 'Every promise with its day, and whether it was kept.',
  },
  {
    text: 'What is late, and who looks after it',
    href: showPaths.late,
    why: 'Promises, actions and reviews whose day has passed.',
  },
  {
    text: 'What changed this year',
    href: showPaths.year,
    why: 'What people told us, what we did about it, and what we learned.',
  },
  {
    text: 'Say something, without your name',
    href: listeningPaths.box,
    why: 'The open-door box: for what you want to say, on any day.',
  },
  { text: 'The whole strategy', href: frameworkPaths.strategy, why: 'Where each part of it stands today.' },
]

const Strategy = ({ hasStrategy, mayBring, isNow }: Part & { isNow: boolean }) => (
  <Section mark={isNow ? 'now' : 'plan'} side="Strategy" kind={isNow ? 'now' : 'plan'} end={mayBring}>
    {hasStrategy ? (
      <LinkList links={questions} />
    ) : (
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
    )}
  </Section>
)
