import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../../src/platform/root.ts'
import { widen } from '../sight.ts'

type PictureOptions = Readonly<{ narrow?: boolean; dark?: boolean; tall?: number; paper?: boolean }>

/** Where the pages of the documentation and their pictures are. */
export const docs = join(root, 'docs')

/** What is left of a page of A4 between its margins. */
export const paper = { width: 697, height: 986 }

/** Takes a picture of the documentation anew when PICTURES is set: `PICTURES=1 npx vitest run test/journeys/…`. */
export async function picture(page: Page, name: string, options: PictureOptions = {}): Promise<void> {
  if (!process.env.PICTURES) return
  const width = options.paper ? paper.width : options.narrow ? 360 : 1280
  const tall = options.paper ? paper.height : (options.tall ?? 1200)
  await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light', media: options.paper ? 'print' : 'screen' })
  await widen(page, width)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await mkdir(join(docs, 'pictures'), { recursive: true })
  const clip = { x: 0, y: 0, width, height: Math.min(whole, tall) }
  await page.screenshot({ path: join(docs, 'pictures', `${name}.png`), fullPage: true, clip })
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
  await widen(page, 1280)
}
