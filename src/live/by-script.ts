import type { Context } from 'hono'

/** Was this sent by a form with `data-send`? It asks for words alone, and the page stays where it is. */
export const isByScript = (c: Context) => (c.req.header('accept') ?? '').includes('application/json')
