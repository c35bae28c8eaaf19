import type { Release } from '../../statistics/release.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { pathsOf, releasesPaths } from '../paths.ts'
import type { FoundRelease } from '../queries.ts'
import { sayReversed, sayTopic, topicsOf } from '../topics.ts'
import { OlderWords } from './older-words.tsx'
import { sayRule } from './say-rule.ts'
import { TopicFigure } from './topic-figure.tsx'

type Props = { frame: Frame; found: FoundRelease; apart: Release }

/** What came by an open channel, for everyone together: apart from all other figures, and added to none of them. */
export const NotVerifiedPage = ({ frame, found, apart }: Props) => {
  const paths = pathsOf(found)
  return (
    <Page frame={frame} title={`${apart.title}: not verified`} now="Learn">
      <Spine>
        <Section mark="stop" side="Not verified">
          <BackLink href={paths.overview}>{found.release.title}</BackLink>
          <h1 class="gt-h1 gt-h1--s">Not verified: answers from the poster</h1>
          <OlderWords found={found} />
          <p class="gt-lead">
            Whoever had the address could answer. Nobody can tell who they are, or whether one person answered more than
            once. These answers are in no other figure, and must not be added to any.
          </p>
          <p class="gt-p">
            <a class="gt-a" href={paths.notVerifiedCsv}>
              These tables as CSV
            </a>
          </p>
        </Section>
        {topicsOf(apart).map((topic, t) => (
          <Section mark="stop" side="Not verified">
            <h2 class="gt-h2">{topic.title}</h2>
            <p class="gt-p">
              {sayTopic(apart, topic)} {sayReversed(apart, topic)}
            </p>
            <figure class="gt-space">
              <TopicFigure release={apart} topic={topic} breakdown={null} id={`apart-${t}`} />
            </figure>
          </Section>
        ))}
        <Section mark="stop" side="The rule" end>
          <p class="gt-small">
            {sayRule(apart.rule)} Groups and sensitive questions are left out of this part.{' '}
            <a class="gt-a" href={releasesPaths.protection}>
              How we protect people
            </a>
          </p>
        </Section>
      </Spine>
    </Page>
  )
}
