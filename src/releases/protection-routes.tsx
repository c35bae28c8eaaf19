import { Hono } from 'hono'
import type { Open } from '../context.ts'
import { ProtectionPage } from './pages/protection.tsx'
import { releasesPaths } from './paths.ts'

/** Open to everyone: nobody should have to sign in to learn how they are protected. */
export const protectionRoutes = new Hono<Open>()

protectionRoutes.get(releasesPaths.protection, c => {
  const typed = (name: string) => (c.req.query(name) ?? '').slice(0, 10)
  const guess = { a: typed('a'), b: typed('b'), c: typed('c'), d: typed('d') }
  return c.html(<ProtectionPage frame={c.var.frame} guess={guess} />)
})
