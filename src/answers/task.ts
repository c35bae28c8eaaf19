import { makeRelease } from '../releases/make.ts'
import { withholdLinked } from '../statistics/linked.ts'
import { protect, type Refused } from '../statistics/protect.ts'
import type { Release } from '../statistics/release.ts'
import { percentShown } from '../statistics/share.ts'
import type { Survey } from '../statistics/survey.ts'
import { joinSides } from './join-sides.ts'
import { chooseOffers, findWays, type OfferedWay, type WayId } from './ways.ts'

/** The heavy work behind a draft: it takes no database and no clock, so that it can run in a thread of its own. */
export type Task =
  | (Asked & Readonly<{ kind: 'find ways' }>)
  | (Asked & Readonly<{ kind: 'make release'; way: WayId; apart: Survey | null }>)

/**
 * What is to be shown, and what is shown already: earlier releases of the same answers, and of the same `series`, where it
 * is of one, what was asked of the same people before.
 */
type Asked = Readonly<{ survey: Survey; earlier: readonly Release[]; series: readonly Release[] | null }>

export type TaskResult =
  | Readonly<{ outcome: 'ways found'; ways: readonly OfferedWay[] }>
  | Readonly<{ outcome: 'release made'; release: Release }>
  | Readonly<{ outcome: 'refused'; reason: Refused['reason'] | 'the auditor found a leak'; detail: string }>

/** Hears the share of the work that is done, 0 to 1. */
export type Report = (share: number) => void

export type RunTask = (task: Task, report: Report) => Promise<TaskResult>

/** Does a task here and now. */
export const runTask: RunTask = async (task, report) =>
  task.kind === 'find ways' ? tryWays(task, report) : make(task, report)

async function tryWays({ survey, earlier, series }: Asked, report: Report): Promise<TaskResult> {
  const ways = findWays(survey)
  const offered: OfferedWay[] = []
  for (const [index, { id, words, survey: joined }] of ways.entries()) {
    const result = await protect(joined, earlier, share => report((index + share) / ways.length))
    if (result.outcome === 'protected') {
      // With surveys before it, that takes too long to do in every way: it is done of the one that is chosen.
      const release = series?.length === 0 ? await withholdLinked(series, result.release) : result.release
      offered.push({ id, words, percent: percentShown(release) })
    }
    if (result.outcome === 'refused' && id === 'as it is') return result
  }
  return { outcome: 'ways found', ways: chooseOffers(offered) }
}

async function make(task: Task & { kind: 'make release' }, report: Report): Promise<TaskResult> {
  const way = findWays(task.survey).find(({ id }) => id === task.way)
  if (!way) throw new Error(`There is no way “${task.way}” any more.`)
  const made = await makeRelease(way.survey, task.earlier, share => report(share / 2))
  if (made.outcome !== 'made') return made
  const release = await withheld(made.release, task.series, share => report(0.5 + share / 2))
  const apart = task.apart && (await makeApart(task.apart, task.way))
  return { outcome: 'release made', release: apart ? { ...release, apart } : release }
}

/** Without how answers have moved, where that would tell what this release or one before it hides. */
const withheld = async (release: Release, series: Asked['series'], report: Report): Promise<Release> =>
  series ? withholdLinked(series, release, report) : release

/** What nobody has verified, protected by itself: these are other answers, and are never added to the others. */
async function makeApart(survey: Survey, way: WayId): Promise<Release | null> {
  const shown = way.endsWith('sides') ? joinSides(survey).survey : survey
  const made = await makeRelease(shown, [])
  return made.outcome === 'made' ? made.release : null
}
