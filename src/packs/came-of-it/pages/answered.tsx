import type { Child } from '../../../ui/jsx/elements.ts'
import { Words } from '../../../ui/words.tsx'
import type { Answered } from '../../quotes/quote.ts'

/** Questions of the day that were answered after the pack was published. */
export const AnsweredAfter = ({ answered }: { answered: readonly Answered[] }): Child => {
  if (answered.length === 0) return null
  return (
    <>
      <h3 class="gt-h3 gt-space">Questions that were answered since</h3>
      {answered.map(({ words, answer }) => (
        <>
          <p class="gt-p">
            <b>{words}</b>
          </p>
          <Words text={answer ?? 'It was answered in the room.'} />
        </>
      ))}
    </>
  )
}
