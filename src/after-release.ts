import { findChangeOf } from './change/queries.ts'
import { findCameOf } from './heard/queries.ts'
import type { WaysOn } from './releases/reading-routes.tsx'
import { factsBeside } from './surveys/facts/beside.tsx'
import { threadPaths } from './thread/paths.ts'

/** Where one goes on from a release. */
export const afterRelease: WaysOn = {
  tell: threadPaths.telling,
  came: findCameOf,
  changed: findChangeOf,
  host: factsBeside,
}
