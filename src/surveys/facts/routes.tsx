import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { onFixed } from '../on-wave.ts'
import type { Wave } from '../wave.ts'
import { mostFacts } from './fact.ts'
import { emptyFact, type FactTyped, readFact, typedFact } from './forms.ts'
import { FactsPage } from './pages/facts.tsx'
import { factsPaths } from './paths.ts'
import { listFacts, removeFact, sayFact } from './queries.ts'

/** What the host of a survey counted themselves, to stand beside its results as they said it. */
export const factsRoutes = new Hono<SignedIn>()

const done = { said: 'It stands beside the results.', removed: 'It is gone.' }

async function show(c: Context<SignedIn>, wave: Wave, typed: FactTyped, errors: readonly FieldError[] = []) {
  const { db, viewer, frame } = c.var
  const facts = await asViewer(db, viewer, tx => listFacts(tx, viewer, wave.id))
  const page = <FactsPage {...{ frame, wave, facts, typed, errors, notice: noticeAfter(c, done) }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

factsRoutes.get(
  factsPaths.all(':id'),
  onFixed((c, wave) => show(c, wave, emptyFact)),
)

factsRoutes.post(
  factsPaths.all(':id'),
  onFixed(async (c, wave) => {
    const { db, viewer, today, clock } = c.var
    const typed = typedFact(await readForm(c))
    const reading = readFact(typed)
    if (reading.outcome === 'wrong') return show(c, wave, typed, reading.errors)
    const when = { today, now: clock.now() }
    const isSaid = await asViewer(db, viewer, tx => sayFact(tx, viewer, wave.id, reading.value, when))
    if (isSaid) return c.redirect(`${factsPaths.all(wave.id)}?done=said`, 303)
    return show(c, wave, typed, [{ field: 'words', text: `There are ${mostFacts} already. Take one away first` }])
  }),
)

factsRoutes.post(
  factsPaths.removal(':id'),
  onFixed(async (c, wave) => {
    const { db, viewer, clock } = c.var
    const id = idFrom((await readForm(c)).one('fact'))
    if (id) await asViewer(db, viewer, tx => removeFact(tx, viewer, wave.id, id, clock.now()))
    return c.redirect(`${factsPaths.all(wave.id)}?done=removed`, 303)
  }),
)
