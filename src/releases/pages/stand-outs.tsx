import type { Release } from '../../statistics/release.ts'
import { type Contrast, sayContrast } from '../../statistics/sentences.ts'
import type { Topic } from '../topics.ts'
import { sayBy } from './topic-heading.ts'

export type StandOutsProps = {
  release: Release
  contrasts: readonly Contrast[]
  topics: readonly Topic[]
  /** Where a topic is read. */
  href: (topic: number) => string
}

/** What stands out, in sentences that lead to their charts. Nothing is said that published figures do not say. */
export const StandOuts = ({ release, contrasts, topics, href }: StandOutsProps) =>
  contrasts.length === 0 ? (
    <p class="gt-p">
      No group that can be shown differs from everyone by more than chance would explain. That is a finding too.
    </p>
  ) : (
    <ul class="gt-list">
      {contrasts.map(contrast => {
        const topic = topics.findIndex(({ questions }) => questions.includes(contrast.question))
        return (
          <li>
            {sayContrast(release, contrast)}{' '}
            <a class="gt-a" href={href(topic)}>
              {topics[topic]!.title}
            </a>{' '}
            <span class="gt-meta">{sayBy(release.breakdowns[contrast.breakdown]!.label)}</span>
          </li>
        )
      })}
    </ul>
  )

/** The most telling contrasts: the widest first, no more than two a topic, so that one question does not say it all. */
export function mostTelling(contrasts: readonly Contrast[], topics: readonly Topic[], most: number): Contrast[] {
  const perTopic = new Map<number, number>()
  const told = contrasts.filter(({ question }) => {
    const topic = topics.findIndex(({ questions }) => questions.includes(question))
    const already = perTopic.get(topic) ?? 0
    perTopic.set(topic, already + 1)
    return already < 2
  })
  return told.slice(0, most)
}
