import type { MiddlewareHandler } from 'hono'

const contentSecurityPolicy = [
  "default-src 'none'",
  ...['style', 'img', 'font', 'script', 'connect'].map(kind => `${kind}-src 'self'`),
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** For a file that somebody brought: whatever it is, it can neither run nor load anything. */
export const sandboxed = { 'content-security-policy': "default-src 'none'; sandbox" }

const always = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with that, a browser sends `Origin: null` with our own forms, and we could not tell them apart.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** On every answer, whatever made it. What nobody said may be kept is not kept. */
export function secureHeaders(publicUrl: string): MiddlewareHandler {
  const headers = publicUrl.startsWith('https:')
    ? { ...always, 'strict-transport-security': 'max-age=31536000' }
    : always
  return async (c, next) => {
    await next()
    const isSandboxed = c.res.headers.get('content-security-policy') === sandboxed['content-security-policy']
    for (const [name, value] of Object.entries({ ...headers, ...(isSandboxed && sandboxed) }))
      c.res.headers.set(name, value)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }
}
