import type { Child } from '../../ui/jsx/elements.ts'
import type { LiveDay } from '../day.ts'

/** What everyone in a room has to know at once: that the event was called off, or is elsewhere or at another time now. */
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
        <h2 class="gt-h2">This event was moved</h2>
        <p>It is now on {movedTo.when}.</p>
        <p>{movedTo.where}</p>
      </div>
    )
  )
}
