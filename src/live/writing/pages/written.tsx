import type { JSX } from '#jsx/jsx-runtime'
import type { Topic } from '../../part.ts'
import { asking, reacting, WritingHere } from './writing.tsx'

/**
 * What a guest writes stands between the parts and not in one: a part that changes, or goes, takes nothing along that was
 * typed.
 */
export function writtenAfter(topic: Topic, isOver: boolean): JSX.Element {
  return (
    <>
      {topic === 'policy' && <WritingHere writing={asking} isOver={isOver} />}
      {topic === 'saying' && <WritingHere writing={reacting} isOver={isOver} />}
    </>
  )
}
