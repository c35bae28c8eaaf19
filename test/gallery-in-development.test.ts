import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { galleryPages } from '../src/gallery/gallery.ts'
import { galleryRoutes } from '../src/gallery/routes.tsx'
import { root } from '../src/platform/root.ts'
import { openVisitor } from './visitor.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const addresses = ['/gallery', ...Object.keys(galleryPages).map(name => `/gallery/${name}`)]

test('a developer finds every page of the gallery, and a page that is not there is not found', async () => {
  const developer = openVisitor(createApp(world.house, galleryRoutes))
  for (const address of addresses) expect((await developer.send(address, {})).status, address).toBe(200)
  expect((await developer.send('/gallery/nothing', {})).status).toBe(404)
})

test('a Goldthread that people use has no gallery, and no road to it', async () => {
  for (const address of addresses) expect((await world.visitor().send(address, {})).status, address).toBe(404)
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file), // Tests are no part of what people use.
  )
  const users = files.filter(file => /from '[./]*\/gallery\//.test(readFileSync(join(root, 'src', file), 'utf8')))
  expect(users).toEqual(['dev.ts'])
})
