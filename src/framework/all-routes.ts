import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import type { Link } from '../ui/head.tsx'
import { allActionsRoutes } from './actions/all/routes.tsx'
import { actionChangeRoutes } from './actions/change-routes.tsx'
import { actionRoutes } from './actions/routes.tsx'
import { actionStepRoutes } from './actions/step-routes.tsx'
import { ownElementRoutes } from './copy/element-routes.tsx'
import { copyRoutes } from './copy/routes.tsx'
import { stepRoutes } from './cycles/routes.tsx'
import { decisionRoutes } from './decisions/routes.tsx'
import { writeDecisionRoutes } from './decisions/write-routes.tsx'
import { addEvidenceRoutes } from './evidence/add-routes.tsx'
import { evidencePageRoutes, evidenceRoutes } from './evidence/routes.tsx'
import { keptRoutes } from './kept/routes.tsx'
import { type AddressOf, mineRoutes } from './mine/routes.tsx'
import { lockedRoutes } from './promises/locked/routes.tsx'
import { promiseRoutes } from './promises/routes.tsx'
import { choiceRoutes, type FindHead, type FindTitles, overviewRoutes, strategyRoutes } from './routes.tsx'
import { settingsRoutes } from './settings/routes.tsx'
import { languageRoutes } from './translations/routes.tsx'
import { translationRoutes } from './translations/words-routes.tsx'
import { upgradeRoutes } from './upgrade/routes.tsx'

/**
 * Everything of this feature; `ways` lead on from the strategy, `acting` from the list of all actions, and what
 * `findHead` finds stands at the head of the strategy, `goal` says where a leader's
 * goal is read, `findWaiting` finds what waits for somebody on the page of their own work, `theme` says where a theme is
 * read that evidence rests on, and `findTitles` what an organisation calls parts that have no title in their file. Named
 * addresses stand before those with an id.
 */
export function frameworkRoutes(
  ways: readonly Link[],
  findHead: FindHead,
  acting: readonly Link[],
  goal: AddressOf,
  findWaiting: FindHead,
  theme: AddressOf,
  findTitles: FindTitles,
): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()
  routes.route('/', overviewRoutes(ways, findHead))
  routes.route('/', choiceRoutes(findTitles))
  routes.route('/', strategyRoutes)
  routes.route('/', keptRoutes)
  routes.route('/', settingsRoutes)
  routes.route('/', mineRoutes(goal, findWaiting))
  routes.route('/', allActionsRoutes(acting))
  routes.route('/', copyRoutes)
  routes.route('/', upgradeRoutes)
  routes.route('/', languageRoutes)
  routes.route('/', translationRoutes)
  routes.route('/', ownElementRoutes)
  routes.route('/', stepRoutes)
  routes.route('/', promiseRoutes)
  routes.route('/', lockedRoutes)
  routes.route('/', actionRoutes)
  routes.route('/', actionChangeRoutes)
  routes.route('/', actionStepRoutes)
  routes.route('/', addEvidenceRoutes)
  routes.route('/', evidencePageRoutes(theme))
  routes.route('/', evidenceRoutes)
  routes.route('/', writeDecisionRoutes)
  routes.route('/', decisionRoutes)
  return routes
}
