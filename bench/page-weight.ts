import { gzipSync } from 'node:zlib'
import { type Instance, withExample } from './measured/example-instance.ts'

/** A release overview with everything it loads, as it crosses the wire: page, style, script, font, icon. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withExample(async instance => {
    const page = await textOf(instance, instance.release)
    const assets = [...new Set([...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!))]
    const style = assets.find(path => path.endsWith('.css'))!
    const weights = [gzipSync(page).length, ...(await Promise.all(assets.map(path => weightOf(instance, path))))]
    if (!style || assets.length < 4) throw new Error('The page does not load what it should.')
    return { value: weights.reduce((sum, weight) => sum + weight, 0) / 1024, unit: 'KB', limit: 60 }
  })
}

async function textOf({ get }: Instance, path: string): Promise<string> {
  return (await get(path)).text()
}

/** Fonts are compressed already; all else goes through gzip. */
async function weightOf({ get }: Instance, path: string): Promise<number> {
  const bytes = new Uint8Array(await (await get(path)).arrayBuffer())
  return path.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length
}
