import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { JSX } from '#jsx/jsx-runtime'
import type { Open } from '../context.ts'
import type { Around } from './around.ts'
import type { WaveToAnswer } from './wave.ts'

type Packed = Readonly<{ html: string; zipped: Uint8Array<ArrayBuffer> }>

/** Pages of surveys that are the same for everyone, by name and language, as long as nothing of the survey changes. */
const pages = new WeakMap<WaveToAnswer, Map<string, Promise<Packed>>>()

/** A page with nothing of anybody on it. Whoever comes at the same moment as everybody else waits for no page to be made. */
export async function samePage(
  c: Context<Open>,
  { wave, language }: Around,
  name: 'questions' | 'done',
  make: () => JSX.Element,
): Promise<Response> {
  const ofWave = pages.get(wave) ?? new Map<string, Promise<Packed>>()
  pages.set(wave, ofWave)
  const making = ofWave.get(`${name} ${language}`) ?? pack(make())
  ofWave.set(`${name} ${language}`, making)
  const { html, zipped } = await making
  c.header('vary', 'accept-encoding, accept-language')
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.html(html)
  return c.body(zipped, 200, { 'content-type': 'text/html; charset=UTF-8', 'content-encoding': 'gzip' })
}

async function pack(page: JSX.Element): Promise<Packed> {
  const html = String(await page.toString())
  return { html, zipped: new Uint8Array(await promisify(gzip)(html)) }
}
