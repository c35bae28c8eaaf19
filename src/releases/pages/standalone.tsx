import type { Release } from '../../statistics/release.ts'
import { findContrasts } from '../../statistics/sentences.ts'
import { percentShown } from '../../statistics/share.ts'
import { Section, Spine } from '../../ui/spine.tsx'
import { StandalonePage } from '../../ui/standalone.tsx'
import { contrastsOf, sayReversed, sayTopic, type Topic, topicsOf } from '../topics.ts'
import { sayRule } from './say-rule.ts'
import { mostTelling, StandOuts } from './stand-outs.tsx'
import { TopicFigure } from './topic-figure.tsx'
import { findingOf, sayBy } from './topic-heading.ts'

/** A whole release in one file that needs no server and asks nobody for anything. */
export const StandaloneRelease = ({ release, css }: { release: Release; css: string }) => {
  const topics = topicsOf(release)
  const contrasts = findContrasts(release)
  return (
    <StandalonePage title={release.title} css={css}>
      <Spine>
        <Section mark="done" side="Learned" note={`${topics.length} questions`}>
          <h1 class="gt-h1 gt-h1--s">{release.title}</h1>
          <p class="gt-lead">
            {percentShown(release)}% of the figures can be shown. {sayProtection(release)}
          </p>
          <h2 class="gt-h2 gt-space">What stands out</h2>
          <StandOuts
            release={release}
            contrasts={mostTelling(contrasts, topics, 6)}
            topics={topics}
            href={topic => `#topic-${topic + 1}`}
          />
          <h2 class="gt-h2 gt-space">Questions</h2>
          <ol class="gt-contents">
            {topics.map((topic, t) => (
              <li>
                <a class="gt-a" href={`#topic-${t + 1}`}>
                  {topic.title}
                </a>
              </li>
            ))}
          </ol>
        </Section>
        {topics.map((topic, t) => (
          <TopicSection release={release} topic={topic} number={t} contrasts={contrastsOf(contrasts, topic)} />
        ))}
        <Section mark="stop" side="The rule" end>
          <h2 class="gt-h2">How we protect people</h2>
          <p class="gt-p">{sayRule(release.rule)}</p>
        </Section>
      </Spine>
    </StandalonePage>
  )
}

function sayProtection({ after }: Release): string {
  if (after.length === 0) return 'It is not protected against other releases about the same people.'
  return `It is protected together with ${after.map(title => `“${title}”`).join(', ')}.`
}

type TopicSectionProps = { release: Release; topic: Topic; number: number; contrasts: ReturnType<typeof contrastsOf> }

const TopicSection = ({ release, topic, number, contrasts }: TopicSectionProps) => (
  <Section mark="stop" side={`Question ${number + 1}`} id={`topic-${number + 1}`}>
    <h2 class="gt-h2">{topic.title}</h2>
    <p class="gt-p">
      {sayTopic(release, topic)} {sayReversed(release, topic)}
    </p>
    {release.breakdowns.length === 0 && (
      <TopicFigure release={release} topic={topic} breakdown={null} id={`t${number}`} />
    )}
    {release.breakdowns.map((breakdown, b) => {
      const first = contrasts.find(contrast => contrast.breakdown === b)
      return (
        <div class="gt-space">
          <h3 class="gt-h3">
            {sayBy(breakdown.label)}. {findingOf(release, topic, b, first)}
          </h3>
          <TopicFigure release={release} topic={topic} breakdown={b} id={`t${number}-b${b}`} strong={first?.group} />
        </div>
      )
    })}
  </Section>
)
