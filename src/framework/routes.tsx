import { type Context, Hono } from 'hono'
import type { Day } from '../calendar/day.ts'
import type { SignedIn } from '../context.ts'
import { recordAct } from '../people/acts/queries.ts'
import { may } from '../people/permission.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import { readForm } from '../platform/http/form.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import type { Tx } from '../platform/schema.ts'
import type { Link } from '../ui/head.tsx'
import type { Child } from '../ui/jsx/elements.ts'
import { adoptFramework, type OwnTitles } from './copy/queries.ts'
import { fillCycle } from './cycles/find.ts'
import { showCycle } from './cycles/show.tsx'
import type { Row } from './element.ts'
import { evidenceOnCycle, listEvidenceOf } from './evidence/queries.ts'
import { frameworkOf, library } from './library.ts'
import { onElement } from './on-element.ts'
import { FrameworksPage } from './pages/frameworks.tsx'
import { ElementNotBegun } from './pages/not-begun.tsx'
import { StrategyPage } from './pages/strategy.tsx'
import { frameworkPaths } from './paths.ts'
import { type Framework, listFrameworks, listRows } from './queries.ts'
import { namesOf } from './translations/names.ts'
import { findLanguage, listTitlesIn } from './translations/queries.ts'

/** What stands at the head of the strategy: found by another feature, which this one need not know. */
export type FindHead = (tx: Tx, viewer: Viewer, today: Day) => Promise<Child>

/** The strategy in one look; `ways` lead on from it. */
export function overviewRoutes(ways: readonly Link[], findHead: FindHead): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()
  routes.get(frameworkPaths.strategy, async c => {
    const { db, viewer, frame, today } = c.var
    const [frameworks, rows, names, head] = await asViewer(db, viewer, async tx => {
      const followed = await listFrameworks(tx, viewer)
      const elements = await listRows(tx, viewer)
      const names = await findNames(tx, viewer, followed, elements)
      return [followed, elements, names, await findHead(tx, viewer, today)] as const
    })
    const notice = noticeAfter(c, done)
    const mayLead = may(viewer, 'lead the strategy')
    return c.html(<StrategyPage {...{ frame, frameworks, rows, names, today, mayLead, notice, ways, head }} />)
  })
  return routes
}

async function findNames(tx: Tx, viewer: Viewer, frameworks: readonly Framework[], rows: readonly Row[]) {
  const chosen = await findLanguage(tx, viewer)
  const titles = chosen === null ? new Map() : await listTitlesIn(tx, viewer, chosen)
  return namesOf({ frameworks, rows, chosen, titles })
}

/** What the organisation calls the parts of a framework that have no title in its file; another feature knows. */
export type FindTitles = (tx: Tx, viewer: Viewer, framework: string) => Promise<OwnTitles>

const done: Readonly<Record<string, string>> = {
  adopted: 'Your strategy has its elements. Begin with the element that matters most to your people.',
}

/** The choice of frameworks: one to begin with, and others beside it. */
export function choiceRoutes(findTitles: FindTitles): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()
  routes.get(frameworkPaths.frameworks, c => showChoice(c))
  routes.post(frameworkPaths.frameworks, async c => {
    const { db, viewer, clock, today } = c.var
    const file = frameworkOf((await readForm(c)).one('framework'))
    if (!file) return showChoice(c, 'Choose one of these')
    const isNew = await asViewer(db, viewer, async tx => {
      const titles = await findTitles(tx, viewer, file.id)
      const adopted = await adoptFramework(tx, viewer, file, { titles, today })
      if (adopted)
        await recordAct(tx, viewer, { act: 'framework-adopted', details: { framework: file.id }, now: clock.now() })
      return adopted
    })
    if (!isNew) return c.redirect(frameworkPaths.frameworks, 303)
    const next = file.elements.length === 0 ? frameworkPaths.adding(file.id) : `${frameworkPaths.strategy}?done=adopted`
    return c.redirect(next, 303)
  })
  return routes
}

async function showChoice(c: Context<SignedIn>, problem?: string) {
  const { db, viewer, frame } = c.var
  const [followed, chosen] = await asViewer(
    db,
    viewer,
    async tx => [await listFrameworks(tx, viewer), await findLanguage(tx, viewer)] as const,
  )
  return c.html(<FrameworksPage {...{ frame, library, followed, chosen, problem }} />, problem ? 422 : 200)
}

/** Each element. */
export const strategyRoutes = new Hono<SignedIn>()

strategyRoutes.get(
  frameworkPaths.element(':id'),
  onElement(async (c, { cycles, ...found }) => {
    const { db, viewer, frame } = c.var
    const [newest] = cycles
    if (!newest) {
      const mayLead = may(viewer, 'lead the strategy')
      const mayWork = may(viewer, 'work on the strategy')
      const { element } = found
      const all = await asViewer(db, viewer, tx => listEvidenceOf(tx, viewer, { elementId: element.id, cycle: null }))
      const evidence = { evidence: all.slice(0, evidenceOnCycle), hasMoreEvidence: all.length > evidenceOnCycle }
      return c.html(<ElementNotBegun {...found} {...{ frame, mayLead, mayWork }} {...evidence} />)
    }
    const bare = { ...found, cycles, cycle: newest }
    return showCycle(c, await asViewer(db, viewer, tx => fillCycle(tx, viewer, bare)))
  }),
)
