import type { Child } from '../../../ui/jsx/elements.ts'
import type { Reaction } from '../queries.ts'

/** What came to people's minds, each as it was written. */
export const ReactionsPart = ({ reactions }: { reactions: readonly Reaction[] }): Child =>
  reactions.length > 0 && (
    <ul class="gt-words">
      {reactions.map(({ words }) => (
        <li dir="auto">{words}</li>
      ))}
    </ul>
  )
