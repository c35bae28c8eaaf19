import type { Page } from 'playwright-core'
import type { Person } from '../../world.ts'
import type { YearStage } from '../year/stage.ts'

/** Of the day that the seed tells of: so many professionals of so many organisations, and students beside them. */
export const [professionals, students, organisations] = [23, 2, 12]

/** Nobody of these is real. */
const nameOf = (number: number) => `Invented Delegate ${number}`

/** Everybody who comes, signed in for today, the students last. */
export function gather(stage: YearStage, host: Person): Promise<Person[]> {
  return Promise.all(
    Array.from({ length: professionals + students }, (_, i) => stage.world.colleagueOf(host, [], nameOf(i + 1))),
  )
}

/** A browser in which this person is signed in already. */
export async function browserOf(stage: YearStage, { cookie }: Person): Promise<Page> {
  const page = await stage.enter()
  await lend(stage, page, cookie)
  return page
}

/** Signs a browser in, with a session that was begun today. */
async function lend({ world }: YearStage, page: Page, cookie: string): Promise<void> {
  const [, value = ''] = /^goldthread=([^;]+)/.exec(cookie) ?? []
  const { hostname: domain } = new URL(world.house.publicUrl)
  await page.context().addCookies([{ name: 'goldthread', value, domain, path: '/app' }])
}
