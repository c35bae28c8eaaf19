import { gzipSync } from 'node:zlib'
import { withAsked } from '../../test/load/respondents.ts'

/** What the first page of a survey of twenty questions weighs as it crosses the wire, in KB, by what it is. */
export type Weights = Readonly<{
  page: number
  style: number
  script: number
  icon: number
  latin: number
  latinExt: number
}>

export async function weighFirstPage(): Promise<Weights> {
  return withAsked(1, async ({ url, wave }) => {
    const get = async (path: string) => Buffer.from(await (await fetch(url + path)).arrayBuffer())
    const page = await get(`/answer/${wave}`)
    const paths = [
      ...new Set([...page.toString().matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)),
    ]
    const style = await get(paths.find(path => path.endsWith('.css'))!)
    const fonts = [...style.toString().matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(
      ([, path]) => new URL(path!, `${url}/assets/`),
    )
    const weigh = async (kind: string) => {
      const all = await Promise.all(paths.filter(path => path.includes(kind)).map(get))
      return all.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0) / 1024
    }
    // Fonts are compressed already.
    const latin = await get(paths.find(path => path.endsWith('.woff2'))!)
    const other = fonts.find(({ pathname }) => pathname.includes('latin-ext'))
    if (!other) throw new Error('The style names no font for letters such as ŵ.')
    return {
      page: gzipSync(page).length / 1024,
      ...{ style: await weigh('.css'), script: await weigh('.js'), icon: await weigh('.svg') },
      ...{ latin: latin.length / 1024, latinExt: (await get(other.pathname)).length / 1024 },
    }
  })
}

export function withoutFont({ page, style, script, icon }: Weights): number {
  return page + style + script + icon
}
