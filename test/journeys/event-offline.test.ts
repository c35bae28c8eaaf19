import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually, temporaryFolder } from '../process/program.ts'
import { heard, planEvent, said, send, shows } from './event.ts'
import { follow, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const offline = (page: Page, isOff = true) => page.context().setOffline(isOff)
/** From the next page on, the clock of this phone is so much later. */
const setAhead = (page: Page, minutes: number) =>
  page.addInitScript(late => {
    const before = Date.now
    Date.now = () => before() + late
  }, minutes * 60_000)
const phone = { viewport: { width: 360, height: 740 } }

test('when the Wi-Fi drops, every page of a guest keeps what is typed, says where it stands, and sends it later', async () => {
  const [host, amina, bilal] = [await stage.enter(), await stage.enter(phone), await stage.enter(phone)]
  await setUp(stage, host)
  const event = await planEvent(host)
  await send(host, `${event}/live/opening`, {})
  await send(host, `${event}/live/settings`, { tables: '2' })
  await host.goto(`${event}/live`)
  const code = (await said(host)).match(/[A-Z]{3,8} \d{3}/)?.[0] ?? ''
  for (const guest of [amina, bilal]) {
    await guest.goto(`/live/join/${code.toLowerCase().replace(' ', '-')}`)
    await press(guest, 'Join')
  }

  // A host presses while there is no connection: nothing is done later that may not be wanted any more.
  await offline(host)
  await host.getByRole('button', { name: 'Next: Welcome' }).click()
  await shows(host, 'Not done: no connection')
  await offline(host, false)
  await press(host, 'Next: Welcome')
  await shows(amina, 'Welcome')

  // Another host changes what was pressed before the server has answered: the press is neither lost nor another one.
  let answer = () => {}
  const answering = new Promise<void>(resolve => {
    answer = resolve
  })
  await host.route('**/live/time', async route => {
    await answering
    await route.continue()
  })
  await host.getByRole('button', { name: 'Two minutes more' }).click()
  const version = await host.locator('input[name=version]').first().inputValue()
  await send(host, `${event}/live/moves`, { move: 'stop the clock', version })
  await host.getByRole('button', { name: 'Stop the countdown' }).waitFor({ state: 'detached' })
  expect(await host.getByRole('button', { name: 'End the event' }).count()).toBe(1)
  answer()
  await shows(host, 'Somebody else has just changed this')
  await host.unrouteAll({ behavior: 'ignoreErrors' })

  // A connection on which nothing comes is none, whatever the browser thinks.
  const silent = await amina.context().newPage()
  await silent.clock.install()
  await silent.goto('/live/here')
  const line = await heard(silent, '[data-line]')
  await silent.clock.fastForward(41_000)
  await silent.clock.resume()
  await eventually(async () => (await line()).includes('No connection. We are trying again. What you type stays here.'))
  await eventually(async () => (await line()).at(-1) === '')
  await silent.close()

  // The question arrives and its answer does not; the phone is put away, and its page made anew.
  await amina.route('**/live/here/questions', async route => {
    await route.fetch()
    await route.abort()
  })
  const question = amina.getByLabel('Your question')
  await question.fill('What will change for nights?')
  await amina.getByRole('button', { name: 'Ask it' }).click()
  await shows(amina, 'Not sent yet. We are trying again.')
  await amina.reload()
  expect(await question.inputValue()).toBe('What will change for nights?')
  await amina.unrouteAll({ behavior: 'ignoreErrors' })
  await shows(amina, 'Thank you.')
  expect(await question.inputValue()).toBe('')
  await host.reload()
  expect(await host.getByText('What will change for nights?', { exact: true }).count()).toBe(1)
  // What was typed and not sent is there after a reload, and is not sent by itself.
  await amina.getByLabel('What came to mind').fill('I was the only one')
  await amina.reload()
  expect(await amina.getByLabel('What came to mind').inputValue()).toBe('I was the only one')
  expect(await said(amina)).not.toContain('Not sent yet')

  // The same words on a page of their own.
  await bilal.goto('/live/here/questions')
  await offline(bilal)
  await bilal.getByLabel('Your question').fill('Who pays for it?')
  await bilal.getByRole('button', { name: 'Ask it' }).click()
  await shows(bilal, 'Not sent yet')
  await shows(bilal, 'No connection. We are trying again.')
  await look(bilal, 'live-question-offline')
  await offline(bilal, false)
  await shows(bilal, 'Thank you.')

  await bilal.goto('/live/here/table')
  await offline(bilal)
  await bilal.getByLabel('The number of your table').fill('2')
  await bilal.getByRole('button', { name: 'Sit here' }).click()
  await shows(bilal, 'Not sent yet: no connection. It goes as soon as it is back.')
  await Promise.all([bilal.waitForEvent('load'), offline(bilal, false)])
  await bilal.goto('/live/here/table')

  // On the page of a table the note stands where everyone's do once it is there, and others' come by themselves.
  const written = (page: Page) =>
    page.locator('form[data-keep=note] textarea').evaluateAll(all => all.map(one => (one as HTMLTextAreaElement).value))
  await offline(bilal)
  await bilal.getByLabel('A new note').fill('She walked home with me')
  await bilal.getByRole('button', { name: 'Add the note' }).click()
  await shows(bilal, 'Not sent yet: no connection')
  await look(bilal, 'live-table-page-offline')
  await offline(bilal, false)
  await eventually(async () => String(await written(bilal)) === 'She walked home with me')
  await amina.goto('/live/here/table')
  await amina.getByLabel('The number of your table').fill('2')
  await press(amina, 'Sit here')
  await amina.goto('/live/here/table')
  await bilal.getByText('Take a note away').click()
  await bilal.getByLabel('A new note').pressSequentially('He asked')
  await amina.getByLabel('A new note').fill('Jo came too')
  await amina.getByRole('button', { name: 'Add the note' }).click()
  await eventually(async () => (await written(bilal)).includes('Jo came too'))
  expect(await bilal.getByLabel('A new note').inputValue()).toBe('He asked')
  expect(await bilal.getByRole('button', { name: 'Take away note 2' }).isVisible()).toBe(true)
  await bilal.getByLabel('A new note').fill('')

  // A message of a host, and a longer countdown, reach whoever writes there.
  await send(host, `${event}/live/moves`, {
    ...{
      move: 'say',
      notice: 'Soup is served',
      version: await host.locator('input[name=version]').first().inputValue(),
    },
  })
  await shows(bilal, 'Soup is served')

  await follow(bilal, 'Back to what is on now')
  await follow(bilal, 'Write down what you will do')
  await bilal.getByLabel('What you will do').fill('Ask who is on nights')
  await bilal.getByLabel('Not at all').check()
  await offline(bilal)
  await bilal.getByRole('button', { name: 'Keep it for me' }).click()
  await shows(bilal, 'Not sent yet: no connection. It goes as soon as it is back.')
  await look(bilal, 'pledge-offline')
  await Promise.all([bilal.waitForEvent('load'), offline(bilal, false)])
  await shows(bilal, 'Ask who is on nights')
})

test('what a host types beside the console waits for the connection, and stays through a reload and a way round', async () => {
  const host = await stage.enter()
  await setUp(stage, host)
  const event = await planEvent(host)
  await send(host, `${event}/live/opening`, {})
  const policy = host.getByLabel('Which questions are taken, in your words')
  const words = 'Everything but names.'
  await host.goto(`${event}/live/policy`)
  await policy.fill(words)
  await offline(host)
  await host.getByRole('button', { name: 'Save' }).click()
  await shows(host, 'Not done: no connection. Press again.')
  expect(await policy.inputValue()).toBe(words)
  await offline(host, false)
  await host.reload()
  expect(await policy.inputValue()).toBe(words)
  await host.goto(`${event}/live`)
  await host.goto(`${event}/live/policy`)
  expect(await policy.inputValue()).toBe(words)
  await press(host, 'Save')

  // What was saved is what stands there now, and what somebody else saves since is not written over.
  await host.goto(`${event}/live/policy`)
  expect(await policy.inputValue()).toBe(words)
  await policy.fill('Typed, and never sent.')
  const { seen = '', ...stands } = await host
    .locator('main form')
    .first()
    .evaluate(form => Object.fromEntries(new FormData(form as HTMLFormElement)) as Record<string, string>)
  await send(host, `${event}/live/policy`, { ...stands, seen, policy: 'Of another host.' })
  await host.reload()
  expect(await policy.inputValue()).toBe('Of another host.')

  await host.goto(`${event}/pack`)
  const heading = host.getByLabel('Your words: impact')
  await host.locator('details', { has: heading }).locator('summary').click()
  await heading.fill('Typed under a heading.')
  await host.goto(event)
  await host.goto(`${event}/pack`)
  expect(await heading.isVisible()).toBe(true)
  expect(await heading.inputValue()).toBe('Typed under a heading.')
})

test('on a phone with a wrong clock, which is put right by two days, everything typed offline arrives once and nothing is forgotten', async () => {
  const [host, amina] = [await stage.enter(), await stage.enter(phone)]
  await setUp(stage, host)
  const event = await planEvent(host)
  await send(host, `${event}/live/opening`, {})
  await send(host, `${event}/live/settings`, { tables: '2', seen: '0' })
  await host.goto(`${event}/live`)
  const code = (await said(host)).match(/[A-Z]{3,8} \d{3}/)?.[0] ?? ''
  await press(host, 'Next: Welcome')
  await setAhead(amina, -37)
  await amina.goto(`/live/join/${code.toLowerCase().replace(' ', '-')}`)
  await press(amina, 'Join')
  await amina.getByLabel('What came to mind').fill('I was the only one')
  await amina.goto('/live/here/table')
  await amina.getByLabel('The number of your table').fill('2')
  await press(amina, 'Sit here')
  await amina.goto('/live/here/table')
  await offline(amina)
  await amina.getByLabel('A new note').fill('She walked home with me')
  await amina.getByRole('button', { name: 'Add the note' }).click()
  await shows(amina, 'Not sent yet: no connection')
  await amina.route('**/live/here/table/notes', route => route.abort())
  await offline(amina, false)

  // The clock jumps while it is not sent yet.
  await setAhead(amina, 37 + 48 * 60)
  await amina.reload()
  await shows(amina, 'Not sent yet')
  await amina.unrouteAll({ behavior: 'ignoreErrors' })
  const notes = amina.locator('form[data-keep=note] textarea')
  await eventually(async () => (await notes.count()) === 1 && (await notes.inputValue()) === 'She walked home with me')
  await amina.goto('/live/here')
  expect(await amina.getByLabel('What came to mind').inputValue()).toBe('I was the only one')
  await amina.getByRole('button', { name: 'Say it' }).click()
  await shows(amina, 'Everyone can read it now')
  await host.goto(`${event}/live/questions`)
  expect(await host.getByText('I was the only one', { exact: true }).count()).toBe(1)
})
