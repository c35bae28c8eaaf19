import { TopicFigure } from '../../../releases/pages/topic-figure.tsx'
import { sayTopic, topicsOf } from '../../../releases/topics.ts'
import type { FoundPart } from '../on-round.ts'
import { nameOf, type Round } from '../round.ts'

/** How people rated a part, in cleared figures; or what to do where these are not shown. */
export const PartSpread = ({ round, item, base }: Pick<FoundPart, 'round' | 'item'> & { base: number }) => {
  const shown = shownOf(round, item)
  if (!round.opensOn) return <p class="gt-p">Nobody rated this alone. Talk it through, and agree on a rating.</p>
  if (!shown)
    return (
      <p class="gt-p">
        <b>How people rated this is not shown, to protect people.</b> Fewer than {base} rated it, or the numbers would
        give somebody away, on their own or beside those of an earlier round. Talk it through in the group instead: let
        each say in turn what they see, then agree on a rating.
      </p>
    )
  return (
    <>
      <p class="gt-p">
        {sayTopic(shown.release, shown.topic)} Talk about where you differ before you agree on a rating.
      </p>
      <figure class="gt-space">
        <TopicFigure release={shown.release} topic={shown.topic} breakdown={null} id="spread" />
      </figure>
    </>
  )
}

/** What people said about a part, in one sentence; null where that is not shown. */
export function sayPart(round: Round, item: FoundPart['item']): string | null {
  const shown = shownOf(round, item)
  return shown && sayTopic(shown.release, shown.topic)
}

function shownOf({ figures }: Round, item: FoundPart['item']) {
  const topic = figures && topicsOf(figures).find(({ title }) => title === nameOf(item))
  const row = topic && figures.everyone[topic.questions[0] ?? 0]
  return figures && topic && row && row.base !== null ? { release: figures, topic } : null
}
