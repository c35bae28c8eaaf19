import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { readPage } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { recordChange } from '../../thread/queries.ts'
import { versionIn } from '../../thread/typed.ts'
import { onTerm, onTermFor, showTooLate, take } from '../on-term.tsx'
import { definitionsPaths } from '../paths.ts'
import { phaseOf, type Term } from '../term.ts'
import { findWinner } from '../vote/queries.ts'
import { listChoosable, type Wording } from '../wordings/queries.ts'
import { type AdoptionTyped, readAdoption, typedAdoption, type Won } from './forms.ts'
import { AdoptionFormPage } from './pages/adoption-form.tsx'
import { VersionsPage } from './pages/versions.tsx'
import { adopt, listVersions, versionsOnPage } from './queries.ts'

/** A wording is adopted, with its reasons; earlier ones stay readable. */
export const adoptionRoutes = new Hono<SignedIn>()

type Choice = Readonly<{ wordings: readonly Wording[]; won: Won }>

/** What there is to adopt, and what the vote since the last adoption came to. */
async function findChoice(c: Context<SignedIn>, term: Term): Promise<Choice> {
  const { db, viewer, today } = c.var
  return asViewer(db, viewer, async tx => {
    const wordings = await listChoosable(tx, viewer, term.station.id)
    if (!term.vote || phaseOf(term, today) !== 'voted') return { wordings, won: null }
    return { wordings, won: { voteId: term.vote.id, winnerId: await findWinner(tx, viewer, term.vote.id) } }
  })
}

adoptionRoutes.get(
  definitionsPaths.adopting(':id'),
  onTermFor('adopt', async (c, term) => {
    const choice = await findChoice(c, term)
    const wording = choice.won?.winnerId ?? choice.wordings.find(({ id }) => id === c.req.query('wording'))?.id ?? ''
    return showForm(c, term, choice, { wording, why: '', against: '' }, { version: term.station.version })
  }),
)

type Again = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: Term }>

function showForm(c: Context<SignedIn>, term: Term, { wordings, won }: Choice, typed: AdoptionTyped, again: Again) {
  const { version, errors = [], stands } = again
  const page = <AdoptionFormPage {...{ frame: c.var.frame, term, wordings, won, typed, version, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

adoptionRoutes.post(
  definitionsPaths.adoptions(':id'),
  onTerm(async (c, term) => {
    const { viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedAdoption(form), versionIn(form)]
    const choice = await findChoice(c, term)
    const reading = readAdoption(typed, choice.wordings, choice.won)
    if (reading.outcome === 'wrong') return showForm(c, term, choice, typed, { version, errors: reading.errors })
    const { id } = term.station
    const stands = await take(c, term, 'adopt', async (tx, now) => {
      if (!(await adopt(tx, viewer, now, version, reading.value, today))) return now
      await recordChange(tx, viewer, {
        stationId: id,
        what: 'adopted',
        words: reading.value.wording.words,
        now: clock.now(),
      })
      return 'adopted'
    })
    if (stands === 'adopted') return c.redirect(`${definitionsPaths.term(id)}?done=adopted`, 303)
    if (stands) return showForm(c, term, choice, typed, { version: stands.station.version, stands })
    return showTooLate(c, term, [
      { key: 'Why', value: typed.why },
      { key: 'Why another wording than the one that won', value: typed.against },
    ])
  }),
)

adoptionRoutes.get(
  definitionsPaths.versions(':id'),
  onTerm(async (c, term) => {
    const { db, viewer, frame } = c.var
    const page = readPage(c.req.query('page'))
    const found = await asViewer(db, viewer, tx => listVersions(tx, viewer, term.station.id, page))
    const shown = { versions: found.slice(0, versionsOnPage), hasMore: found.length > versionsOnPage, page }
    return c.html(<VersionsPage {...{ frame, term, ...shown }} />)
  }),
)
