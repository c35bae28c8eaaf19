import { type Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answered = Readonly<{ status: number; headers: IncomingHttpHeaders; text: string }>

type Asking = Readonly<{ agent: Agent; headers?: Record<string, string>; form?: URLSearchParams; signal?: AbortSignal }>

/** One request to its last byte; with a form it is sent. Throws when the connection breaks. */
export function ask(address: string, { agent, headers = {}, form, signal }: Asking): Promise<Answered> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      { agent, method: form ? 'POST' : 'GET', headers: { ...headers, ...(form && type) }, ...(signal && { signal }) },
      answer => {
        let text = ''
        answer.setEncoding('utf8').on('data', piece => (text += piece))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
        answer.on('error', reject)
      },
    )
    asked.on('error', reject).end(form?.toString())
  })
}
