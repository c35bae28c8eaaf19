import type { CDPSession, Locator, Page } from 'playwright-core'
import { eventually } from '../process/program.ts'

/** A finger, or a pen, on the page of a browser with touch. */
export type Finger = Readonly<{
  /** Down on the middle of something. */
  touch(what: Locator): Promise<void>
  /** On to a place of the window, in small steps as fingers go. */
  slide(x: number, y: number): Promise<void>
  lift(): Promise<void>
}>

export async function fingerOn(page: Page, tool: 'finger' | 'pen' = 'finger'): Promise<Finger> {
  const session: CDPSession = await page.context().newCDPSession(page)
  let at = { x: 0, y: 0 }
  const send = async (of: 'Start' | 'Move' | 'End') => {
    if (tool === 'finger')
      await session.send('Input.dispatchTouchEvent', { type: `touch${of}`, touchPoints: of === 'End' ? [] : [at] })
    else {
      const type = ({ Start: 'mousePressed', Move: 'mouseMoved', End: 'mouseReleased' } as const)[of]
      const pressed = { button: 'left', buttons: of === 'End' ? 0 : 1, clickCount: 1 } as const
      await session.send('Input.dispatchMouseEvent', { type, ...at, ...pressed, pointerType: 'pen' })
    }
  }
  return {
    async touch(what) {
      // A page that is made anew just then has it nowhere for a moment.
      await eventually(async () => {
        const box = await what.boundingBox()
        if (box) at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
        return box !== null
      })
      await send('Start')
    },
    async slide(x, y) {
      const from = at
      for (let step = 1; step <= 10; step += 1) {
        at = { x: from.x + ((x - from.x) * step) / 10, y: from.y + ((y - from.y) * step) / 10 }
        await send('Move')
      }
    },
    lift: () => send('End'),
  }
}

/** Where the page moves along, px. */
const edge = 90

/**
 * Carries something to a place that may be beyond the edge of the window: there the page moves along. Held until the place
 * shows that it is under the finger.
 */
export async function carry(page: Page, finger: Finger, grip: Locator, to: Locator): Promise<void> {
  const { width, height } = page.viewportSize()!
  await grip.evaluate(one => one.scrollIntoView({ block: 'center' }))
  await finger.touch(grip)
  await eventually(async () => {
    const box = await to.boundingBox()
    if (!box) return false
    const goal = box.y + Math.min(60, box.height / 2)
    await finger.slide(width / 2, Math.max(20, Math.min(height - 20, goal)))
    const isInside = goal > edge && goal < height - edge
    return isInside && (await to.evaluate(one => one.classList.contains('gt-place--over')))
  })
}
