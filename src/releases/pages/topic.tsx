import { inWords } from '../../calendar/day.ts'
import { wilsonInterval } from '../../statistics/interval.ts'
import type { Release } from '../../statistics/release.ts'
import { findContrasts, quoteAnswer, sayContrast } from '../../statistics/sentences.ts'
import { sideOf } from '../../statistics/sides.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { pathsOf, releasesPaths } from '../paths.ts'
import type { FoundRelease } from '../queries.ts'
import { contrastsOf, sayReversed, sayTopic, type Topic, topicsOf } from '../topics.ts'
import { OlderWords } from './older-words.tsx'
import { sayRule } from './say-rule.ts'
import { TopicFigure } from './topic-figure.tsx'
import { findingOf, sayBy } from './topic-heading.ts'

/** One question: what everyone said, then each way to divide them, with chart, table and sentence. */
export const TopicPage = ({ frame, found, number }: { frame: Frame; found: FoundRelease; number: number }) => {
  const { release } = found
  const paths = pathsOf(found)
  const topics = topicsOf(release)
  const topic = topics[number - 1]!
  const contrasts = contrastsOf(findContrasts(release), topic)
  const reversed = sayReversed(release, topic)
  return (
    <Page frame={frame} title={topic.title} now="Learn">
      <Spine>
        <Section mark="done" side={`Question ${number}`} note={`Released ${inWords(found.releasedOn)}`}>
          <BackLink href={paths.overview}>{release.title}</BackLink>
          <h1 class="gt-h1 gt-h1--s">{topic.title}</h1>
          <OlderWords found={found} />
          <p class="gt-lead">{sayTopic(release, topic)}</p>
          {reversed && <p class="gt-p">{reversed}</p>}
          <HowSure release={release} topic={topic} />
          {release.breakdowns.length === 0 && (
            <figure class="gt-space">
              <TopicFigure release={release} topic={topic} breakdown={null} id="everyone" />
            </figure>
          )}
        </Section>
        {release.breakdowns.map((breakdown, b) => {
          const found = contrastsOf(contrasts, topic, b)
          return (
            <Section mark="done" side={breakdown.label} id={`by-${b + 1}`}>
              <figure aria-labelledby={`by-${b + 1}-heading`}>
                <h2 class="gt-h2" id={`by-${b + 1}-heading`}>
                  {findingOf(release, topic, b, found[0])}
                  {!found[0] && <span class="govuk-visually-hidden">. {sayBy(breakdown.label)}</span>}
                </h2>
                {found.slice(1, 4).map(contrast => (
                  <p class="gt-p">{sayContrast(release, contrast)}</p>
                ))}
                <TopicFigure
                  release={release}
                  topic={topic}
                  breakdown={b}
                  id={`by-${b + 1}`}
                  strong={found[0]?.group}
                />
              </figure>
            </Section>
          )
        })}
        <Section mark="stop" side="The rule" end>
          <p class="gt-small">
            {sayRule(release.rule)}{' '}
            <a class="gt-a" href={releasesPaths.protection}>
              How we protect people
            </a>
          </p>
          <Neighbours paths={paths} topics={topics} number={number} />
        </Section>
      </Spine>
    </Page>
  )
}

/** What chance alone would do to the headline share. Only where both of its counts are shown. */
const HowSure = ({ release, topic }: { release: Release; topic: Topic }) => {
  const [q = 0] = topic.questions
  const side = topic.kind === 'scale' ? sideOf(release.questions[q]!, release.everyone[q]!, 'favourable') : null
  const interval = side && wilsonInterval(side.count, release.everyone[q]!.base)
  if (!side || !interval) return null
  const [low, high] = [Math.round(100 * interval.low), Math.round(100 * interval.high)]
  return (
    <Details summary="How sure are we?">
      If we asked again, of people like those who answered, between {low}% and {high}% would say{' '}
      {quoteAnswer(side.label)} in 95 of 100 surveys. This says nothing about the people who did not answer.
    </Details>
  )
}

type NeighboursProps = { paths: ReturnType<typeof pathsOf>; topics: readonly Topic[]; number: number }

const Neighbours = ({ paths, topics, number }: NeighboursProps) => {
  const [before, after] = [topics[number - 2], topics[number]]
  return (
    <nav class="gt-actions" aria-label="Questions">
      {before && (
        <a class="gt-a" href={paths.topic(number - 1)}>
          <span class="govuk-visually-hidden">Question before: </span>
          {before.title}
        </a>
      )}
      {after && (
        <a class="gt-a" href={paths.topic(number + 1)}>
          Next: {after.title}
        </a>
      )}
    </nav>
  )
}
