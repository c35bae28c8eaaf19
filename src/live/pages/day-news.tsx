import type { Child } from '../../ui/jsx/elements.ts'
import type { LiveDay } from '../day.ts'

/** What everyone in a room has to know at once: that the event was called off, or is elsewhere or at another time now. */
export const DayNews = ({ day }: { day: LiveDay }): Child => {
  if (day.calledOffWhy)
    return (
      <>
        <h2 class="gt-h2">This event was called off</h2>
        <p class="gt-p">{day.calledOffWhy}</p>
        <p class="gt-p">Nothing more is taken here. Ask whoever runs it what happens next.</p>
      </>
    )
  return (
    day.movedTo && (
      <p class="gt-notice" role="status">
        This event was moved. Now it is on {day.movedTo}
      </p>
    )
  )
}
