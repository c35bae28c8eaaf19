import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Caught } from '../../mail-catcher.ts'
import type { Person } from '../../world.ts'
import type { YearStage } from '../year/stage.ts'

/** Of the day that the seed tells of: so many professionals of so many organisations, and students beside them. */
export const [professionals, students, organisations] = [23, 2, 12]

/** Nobody of these is real. */
const nameOf = (number: number) => `Invented Delegate ${number}`

/** Everybody who comes registers as a guest, without an account, the students last. `path`: of the event for those who work there. */
export async function gather({ world }: YearStage, path: string): Promise<void> {
  for (let i = 0; i < professionals + students; i += 1) {
    const isStudent = i >= professionals
    const registered = await world.visitor().post(path.replace('/app', '') + '/register', {
      ...{ name: nameOf(i + 1), email: `delegate-${i + 1}@organisation.example` },
      organisation: isStudent ? 'Invented University' : `Invented Organisation ${(i % organisations) + 1}`,
      ...(isStudent ? { role: 'Student', student: 'yes' } : { role: 'HR adviser' }),
    })
    expect(registered.headers.get('location')).toContain('registered')
  }
}

/** What leads each of them to their own place, as it stands in the letter that they got when they registered. */
export function placesIn(letters: readonly Caught[]): string[] {
  return Array.from({ length: professionals + students }, (_, i) => {
    const letter = letters.find(({ to }) => to[0] === `delegate-${i + 1}@organisation.example`)
    const token = letter?.mail.text?.match(/\/events\/place\/([\w-]{86})/)?.[1]
    if (!token) throw new Error(`${nameOf(i + 1)} got no letter.`)
    return token
  })
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
