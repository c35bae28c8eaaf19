import type { Child } from '../../ui/jsx/elements.ts'
import { type LiveDay, sayMoved } from '../day.ts'

/** What everyone in a room has to know at once: that the event was called off, or when and where it is now. */
export const DayNews = ({ day: { calledOffWhy, movedTo } }: { day: LiveDay }): Child => {
  if (calledOffWhy)
    return (
      <div class="gt-notice" role="status">
        <h2 class="gt-h2">This event was called off</h2>
        <p>{calledOffWhy}</p>
      </div>
    )
  return (
    movedTo && (
      <div class="gt-notice" role="status">
        <h2 class="gt-h2">Something has changed</h2>
        {sayMoved(movedTo).map(line => (
          <p>
            <Line text={line} />
          </p>
        ))}
      </div>
    )
  )
}

/** Where it is online is pressed on a phone, and not copied. */
const Line = ({ text }: { text: string }): Child => {
  const [, before, address] = /^(Online: )(https:\/\/\S+)$/.exec(text) ?? []
  if (!address) return text
  return (
    <>
      {before}
      <a class="gt-a" href={address} rel="noreferrer">
        {address}
      </a>
    </>
  )
}
