import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Manifest } from '../src/ui/assets.ts'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** As strict as the application: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'"

export type Answer = Readonly<{ html: string; status?: number } | { goTo: string }>

type Site = (request: IncomingMessage, manifest: Manifest) => Answer | Promise<Answer>

/** Builds the real assets and serves them beside what `site` answers, under the application's security policy. */
export async function serveWithAssets(site: Site) {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-assets-'))
  await promisify(execFile)(process.execPath, ['bin/build-assets.mjs', folder])
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const server = createServer(async (request, response) => {
    response.setHeader('content-security-policy', policy)
    const [, asset] = request.url?.match(/^\/assets\/([\w.-]+)$/) ?? []
    if (asset)
      return response.setHeader('content-type', types[extname(asset)] ?? '').end(await readFile(join(folder, asset)))
    const answer = await site(request, manifest)
    if ('goTo' in answer) return response.writeHead(303, { location: answer.goTo }).end()
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/html; charset=utf-8' }).end(answer.html)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const close = async () => {
    server.close()
    await rm(folder, { recursive: true })
  }
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, folder, manifest, close }
}
