import type { Child } from '../../../ui/jsx/elements.ts'
import { type LiveDay, type Step, whereIn } from '../../day.ts'
import { livePaths } from '../../paths.ts'
import { agreedInWords, photosInWords } from '../agreed.ts'

type AgreedPartProps = {
  day: LiveDay
  steps: readonly Step[]
  agreed: readonly number[]
  /** Tables of whose paper a photo waits. */
  toType: readonly number[]
}

/** Is it the time at which tables write, and bring back, what they found? */
export function isAboutTables(day: LiveDay, steps: readonly Step[]): boolean {
  const kind = whereIn(steps, day).now?.kind
  return !day.endedAt && day.tables > 0 && (kind === 'tables' || kind === 'plenary')
}

/** For hosts, while tables write or bring back their insights: which have agreed. And always, what waits to be typed. */
export const AgreedPart = ({ day, steps, agreed, toType }: AgreedPartProps): Child => (
  <>
    {isAboutTables(day, steps) && <p class="gt-p">{agreedInWords(agreed, day.tables)}</p>}
    {toType.length > 0 && (
      <p class="gt-p">
        <a class="gt-a" href={livePaths.paper(day.eventId)}>
          {photosInWords(toType)}
        </a>
      </p>
    )}
  </>
)
