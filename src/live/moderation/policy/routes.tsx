import { Hono } from 'hono'
import type { SignedIn } from '../../../context.ts'
import { asViewer } from '../../../platform/db.ts'
import { readForm } from '../../../platform/http/form.ts'
import type { Hub } from '../../hub.ts'
import { onDay } from '../../on-day.ts'
import { livePaths } from '../../paths.ts'
import { plenaryTopics } from '../../plenary/topics.ts'
import { findDay } from '../../queries.ts'
import { tableTopics } from '../../tables/table.ts'
import type { TakeBack } from '../../taking-back.ts'
import { policyTyped, readPolicy, seenOf, typedPolicy } from './forms.ts'
import { holdWhatStands } from './holding.ts'
import { PolicyPage } from './pages/policy.tsx'
import { setPolicy } from './queries.ts'

const meanwhile = {
  field: 'policy',
  text: 'Somebody else has just changed this. Yours is not saved yet: load the page anew to see theirs, or save again',
}

/** A host says which questions are taken, and which words wait. */
export function policyRoutes(hub: Hub, takeBack: TakeBack): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(
    livePaths.policy(':id'),
    onDay((c, { day }) => {
      const { frame } = c.var
      return c.html(<PolicyPage {...{ frame, day }} typed={policyTyped(day)} seen={seenOf(day)} errors={[]} />)
    }),
  )

  routes.post(
    livePaths.policy(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer, frame } = c.var
      const form = await readForm(c)
      const typed = typedPolicy(form)
      const reading = readPolicy(typed)
      const page = { frame, day, typed, seen: seenOf(day) }
      if (reading.outcome === 'wrong') return c.html(<PolicyPage {...page} errors={reading.errors} />, 422)
      const isSet = await asViewer(db, viewer, async tx => {
        const stands = await findDay(tx, room, 'held')
        if (!stands || seenOf(stands) !== form.one('seen')) return false
        await setPolicy(tx, room, reading.value)
        const added = reading.value.heldWords.filter(word => !stands.heldWords.includes(word))
        if (added.length > 0) await holdWhatStands(tx, room, added, takeBack)
        return true
      })
      if (!isSet) return c.html(<PolicyPage {...page} errors={[meanwhile]} />, 409)
      const heard = ['policy', 'questions', 'saying', 'reactions', 'moderation'] as const
      hub.tell(room, [...heard, ...plenaryTopics, ...tableTopics(day.tables)])
      return c.redirect(`${livePaths.questions(room.eventId)}?done=set`, 303)
    }),
  )

  return routes
}
