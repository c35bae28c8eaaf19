import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Hono } from 'hono'

/** What the build made, in memory: a few small files that every visitor needs. */
export type AssetFiles = Readonly<{ manifest: Readonly<Record<string, string>>; files: ReadonlyMap<string, AssetFile> }>

type AssetFile = Readonly<{ type: string; body: Uint8Array<ArrayBuffer>; zipped: Uint8Array<ArrayBuffer> | null }>

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

/** Reads the files that the manifest in this folder names, and no others. */
export async function loadAssets(folder: string): Promise<AssetFiles> {
  const manifest: Record<string, string> = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const wanted = new Set(Object.values(manifest))
  const names = (await readdir(folder)).filter(name => wanted.has(name))
  const files = await Promise.all(names.map(async name => [name, await loadFile(join(folder, name))] as const))
  return { manifest, files: new Map(files) }
}

async function loadFile(path: string): Promise<AssetFile> {
  const body = await readFile(path)
  const type = types[extname(path)] ?? 'application/octet-stream'
  const packed = extname(path) === '.woff2' || extname(path) === '.png'
  return { type, body: new Uint8Array(body), zipped: packed ? null : new Uint8Array(await promisify(gzip)(body)) }
}

/** A file's name carries a hash of its content, so a browser may keep it for ever. */
export function assetRoutes({ files }: AssetFiles): Hono {
  return new Hono().get('/assets/:name', c => {
    const file = files.get(c.req.param('name'))
    if (!file) return c.notFound()
    c.header('content-type', file.type)
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('vary', 'accept-encoding')
    const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') ? file.zipped : null
    if (zipped) c.header('content-encoding', 'gzip')
    return c.body(zipped ?? file.body)
  })
}
