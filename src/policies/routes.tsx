import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom, readPage } from '../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../platform/http/form.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import type { Tx } from '../platform/schema.ts'
import { colleagueError } from '../thread/colleague.ts'
import {
  findColleague,
  findStation,
  leadThread,
  listBeside,
  listChanges,
  recordChange,
  withdrawStation,
} from '../thread/queries.ts'
import { errorsOf, readWhy, versionIn } from '../thread/typed.ts'
import { listChecks } from './checks/queries.ts'
import { clausesOnPage, listClauses } from './clauses/queries.ts'
import { nothingTyped, type PolicyTyped, readPolicy, typedOf, typedPolicy } from './forms.ts'
import { listOccasions } from './occasions/queries.ts'
import { mayKeep, onKeptPolicy, onPolicy } from './on-policy.ts'
import { PolicyPage } from './pages/policy.tsx'
import { PolicyFormPage } from './pages/policy-form.tsx'
import { RegisterPage } from './pages/register.tsx'
import { RemovalPage } from './pages/removal.tsx'
import { policiesPaths } from './paths.ts'
import { inFull, linesOf, type Policy } from './policy.ts'
import {
  addPolicy,
  changePolicy,
  findPolicy,
  listBrokenPolicies,
  listFindings,
  listPolicies,
  policiesOnPage,
  tallyPolicies,
} from './queries.ts'
import { listReviews } from './reviews/queries.ts'

/** The register of policies, and each of them. */
export const registerRoutes = new Hono<SignedIn>()

registerRoutes.get(policiesPaths.all, async c => {
  const { db, viewer, frame, today } = c.var
  const page = readPage(c.req.query('page'))
  const [found, tally, broken] = await asViewer(db, viewer, async tx => [
    await listPolicies(tx, viewer, page),
    await tallyPolicies(tx, viewer, today),
    await listBrokenPolicies(tx, viewer),
  ])
  const policies = found.slice(0, policiesOnPage)
  const mayWork = may(viewer, 'work on the strategy')
  const hasMore = found.length > policiesOnPage
  return c.html(<RegisterPage {...{ frame, tally, policies, broken, today, page, hasMore, mayWork, ways }} />)
})

/** What stands beside the register. */
const ways = [
  {
    text: 'What we expect of each other',
    href: policiesPaths.behaviours,
    why: 'What it looks like in a day’s work, and what it does not look like.',
  },
  { text: 'Our code of conduct', href: policiesPaths.code, why: 'Read it, and say that you hold to it too.' },
  {
    text: 'What I will do as an ally this year',
    href: policiesPaths.year,
    why: 'A sheet to print for your supervision or appraisal. Nothing of it is kept here.',
  },
]

registerRoutes.get(policiesPaths.adding, async c => {
  const { db, viewer } = c.var
  const findings = await asViewer(db, viewer, tx => listFindings(tx, viewer))
  return showForm(c, findings, nothingTyped(viewer.name))
})

registerRoutes.post(policiesPaths.all, async c => {
  const { db, viewer, today, clock } = c.var
  const typed = typedPolicy(await readForm(c, longForm))
  const reading = await readWhole(c, typed, false)
  if (reading.outcome === 'wrong') return showForm(c, reading.findings, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, async tx => {
    const added = await addPolicy(tx, viewer, reading.value, today)
    await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
    await leadFrom(c, tx, typed.finding, added)
    return added
  })
  return c.redirect(`${policiesPaths.policy(id)}?done=added`, 303)
})

type Findings = Awaited<ReturnType<typeof listFindings>>

/** What was typed with whoever is meant by it, or all that is wrong with it. */
async function readWhole(c: Context<SignedIn>, typed: PolicyTyped, isCode: boolean) {
  const { db, viewer, today } = c.var
  const reading = readPolicy(typed, today, isCode)
  const [owner, findings] = await asViewer(db, viewer, async tx => [
    await findColleague(tx, viewer, typed.owner),
    await listFindings(tx, viewer),
  ])
  const errors = [
    ...errorsOf(reading),
    ...(typed.owner && owner.outcome !== 'found' ? [colleagueError('owner', owner.outcome)] : []),
    ...(typed.finding && !findings.some(({ id }) => id === typed.finding)
      ? [{ field: 'finding', text: 'Choose a gap from the list' }]
      : []),
  ]
  if (errors.length > 0 || reading.outcome === 'wrong' || owner.outcome !== 'found')
    return { outcome: 'wrong', errors, findings } as const
  return { outcome: 'read', value: { ...reading.value, ownerId: owner.id }, findings } as const
}

/** Leads the thread to a policy from the gap that was chosen, if one was. */
async function leadFrom(c: Context<SignedIn>, tx: Tx, finding: string, policyId: string): Promise<void> {
  const { viewer, today, clock } = c.var
  const id = idFrom(finding)
  const gap = id && (await findStation(tx, viewer, id, 'gap'))
  if (!gap || gap.withdrawnOn) return
  await leadThread(tx, viewer, gap, { id: policyId, kind: 'policy' }, today)
  await recordChange(tx, viewer, { stationId: policyId, what: 'answers', words: gap.title, now: clock.now() })
}

/** How the form is shown again. `stands`: as somebody else has left the policy meanwhile. */
type Again = Readonly<{ policy?: Policy; version?: number; errors?: readonly FieldError[]; stands?: Policy }>

function showForm(c: Context<SignedIn>, findings: Findings, typed: PolicyTyped, again: Again = {}) {
  const { policy, version, errors = [], stands } = again
  const page = <PolicyFormPage {...{ frame: c.var.frame, policy, typed, errors, findings, version, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

const done: Readonly<Record<string, string>> = {
  added: 'It is in the register. Now somebody has to read it for where allyship stands.',
  changed: 'It is changed.',
  reviewed: 'The review stands here, and the clock runs anew.',
  'talked-about': 'It is noted.',
  'not-talked-about': 'It is taken back, and stays in the history.',
  'clause-withdrawn': 'The clause is off the list. It stays in the record.',
  withdrawn: 'It is no longer in the register. It stays in the record.',
}

registerRoutes.get(
  policiesPaths.policy(':id'),
  onPolicy(async (c, policy) => {
    const { db, viewer, frame, today } = c.var
    const { id } = policy.station
    const found = await asViewer(db, viewer, async tx => ({
      clauses: await listClauses(tx, viewer, id),
      checks: await listChecks(tx, viewer, id),
      occasions: await listOccasions(tx, viewer, id),
      reviews: await listReviews(tx, viewer, id),
      beside: await listBeside(tx, viewer, id),
      changes: await listChanges(tx, viewer, { stationId: id }),
    }))
    const clauses = found.clauses.slice(0, clausesOnPage)
    const hasMoreClauses = found.clauses.length > clausesOnPage
    const rights = { keeps: mayKeep(viewer, policy), mayWork: may(viewer, 'work on the strategy') }
    const notice = noticeAfter(c, done)
    return c.html(<PolicyPage {...{ frame, policy, today, notice, hasMoreClauses, ...found, ...rights, clauses }} />)
  }),
)

registerRoutes.get(
  policiesPaths.change(':id'),
  onKeptPolicy(async (c, policy) => {
    const { db, viewer } = c.var
    const findings = await asViewer(db, viewer, tx => listFindings(tx, viewer))
    return showForm(c, findings, typedOf(policy), { policy, version: policy.station.version })
  }),
)

registerRoutes.post(
  policiesPaths.change(':id'),
  onKeptPolicy(async (c, policy) => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = typedPolicy(form)
    const version = versionIn(form)
    const reading = await readWhole(c, typed, policy.form === 'code')
    if (reading.outcome === 'wrong')
      return showForm(c, reading.findings, typed, { policy, version, errors: reading.errors })
    const { id } = policy.station
    const stands = await asViewer(db, viewer, async tx => {
      if (!(await changePolicy(tx, viewer, { station: policy.station, version }, reading.value)))
        return findPolicy(tx, viewer, id)
      await recordChange(tx, viewer, {
        stationId: id,
        what: 'changed',
        words: inFull(linesOf(policy)),
        now: clock.now(),
      })
      await leadFrom(c, tx, typed.finding, id)
      return null
    })
    if (!stands) return c.redirect(`${policiesPaths.policy(id)}?done=changed`, 303)
    return showForm(c, reading.findings, typed, { policy, version: stands.station.version, stands })
  }),
)

/** A policy that can be taken off the list. That of the code of conduct stays as long as there is a code. */
function onRemovable(handle: Parameters<typeof onPolicy>[0]) {
  return onPolicy((c, policy) => {
    const address = policiesPaths.policy(policy.station.id)
    return policy.form === 'code' || policy.station.withdrawnOn ? c.redirect(address, 303) : handle(c, policy)
  })
}

registerRoutes.get(
  policiesPaths.removal(':id'),
  onRemovable((c, policy) => showRemoval(c, policy, '')),
)

registerRoutes.post(
  policiesPaths.removal(':id'),
  onRemovable(async (c, policy) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'wrong') return showRemoval(c, policy, form.one('why'), reading.errors)
    const { id } = policy.station
    await asViewer(db, viewer, async tx => {
      await withdrawStation(tx, viewer, id, today)
      await recordChange(tx, viewer, { stationId: id, what: 'withdrawn', words: reading.value, now: clock.now() })
    })
    return c.redirect(`${policiesPaths.policy(id)}?done=withdrawn`, 303)
  }),
)

function showRemoval(c: Context<SignedIn>, { station }: Policy, why: string, errors: readonly FieldError[] = []) {
  const page = (
    <RemovalPage
      {...{ frame: c.var.frame, why, errors }}
      title="It is no longer in use"
      side={`Policy ${station.number}`}
      what={station.title}
      action={policiesPaths.removal(station.id)}
      back={policiesPaths.policy(station.id)}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
