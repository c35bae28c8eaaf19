import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { Open } from '../context.ts'
import type { Around } from './around.ts'
import { QuestionsPage } from './pages/questions.tsx'
import type { WaveToAnswer } from './wave.ts'

type Packed = Readonly<{ html: string; zipped: Uint8Array<ArrayBuffer> }>

/** The pages on which surveys begin, by language: the same for everyone, as long as nothing of the survey changes. */
const pages = new WeakMap<WaveToAnswer, Map<string, Promise<Packed>>>()

/** The questions with nothing filled in. Whoever comes within the same minute as everybody else waits for no page to be made. */
export async function firstPage(c: Context<Open>, around: Around): Promise<Response> {
  const ofWave = pages.get(around.wave) ?? new Map<string, Promise<Packed>>()
  pages.set(around.wave, ofWave)
  const making = ofWave.get(around.language) ?? pack(around)
  ofWave.set(around.language, making)
  const { html, zipped } = await making
  c.header('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.html(html)
  return c.body(zipped, 200, { 'content-type': 'text/html; charset=UTF-8', 'content-encoding': 'gzip' })
}

async function pack(around: Around): Promise<Packed> {
  const html = String(await (<QuestionsPage {...around} given={{}} replaces="" problems={[]} />).toString())
  return { html, zipped: new Uint8Array(await promisify(gzip)(html)) }
}
