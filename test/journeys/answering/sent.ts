import type { BrowserContext, Page, Request } from 'playwright-core'

/** What a browser sent, with every header as it left. */
export type Sent = Readonly<{ method: string; path: string; cookie: string; referrer: string }>

/** Keeps all that this page asks for from now on, until it is read. */
export function keepSent(page: Page): () => Promise<Sent[]> {
  const requests: Request[] = []
  page.on('request', request => requests.push(request))
  return () => Promise.all(requests.splice(0).map(asSent))
}

async function asSent(request: Request): Promise<Sent> {
  const headers = await request.allHeaders()
  const { pathname } = new URL(request.url())
  return { method: request.method(), path: pathname, cookie: headers.cookie ?? '', referrer: headers.referer ?? '' }
}

/** A cookie of something else at the same address, such as a proxy in front: browsers send it with every page. */
export async function addStrangeCookie(context: BrowserContext, address: string): Promise<void> {
  await context.addCookies([{ name: 'proxy', value: 'somebody', url: address }])
}
