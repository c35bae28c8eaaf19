import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { findEvent } from '../../events/details/queries.ts'
import type { Event } from '../../events/event.ts'
import { readEmail } from '../../people/forms.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, type FormReading, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { Tx } from '../../platform/schema.ts'
import { isSecret } from '../../platform/secrets.ts'
import { takeTry } from '../../platform/tries.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import { reminderCalendar } from '../calendar.ts'
import { readOutcome, wordErrors } from '../forms.ts'
import { askAt } from '../letters/jobs.ts'
import { dropLetters } from '../letters/queries.ts'
import { limits } from '../limits.ts'
import { pledgePaths } from '../paths.ts'
import type { Pledge } from '../pledge.ts'
import { changeWords, findBySecret, findPledge, type PledgeAt, removePledge, sayOutcome } from '../queries.ts'
import { openWords, sealWords } from '../sealed.ts'
import { NoPledgePage, OwnPledgePage, RemovalPage, RemovedPage } from './pages/own.tsx'

/** Somebody's own pledge, for whoever holds its link: read it, say what came of it, change it, delete it. */
export const ownPledgeRoutes = new Hono<Open>()

ownPledgeRoutes.get(pledgePaths.removed, c => c.html(<RemovedPage frame={c.var.frame} />))

type Own = Readonly<{ at: PledgeAt; pledge: Pledge; event: Event; secret: string }>

function onPledge(handle: (c: Context<Open>, own: Own) => Response | Promise<Response>) {
  return async (c: Context<Open>): Promise<Response> => {
    const { db, frame } = c.var
    const secret = c.req.param('secret') ?? ''
    if (!isSecret(secret)) return c.notFound()
    c.header('x-robots-tag', 'noindex')
    const at = await findBySecret(db, secret)
    const found =
      at &&
      (await asViewer(db, at, async tx => {
        const pledge = await findPledge(tx, at, at.pledgeId)
        const event = pledge && (await findEvent(tx, at, pledge.eventId))
        return pledge && event && { pledge, event }
      }))
    return at && found ? handle(c, { at, secret, ...found }) : c.html(<NoPledgePage frame={frame} />, 404)
  }
}

const done = {
  email: 'It is kept. Now look at your e-mail, and say yes there to the two reminders.',
  calendar: 'It is kept. Now put the two entries into your calendar.',
  link: 'It is kept. Now keep the link below: without it nobody finds this page again.',
  none: 'It is kept. Without the link below nobody finds this page again.',
  said: 'It is written down. Thank you for saying so.',
  changed: 'It is changed.',
  'no-letters': 'Your address is deleted. No letter comes.',
}

type Again = Readonly<{ typed?: string; email?: string; errors: readonly FieldError[]; status: 422 | 429 }>

async function showPledge(c: Context<Open>, own: Own, again?: Again): Promise<Response> {
  const { db, frame, publicUrl } = c.var
  const { at, pledge, event, secret } = own
  const support = await asViewer(db, at, tx => findPlaces(tx, at))
  const words = openWords(secret, pledge.sealedWords)
  const page = {
    ...{ frame: frameOf(c, own), event, pledge, secret, words, support, link: publicUrl + pledgePaths.one(secret) },
    ...{ typed: again?.typed ?? words, email: again?.email ?? '', errors: again?.errors ?? [] },
    notice: noticeAfter(c, done),
  }
  return c.html(
    <OwnPledgePage {...page} frame={{ ...frame, organisation: at.organisationName }} />,
    again?.status ?? 200,
  )
}

const frameOf = ({ var: { frame } }: Context<Open>, { at }: Own) => ({ ...frame, organisation: at.organisationName })

const backTo = (c: Context<Open>, { secret }: Own, word: keyof typeof done) =>
  c.redirect(`${pledgePaths.one(secret)}?done=${word}`, 303)

const within = ({ var: { db } }: Context<Open>, { at }: Own, work: (tx: Tx) => Promise<void>) => asViewer(db, at, work)

ownPledgeRoutes.get(
  pledgePaths.one(':secret'),
  onPledge((c, own) => showPledge(c, own)),
)

ownPledgeRoutes.post(
  pledgePaths.one(':secret'),
  onPledge(async (c, own) => {
    const typed = (await readForm(c)).one('words')
    const errors = wordErrors(typed)
    if (errors.length > 0) return showPledge(c, own, { typed, errors, status: 422 })
    await within(c, own, tx => changeWords(tx, own.at, own.pledge.id, sealWords(own.secret, typed)))
    return backTo(c, own, 'changed')
  }),
)

const noOutcome = [{ field: 'outcome', text: 'Press what came of it' }]

ownPledgeRoutes.post(
  pledgePaths.outcome(':secret'),
  onPledge(async (c, own) => {
    const outcome = readOutcome(await readForm(c))
    if (!outcome) return showPledge(c, own, { errors: noOutcome, status: 422 })
    await within(c, own, tx => sayOutcome(tx, own.at, own.pledge.id, outcome))
    return backTo(c, own, 'said')
  }),
)

const tooOften = [{ field: 'email', text: 'Too many letters went to this address in the last hour. Wait an hour' }]

ownPledgeRoutes.post(
  pledgePaths.letters(':secret'),
  onPledge(async (c, own) => {
    const { db, keyed, clock } = c.var
    const form = await readForm(c)
    const email = form.one('email')
    const reading: FormReading<string> = readEmail(form)
    if (reading.outcome === 'wrong') return showPledge(c, own, { email, errors: reading.errors, status: 422 })
    const mayAsk = await takeTry({ db, keyed, now: clock.now() }, limits.lettersTo, email.toLowerCase())
    if (!mayAsk) return showPledge(c, own, { email, errors: tooOften, status: 429 })
    const asked = { pledgeId: own.pledge.id, email, secret: own.secret }
    await within(c, own, tx => askAt(tx, c.var, own.at, asked))
    return backTo(c, own, 'email')
  }),
)

ownPledgeRoutes.post(
  pledgePaths.noLetters(':secret'),
  onPledge(async (c, own) => {
    await within(c, own, tx => dropLetters(tx, own.at, own.pledge.id))
    return backTo(c, own, 'no-letters')
  }),
)

ownPledgeRoutes.get(
  pledgePaths.removal(':secret'),
  onPledge(async (c, own) => {
    const { at, event, secret } = own
    const support = await asViewer(c.var.db, at, tx => findPlaces(tx, at))
    return c.html(<RemovalPage {...{ frame: frameOf(c, own), event, secret, support }} />)
  }),
)

ownPledgeRoutes.post(
  pledgePaths.removal(':secret'),
  onPledge(async (c, own) => {
    await within(c, own, tx => removePledge(tx, own.at, own.pledge.id))
    return c.redirect(pledgePaths.removed, 303)
  }),
)

ownPledgeRoutes.get(
  pledgePaths.calendar(':secret'),
  onPledge((c, { pledge, event, secret }) => {
    const { publicUrl, clock } = c.var
    const page = publicUrl + pledgePaths.one(secret)
    return c.body(reminderCalendar({ pledge, title: event.title, page, now: clock.now() }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="reminders.ics"',
    })
  }),
)
