import { answersPaths } from '../../answers/paths.ts'
import type { ListedDraft } from '../../answers/queries.ts'
import { inWords } from '../../calendar/day.ts'
import { ReleaseList } from '../../releases/pages/release-list.tsx'
import type { ListedRelease } from '../../releases/queries.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'

export type HomePageProps = {
  frame: Frame
  drafts: readonly ListedDraft[]
  /** The newest first. */
  releases: readonly ListedRelease[]
}

export const HomePage = ({ frame, drafts, releases }: HomePageProps) => (
  <Page frame={frame} title={headingFor(releases)} now="Strategy">
    <Spine>{releases.length > 0 ? <WithReleases {...{ drafts, releases }} /> : <First drafts={drafts} />}</Spine>
  </Page>
)

function headingFor(releases: readonly ListedRelease[]): string {
  if (releases.length === 0) return 'Begin with what people have already told you'
  return releases.every(({ isExample }) => isExample)
    ? 'Look at the example, then bring your own'
    : 'What people have told you'
}

const First = ({ drafts }: { drafts: readonly ListedDraft[] }) => (
  <>
    <Section mark="now" side="Ask" kind="now">
      <h1 class="gt-h1 gt-h1--s">{headingFor([])}</h1>
      <p class="gt-lead">
        Bring the answers of a survey you have held. You get charts by group in which nothing can be worked out about
        anyone.
      </p>
      <Bring />
      <Unfinished drafts={drafts} />
    </Section>
    <Section mark="plan" side="Learn" kind="plan">
      <p class="gt-p">What the answers say then stands here, in sentences, charts and tables.</p>
    </Section>
    <Later />
  </>
)

const WithReleases = ({ drafts, releases }: Pick<HomePageProps, 'drafts' | 'releases'>) => (
  <>
    <Section mark="done" side="Learn">
      <h1 class="gt-h1 gt-h1--s">{headingFor(releases)}</h1>
      <ReleaseList releases={releases} />
    </Section>
    <Section mark="now" side="Ask" kind="now">
      <p class="gt-p">
        Every survey you bring becomes a release of its own. Name the earlier ones about the same people, and they are
        protected together.
      </p>
      <Bring />
      <Unfinished drafts={drafts} />
    </Section>
    <Later />
  </>
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
      <ul class="govuk-list">
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
    <p class="gt-p">What you decide, do and review because of it comes next on this thread.</p>
  </Section>
)
