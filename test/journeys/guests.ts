import { type APIRequestContext, request } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { Stage } from './stage.ts'

/** Somebody in a room whose screen nobody looks at: their phone sends what its pages would. */
export type Guest = Readonly<{
  /** A page as it is served. */
  read(path: string): Promise<string>
  /** Sends a form. The page that came of it. */
  send(path: string, form: Record<string, string>): Promise<string>
}>

/** So many people join with the address in the picture on the wall. */
export function gatherIn(stage: Stage, joining: string, many: number): Promise<Guest[]> {
  return Promise.all(Array.from({ length: many }, () => joinIn(stage, joining)))
}

async function joinIn({ application: { url } }: Stage, joining: string): Promise<Guest> {
  const phone = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
  onTestFinished(() => phone.dispose())
  await textOf(phone, joining, {})
  return { read: path => textOf(phone, path), send: (path, form) => textOf(phone, path, form) }
}

async function textOf(phone: APIRequestContext, path: string, form?: Record<string, string>): Promise<string> {
  const answer = await (form ? phone.post(path, { form }) : phone.get(path))
  expect(answer.status(), path).toBe(200)
  return answer.text()
}
