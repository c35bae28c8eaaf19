import { TopicFigure } from '../../releases/pages/topic-figure.tsx'
import { sayBy } from '../../releases/pages/topic-heading.ts'
import { sayReversed, sayTopic, type Topic } from '../../releases/topics.ts'
import type { Release } from '../../statistics/release.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { answersPaths } from '../paths.ts'

export type DraftTopicPageProps = { frame: Frame; id: string; release: Release; topic: Topic }

/** One question of a draft as it will be shown, for everyone and by each breakdown. */
export const DraftTopicPage = ({ frame, id, release, topic }: DraftTopicPageProps) => (
  <Page frame={frame} title={topic.title} now="Ask">
    <Spine>
      <Section mark="now" side="Draft" note="Not released" kind="now">
        <BackLink href={answersPaths.release(id)}>{release.title}</BackLink>
        <h1 class="gt-h1 gt-h1--s">{topic.title}</h1>
        <p class="gt-lead">
          {sayTopic(release, topic)} {sayReversed(release, topic)}
        </p>
        <figure class="gt-space">
          <TopicFigure release={release} topic={topic} breakdown={null} id="everyone" />
        </figure>
      </Section>
      {release.breakdowns.map(({ label }, breakdown) => (
        <Section
          mark="plan"
          side={`Groups ${breakdown + 1}`}
          kind="plan"
          end={breakdown === release.breakdowns.length - 1}
        >
          <h2 class="gt-h2">{sayBy(label)}</h2>
          <TopicFigure release={release} topic={topic} breakdown={breakdown} id={`by-${breakdown}`} />
        </Section>
      ))}
    </Spine>
  </Page>
)
