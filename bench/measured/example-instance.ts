import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApplication } from '../../test/process/application.ts'

/** A running Goldthread with the example release, seen by its owner. */
export type Instance = Readonly<{
  /** A page or file, as a browser asks for it. */
  get(path: string): Promise<Response>
  /** The address of the example release. */
  release: string
}>

/** Sets up an instance as a person does, lends it, and clears it away. */
export async function withExample<T>(use: (instance: Instance) => Promise<T>): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'goldthread-bench-'))
  const application = await startApplication({ dataFolder })
  try {
    const cookie = await setUp(application.url, setUpLink(application.printed()))
    const get = (path: string) =>
      fetch(new URL(path, application.url), { headers: { cookie, 'accept-encoding': 'gzip' } })
    const list = await (await get('/app/releases')).text()
    const release = /\/app\/releases\/[0-9a-f-]{36}/.exec(list)?.[0]
    if (!release) throw new Error('The example release is not there.')
    return await use({ get, release })
  } finally {
    await application.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

function setUpLink(printed: string): string {
  const link = /http\S+\/set-up\/\S+/.exec(printed)?.[0]
  if (!link) throw new Error(`No set-up link was printed: ${printed}`)
  return link
}

async function setUp(address: string, link: string): Promise<string> {
  const body = new URLSearchParams({
    organisation: 'Aldermoor Care and Support',
    name: 'Asha Rahman',
    email: 'asha@aldermoor.example',
    rule: 'usual',
    example: 'release',
  })
  const headers = { origin: new URL(address).origin }
  const response = await fetch(link, { method: 'POST', body, headers, redirect: 'manual' })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`Set-up failed with ${response.status}.`)
  return cookie
}
