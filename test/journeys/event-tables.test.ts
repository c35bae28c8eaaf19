import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually, temporaryFolder } from '../process/program.ts'
import { planEvent, said, shows } from './event.ts'
import { follow, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

test('a table writes together, also while a connection is lost, and nobody loses a word', async () => {
  const [host, wall, amina, bilal] = (await Promise.all([1, 2, 3, 4].map(() => stage.enter()))) as [
    Page,
    Page,
    Page,
    Page,
  ]
  const plain = await stage.enter({ javaScriptEnabled: false })
  await setUp(stage, host)
  await host.goto(`${await planEvent(host)}/live`)
  await press(host, 'Let people in')
  await press(host, 'Next: Welcome')
  await press(host, 'Next: Table talk')
  const code = (await said(host)).match(/[A-Z]{3,8} \d{3}/)?.[0] ?? ''
  await wall.context().addCookies(await host.context().cookies())
  await wall.goto(`${new URL(host.url()).pathname}/projector`)
  for (const guest of [amina, bilal, plain]) {
    await guest.goto(`/live/join/${code.toLowerCase().replace(' ', '-')}`)
    await press(guest, 'Join')
  }
  await host.getByLabel('How many tables are there?').fill('3')
  await host.getByLabel('How many tables are there?').press('Enter')
  await shows(amina, 'Where do you sit?')
  await look(amina, 'live-seat')
  await amina.getByLabel('The number of your table').fill('2')
  await press(amina, 'Sit here')
  await bilal.getByLabel('The number of your table').fill('2')
  await press(bilal, 'Sit here')
  await shows(bilal, 'When did someone stand beside you at work')

  await amina.getByLabel('A new note').fill('She walked home with me')
  await amina.getByRole('button', { name: 'Add the note' }).click()
  const note = (page: Page, of = 'Note 1') => page.getByLabel(of, { exact: true })
  const holds = (page: Page, words: string, of = 'Note 1') =>
    eventually(async () => (await note(page, of).inputValue()) === words)
  await holds(bilal, 'She walked home with me')

  // Amina's connection goes. She types on, and it says so; a page made anew from what is there still has her words.
  await amina.context().setOffline(true)
  await note(amina).fill('She walked home with me every night')
  await amina.getByLabel('A new note').fill('He asked how I was')
  await amina.getByRole('button', { name: 'Add the note' }).click()
  await shows(amina, 'Not sent yet: no connection')
  await amina.getByLabel('Only you see these').fill('Ask Chidi about nights')
  await look(amina, 'live-table-offline')
  await note(bilal).fill('She walked home with me, and so did Jo')
  await eventually(async () => (await said(bilal)).includes('Saved'))
  await amina.context().setOffline(false)
  const words = async (page: Page) =>
    (
      await page
        .locator('form[data-keep=note] textarea')
        .evaluateAll(all => all.map(field => (field as HTMLTextAreaElement).value.trim()))
    ).sort()
  const all = ['He asked how I was', 'She walked home with me every night', 'She walked home with me, and so did Jo']
  for (const page of [amina, bilal]) await eventually(async () => String(await words(page)) === String(all))
  expect(await said(amina)).toContain('so nothing is lost')
  expect(await said(amina)).not.toContain('Not sent yet')

  // Both type in one note at once, letter by letter, while parts come and go.
  const [mine, yours] = [note(amina, 'Note 1'), note(bilal, 'Note 1')]
  await Promise.all([
    mine.pressSequentially(' AMINA WAS HERE', { delay: 60 }),
    yours.pressSequentially(' BILAL WAS TOO', { delay: 70 }),
  ])
  await eventually(async () => {
    const there = String(await words(bilal))
    return there.includes('AMINA WAS HERE') && there.includes('BILAL WAS TOO') && String(await words(amina)) === there
  })
  // What is typed and not saved survives a reload, and notes for oneself do.
  await amina.context().setOffline(true)
  await amina.getByLabel('What should the whole room hear?').fill('Walk home together')
  await note(amina, 'Note 2').pressSequentially(' – typed without Wi-Fi')
  await amina.context().setOffline(false)
  await amina.reload()
  expect(await amina.getByLabel('What should the whole room hear?').inputValue()).toBe('Walk home together')
  expect(await amina.getByLabel('Only you see these').inputValue()).toBe('Ask Chidi about nights')
  await eventually(async () => String(await words(bilal)).includes('typed without Wi-Fi'))
  await amina.getByRole('button', { name: 'Save the insight' }).click()
  await shows(bilal, 'Not agreed yet')
  await look(bilal, 'live-table')
  await bilal.getByRole('button', { name: 'We agree on this' }).click()
  await shows(amina, 'Agreed by the table')

  await bilal.getByRole('button', { name: 'Raise a hand for help' }).click()
  await shows(host, 'Table 2 has a hand up')
  await shows(wall, 'Table 2 has a hand up')
  await look(wall, 'projector-hands')
  await look(host, 'day-console-hands')
  await host.getByRole('button', { name: 'Help is there' }).click()
  await shows(bilal, 'Raise a hand for help')

  await plain.reload()
  await follow(plain, 'Type the number of your table')
  await plain.getByLabel('The number of your table').fill('2')
  await press(plain, 'Sit here')
  expect(await said(plain)).toContain('He asked how I was')
  await follow(plain, 'Write at your table')
  await plain.getByLabel('A new note').fill('From a phone without script')
  await press(plain, 'Add the note')
  await eventually(async () => String(await words(amina)).includes('From a phone without script'))
  await amina.goto('/live/here/table')
  await look(amina, 'live-table-page')
  await follow(host, 'Insights of the tables')
  await look(host, 'day-insights')
  await handInPaper(host)
})

/** A host takes a photo of what table 3 wrote on paper, and types it beside the photo. */
async function handInPaper(host: Page): Promise<void> {
  await follow(host, 'Take a photo of paper')
  await host.getByLabel('Number of the table').fill('3')
  await host.getByRole('button', { name: 'Send the photo' }).click()
  await shows(host, 'Take or choose a photo')
  await look(host, 'day-photo-missing')
  const name = 'paper.jpg'
  await host.getByLabel('Photo of its paper').setInputFiles({ name, mimeType: 'image/jpeg', buffer: await paper() })
  await press(host, 'Send the photo')
  await shows(host, 'Type what stands on it')
  const picture = host.getByAltText('The paper of table 3')
  await eventually(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth === 2000))
  await look(host, 'day-photo')
  await host.getByLabel('Its key insight').fill('Ask before you help')
  await press(host, 'Save')
  await shows(host, 'If there was a photo of it, that is gone now')
  expect(await said(host)).toContain('Ask before you help')
}

function paper(): Promise<Buffer> {
  const [width, height] = [2400, 1600]
  const dots = Buffer.alloc(width * height, 0xee)
  for (let line = 100; line < height; line += 100) dots.fill(0x33, line * width + 200, line * width + 1800)
  return sharp(dots, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer()
}
