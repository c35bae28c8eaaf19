import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Open } from '../../context.ts'
import { letIn } from '../../people/let-in.ts'
import { limits } from '../../people/limits.ts'
import { peoplePaths } from '../../people/paths.ts'
import { startSession } from '../../people/queries.ts'
import { deviceOf } from '../../people/session.ts'
import { enterOrganisation } from '../../platform/db.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import { readForm } from '../../platform/http/form.ts'
import { hasTry, takeTry } from '../../platform/tries.ts'
import { membersPaths } from '../paths.ts'
import { readCode } from './code.ts'
import { JoinPage, ThisIsYouPage } from './pages/join.tsx'
import { digestOfCode, findJoining, useJoinCode } from './queries.ts'

/** Open: coming in with a code on paper. */
export const joinRoutes = new Hono<Open>()

joinRoutes.get(membersPaths.join, c => c.html(<JoinPage frame={c.var.frame} />))

joinRoutes.post(membersPaths.join, async c => {
  const typed = (await readForm(c)).one('code')
  const code = readCode(typed)
  if (code && (await whose(c, code))) return c.redirect(membersPaths.joinWith(code), 303)
  if (!code)
    return c.html(<JoinPage frame={c.var.frame} typed={typed} problem={typed ? noCode : 'Enter your code'} />, 422)
  return c.html(<JoinPage frame={c.var.frame} typed={typed} problem={unknown} />, 422)
})

const noCode = 'A code has 12 letters and figures, such as K7QF-2M0P-XT41. Look at your strip again'
const unknown = 'We do not know this code. It works once, for 30 days: ask for a new one where you got it'

joinRoutes.get(membersPaths.joinWith(':code'), async c => {
  const code = readCode(c.req.param('code') ?? '')
  const person = code && (await whose(c, code))
  if (!person) return c.html(<JoinPage frame={c.var.frame} problem={code ? unknown : noCode} />, 404)
  return c.html(<ThisIsYouPage frame={c.var.frame} code={code} {...person} />)
})

/** Opening the address of a code shows whose it is; only the button uses it up. */
joinRoutes.post(membersPaths.joinWith(':code'), async c => {
  const { db, clock, today, keyed, frame } = c.var
  const code = readCode(c.req.param('code') ?? '')
  const isKnown = code && (await whose(c, code))
  const now = clock.now()
  const session =
    isKnown &&
    (await db.transaction().execute(async tx => {
      const member = await useJoinCode(tx, digestOfCode(keyed, code), { now, today })
      if (!member) return null
      await enterOrganisation(tx, member.organisationId)
      return startSession(tx, member, { way: 'code', device: deviceOf(c), now })
    }))
  if (!session) return c.html(<JoinPage frame={frame} problem={unknown} />, 404)
  return letIn(c, session, peoplePaths.nextTime)
})

/** Whose code it is. Only wrong ones are counted: a whole team may come in from one place. */
async function whose(c: Context<Open>, code: string) {
  const { db, clock, keyed } = c.var
  const counting = { db, keyed, now: clock.now() }
  const from = clientAddress(c)
  if (!(await hasTry(counting, limits.codes, from))) throw new HTTPException(429)
  const person = await findJoining(db, digestOfCode(keyed, code), clock.now())
  if (!person) await takeTry(counting, limits.codes, from)
  return person
}
