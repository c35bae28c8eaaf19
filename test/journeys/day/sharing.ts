import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { main } from '../../simulated/survey-days.ts'
import { shows } from '../event.ts'
import { picture } from '../picture.ts'
import { follow, look, press } from '../stage.ts'
import type { YearStage } from '../year/stage.ts'
import { comeToSay } from './following.ts'
import { allInHand, type Phone } from './phones.ts'
import { agenda } from './planning.ts'
import { insights } from './room.ts'

const theme = 'Beside each other'
const beside = [insights[2]!, insights[4]!]

/** Back in one room: what belongs together comes under one theme, and everyone sees it. */
export async function sortWhatTablesFound(host: Page, wall: Page, phones: readonly Phone[]): Promise<void> {
  await press(host, `Next: ${agenda.plenary.title}`)
  await follow(host, 'The plenary, with its themes')
  await host.getByLabel('A new theme').fill(theme)
  await host.getByLabel('A new theme').press('Enter')
  await shows(host, 'The theme is there')
  for (const words of beside) await host.getByRole('checkbox', { name: words }).check()
  await host.getByLabel('Put what is ticked under').selectOption({ label: theme })
  await host.getByRole('button', { name: 'Move' }).click()
  await host.getByRole('region', { name: theme }).getByText(beside[1]!).waitFor()
  await host.getByRole('button', { name: 'Insights under themes' }).click()
  for (const words of [theme, ...beside]) await shows(wall, words)
  const pages = await allInHand(phones)
  for (const words of [theme, ...beside]) await comeToSay(pages, words)
  await picture(wall, 'event-wall-themes-1280', { tall: 900 })
}

/** An insights pack for everyone, with what the day was and what its tables found; who said what stands nowhere. */
export async function publishPack({ world }: YearStage, host: Page, path: string): Promise<void> {
  await host.goto(`${path}/pack/publishing`)
  await shows(host, 'And that people outside may read them too.')
  await look(host, 'pack-publishing-results')
  await host.getByLabel('Everyone, without signing in').check()
  await host.getByLabel('Yes, put the results in').check()
  await press(host, 'Publish')
  await world.runJobs()
  const pack = await main(world.visitor(), `${path.replace('/app', '')}/pack`)
  for (const words of [...insights, theme, '21 of 23 professionals (91%)', 'Not shown, to protect people'])
    expect(pack, words).toContain(words)
  expect(pack).toMatch(/I could say what I think, and nobody put me down for it\. \d\d% said/)
  expect(pack).toContain('23 people from 12 organisations came, and beside them 2 students.')
  expect(pack).toMatch(/What would help you most\? \d\d% chose/)
  expect(pack).not.toMatch(/Invented Delegate|92%|\?:/)
  await host.goto(`${path.replace('/app', '')}/pack`)
  await look(host, 'pack-with-results')
}
