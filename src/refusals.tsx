import { randomInt } from 'node:crypto'
import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Open } from './context.ts'
import { turnAwayIfGone } from './people/sign-in-line.ts'
import { type Fault, faultOf } from './platform/fault.ts'
import { describeError, type Log } from './platform/log.ts'
import { type Refusal, RefusalPage } from './refusal-page.tsx'

type Refused = 400 | 403 | 404 | 408 | 413 | 414 | 415 | 429 | 500 | 503 | 507

const refusals: Readonly<Record<Refused, Refusal>> = {
  400: {
    heading: 'We could not read that',
    happened: 'What your browser sent did not arrive whole, or was not what this page expects.',
    next: 'Go back, load the page again, and try once more.',
  },
  403: {
    heading: 'We did not take that',
    happened: 'It did not come from a page of this Goldthread, so nothing was changed.',
    next: 'If you pressed a button here, open this site by the address it is meant to be opened at, and try again.',
  },
  404: {
    heading: 'The thread stops here',
    happened: 'This page does not exist, or it is not yours to see. We do not say which.',
    next: 'If you typed the address, check it. If a link brought you, tell whoever gave it to you.',
  },
  408: {
    heading: 'That took too long to arrive',
    happened: 'Your connection was too slow, so we stopped waiting and nothing was saved.',
    next: 'Go back, and send it again when the connection is better.',
  },
  413: {
    heading: 'That is too long',
    happened: 'What you sent is longer than this page takes, so nothing was saved.',
    next: 'Go back, make it shorter, and send it again.',
  },
  414: {
    heading: 'That address is too long',
    happened: 'No page here has an address as long as the one you asked for.',
    next: 'If a link brought you, tell whoever gave it to you.',
  },
  415: {
    heading: 'We could not read that',
    happened: 'It came in a form that this page does not understand.',
    next: 'Go back, load the page again, and try once more.',
  },
  429: {
    heading: 'That was tried too often',
    happened: 'To keep guessing out, we take this only so many times from one place, and nothing was changed.',
    next: 'Wait a quarter of an hour, then try again.',
  },
  500: {
    heading: 'Something broke on our side',
    happened: 'It is not your fault. What you sent may not have been saved.',
    next: 'Try again in a few minutes.',
  },
  503: {
    heading: 'We cannot reach our own database just now',
    happened: 'It is not your fault. What you sent may not have been saved.',
    next: 'Wait a minute, then load the page again and see what is there. If it goes on, tell whoever runs Goldthread.',
  },
  507: {
    heading: 'There is no room left to save anything',
    happened: 'The disk of this Goldthread is full. What you sent was not saved, and nothing was half saved.',
    next: 'Go back, keep a copy of what you typed, and tell whoever runs Goldthread. Try again once there is room.',
  },
}

export const notFound: NotFoundHandler<Open> = c => refuse(c, 404)

/** PostgreSQL's codes for text that cannot be stored: whoever sent it gets told, and nothing of ours is broken. */
const unstorable = ['22021', '22P02', '22P05']

/** PostgreSQL's code for something that hangs on what is not there, such as whoever was erased a moment ago. */
const hangsOnNothing = '23503'

export function onError(log: Log): ErrorHandler<Open> {
  return async (error, c) => {
    if (error instanceof HTTPException && error.status in refusals) return refuse(c, error.status as Refused)
    if ('code' in error && unstorable.includes(String(error.code))) return refuse(c, 400)
    const gone = 'code' in error && error.code === hangsOnNothing ? await turnAwayIfGone(c) : null
    if (gone) return gone
    const fault = faultOf(error)
    if (fault) return sayFault(c, log, fault, error)
    const reference = String(randomInt(10_000_000, 99_999_999))
    log('error', { reference, method: c.req.method, ...describeError(error) })
    return refuse(c, 500, reference)
  }
}

/** When to try again, s. */
const soon = '30'

function sayFault(c: Context<Open>, log: Log, fault: Fault, error: Error): Response | Promise<Response> {
  log('fault', { fault, method: c.req.method, ...describeError(error) })
  c.header('retry-after', soon)
  return refuse(c, fault === 'no room' ? 507 : 503)
}

function refuse(c: Context<Open>, status: Refused, reference?: string): Response | Promise<Response> {
  return c.html(<RefusalPage frame={c.var.frame} refusal={refusals[status]} reference={reference} />, status)
}
