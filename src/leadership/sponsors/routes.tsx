import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { findColleague } from '../../thread/queries.ts'
import { dayTyped, errorsOf, versionIn } from '../../thread/typed.ts'
import { leadershipPaths } from '../paths.ts'
import { listReviews } from '../reviews/queries.ts'
import { settleReviews } from '../reviews/settle.ts'
import {
  type DaysTyped,
  daysOf,
  type EndTyped,
  type NamingTyped,
  proposedDays,
  readDays,
  readEnd,
  typedDays,
  typedEnd,
  typedNaming,
  whoErrors,
} from './forms.ts'
import { nameSponsor } from './name.ts'
import { maySpeak, onOpenTerm, onTerm } from './on-term.ts'
import { EndPage } from './pages/end.tsx'
import { NamingPage } from './pages/naming.tsx'
import { TermPage } from './pages/term.tsx'
import { TermFormPage } from './pages/term-form.tsx'
import { changeTerm, holdTerms, listStatements, listTerms } from './queries.ts'
import { isOpen, type Term } from './sponsorship.ts'

/** Who stands for the strategy, and for how long. */
export const sponsorRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  named: 'They are named. Next comes their statement, in their own words.',
  said: 'The statement stands. What was said before stays in the record.',
  'said-already': 'The statement says that already.',
  changed: 'The term has other days.',
  ended: 'The term is ended.',
}

const leads = ({ var: { viewer } }: Context<SignedIn>) => may(viewer, 'lead the strategy')

sponsorRoutes.get(leadershipPaths.naming, async c => {
  const { db, viewer, today } = c.var
  const terms = await asViewer(db, viewer, tx => listTerms(tx, viewer))
  return showNaming(c, terms, { who: '', ...proposedDays(today) })
})

type Again = Readonly<{ errors?: readonly FieldError[]; isMeanwhile?: boolean }>

function showNaming(c: Context<SignedIn>, terms: readonly Term[], typed: NamingTyped, again: Again = {}) {
  const { errors = [], isMeanwhile = false } = again
  const newest = terms.at(-1) ?? null
  const page = <NamingPage {...{ frame: c.var.frame, newest, typed, errors, isMeanwhile }} />
  return c.html(page, isMeanwhile ? 409 : errors.length > 0 ? 422 : 200)
}

sponsorRoutes.post(leadershipPaths.terms, async c => {
  const { db, viewer, today, clock } = c.var
  const form = await readForm(c)
  const typed = typedNaming(form)
  const answer = await asViewer(db, viewer, async tx => {
    const terms = await holdTerms(tx, viewer)
    const newest = terms.at(-1) ?? null
    if (form.one('seen') !== (newest?.id ?? '')) return { terms, again: { isMeanwhile: true } }
    const found = typed.who ? await findColleague(tx, viewer, typed.who) : null
    const reading = readDays(typed, { before: newest, after: null }, today)
    const wrong = found && found.outcome !== 'found' ? [colleagueError('who', found.outcome)] : whoErrors(typed.who)
    if (reading.outcome === 'wrong' || found?.outcome !== 'found')
      return { terms, again: { errors: [...wrong, ...errorsOf(reading)] } }
    const now = clock.now()
    await recordAct(tx, viewer, { act: 'sponsor-named', subjectId: found.id, now })
    return { id: await nameSponsor(tx, viewer, found.id, reading.value, { today, now }) }
  })
  if (answer.id) return c.redirect(`${leadershipPaths.sponsor(answer.id)}?done=named`, 303)
  return showNaming(c, answer.terms ?? [], typed, answer.again)
})

sponsorRoutes.get(
  leadershipPaths.sponsor(':id'),
  onTerm(async (c, term, terms) => {
    const { db, viewer, frame, today } = c.var
    const [statements, all] = await asViewer(
      db,
      viewer,
      async tx => [await listStatements(tx, viewer, term.id), await listReviews(tx, viewer)] as const,
    )
    const reviews = all.filter(({ sponsorshipId }) => sponsorshipId === term.id)
    const open = isOpen(term, terms, today)
    const powers = { speaks: open && maySpeak(c, term), changes: open && leads(c) }
    return c.html(
      <TermPage {...{ frame, term, statements, reviews, today, ...powers, notice: noticeAfter(c, done) }} />,
    )
  }),
)

sponsorRoutes.get(
  leadershipPaths.term(':id'),
  onOpenTerm(leads, (c, term) => showTerm(c, term, daysOf(term), { version: term.version })),
)

type Anew = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: Term | undefined }>

function showTerm(c: Context<SignedIn>, term: Term, typed: DaysTyped, { version, errors = [], stands }: Anew) {
  const page = <TermFormPage {...{ frame: c.var.frame, term, typed, version, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

sponsorRoutes.post(
  leadershipPaths.term(':id'),
  onOpenTerm(leads, async (c, term) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c)
    const [typed, version] = [typedDays(form), versionIn(form)]
    const answer = await asViewer(db, viewer, async tx => {
      const terms = await holdTerms(tx, viewer)
      const at = terms.findIndex(({ id }) => id === term.id)
      const reading = readDays(typed, { before: terms[at - 1] ?? null, after: terms[at + 1] ?? null }, today)
      if (reading.outcome === 'wrong') return { version, errors: reading.errors }
      if (!(await changeTerm(tx, viewer, { id: term.id, version }, reading.value)))
        return { version: terms[at]?.version ?? 0, stands: terms[at] ?? term }
      const now = clock.now()
      await recordAct(tx, viewer, { act: 'sponsor-term-changed', subjectId: term.who?.id, now })
      await settleReviews(tx, viewer, { today, now })
      return null
    })
    if (answer) return showTerm(c, term, typed, answer)
    return c.redirect(`${leadershipPaths.sponsor(term.id)}?done=changed`, 303)
  }),
)

/** Was nothing said in it yet? Then there is nothing to lose by taking it back. */
async function isSilent(c: Context<SignedIn>, term: Term): Promise<boolean> {
  const { db, viewer } = c.var
  return (await asViewer(db, viewer, tx => listStatements(tx, viewer, term.id))).length === 0
}

sponsorRoutes.get(
  leadershipPaths.end(':id'),
  onOpenTerm(leads, (c, term) =>
    showEnd(c, term, { last: dayTyped(c.var.today), why: '', isMistake: false }, { version: term.version }),
  ),
)

async function showEnd(c: Context<SignedIn>, term: Term, typed: EndTyped, { version, errors = [], stands }: Anew) {
  const { frame, today } = c.var
  const mayTakeBack = await isSilent(c, term)
  const page = <EndPage {...{ frame, term, typed, version, errors, stands, today, mayTakeBack }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

const saidAlready = [
  { field: 'last-day', text: 'Something was said in this term, so it cannot be taken back. Enter its last day' },
]

sponsorRoutes.post(
  leadershipPaths.end(':id'),
  onOpenTerm(leads, async (c, term) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedEnd(form), versionIn(form)]
    const reading = readEnd(typed, term, today)
    if (reading.outcome === 'wrong') return showEnd(c, term, typed, { version, errors: reading.errors })
    const { endedOn, why } = reading.value
    if (!endedOn && !(await isSilent(c, term)) && term.fromOn <= today)
      return showEnd(c, term, typed, { version, errors: saidAlready })
    const stands = await asViewer(db, viewer, async tx => {
      const terms = await holdTerms(tx, viewer)
      const to = endedOn ? { endedOn, why } : { withdrawnOn: today, why }
      if (!(await changeTerm(tx, viewer, { id: term.id, version }, to)))
        return terms.find(({ id }) => id === term.id) ?? term
      const now = clock.now()
      await recordAct(tx, viewer, { act: 'sponsor-term-ended', subjectId: term.who?.id, now })
      await settleReviews(tx, viewer, { today, now })
      return null
    })
    if (stands) return showEnd(c, term, typed, { version: stands.version, stands })
    return c.redirect(
      endedOn ? `${leadershipPaths.sponsor(term.id)}?done=ended` : `${leadershipPaths.all}?done=taken-back`,
      303,
    )
  }),
)
