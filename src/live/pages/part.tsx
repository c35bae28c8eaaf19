import type { Child } from '../../ui/jsx/elements.ts'
import type { Topic } from '../part.ts'

/** A part of the page that is replaced when it changes. What is being typed in it stays. */
export const LivePart = ({ topic, children }: { topic: Topic; children?: Child }) => (
  <div data-part={topic}>{children}</div>
)
