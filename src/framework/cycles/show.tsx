import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { CycleInFull } from './find.ts'
import { CyclePage } from './pages/cycle.tsx'

const done: Readonly<Record<string, string>> = {
  begun: 'It is begun. First find out where things stand.',
  people: 'It is saved.',
  analysis: 'The analysis is finished. Now make the plan.',
  plan: 'The plan is agreed, and its promises are locked.',
  doing: 'The work is done. Its review comes next.',
  review: 'The review is closed, and the next cycle has begun with its lessons.',
  promised: 'The promise is in the plan.',
  saved: 'It is saved.',
  removed: 'It is taken back.',
  added: 'It is on the thread.',
  meanwhile: 'Somebody else has taken this step meanwhile. This is how it stands now.',
}

/** The page of a cycle: where its element stands, and what can be done now. */
export function showCycle(c: Context<SignedIn>, found: CycleInFull) {
  const { viewer, frame, today } = c.var
  const isRetired = found.element.retiredOn !== null
  const powers = {
    lead: !isRetired && may(viewer, 'lead the strategy'),
    work: !isRetired && may(viewer, 'work on the strategy'),
  }
  const notice = noticeAfter(c, done)
  return c.html(<CyclePage {...{ frame, today, powers, notice }} {...found} />)
}
