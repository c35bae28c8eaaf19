import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { listElementsToChoose } from '../../framework/queries.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { readPage } from '../../platform/http/address.ts'
import { type FieldError, type Form, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { findColleague, listBeside, listChanges, recordChange } from '../../thread/queries.ts'
import { errorsOf, versionIn } from '../../thread/typed.ts'
import { keepUsualAudiences, listAudiences } from '../audiences/queries.ts'
import { comingUp, markOf } from '../days/calendar.ts'
import { listOwnDays } from '../days/queries.ts'
import { communicationPaths } from '../paths.ts'
import { isStation, listReleasesToTell, listStationsToTell } from '../queries.ts'
import {
  type MessageTyped,
  messageTyped,
  nothingTyped,
  type Offered,
  readMessage,
  readTelling,
  type TellingTyped,
  typedMessage,
  typedTelling,
} from './forms.ts'
import { inFull, type Message } from './message.ts'
import { mayKeep, onMessage } from './on-message.ts'
import { MessagePage } from './pages/message.tsx'
import { MessageChangePage, MessageFormPage } from './pages/message-form.tsx'
import { PlanPage } from './pages/plan.tsx'
import { ToldPage } from './pages/told.tsx'
import {
  addMessage,
  addTellings,
  changeMessage,
  findMessage,
  linesOnPage,
  listPlan,
  listTellings,
  listTold,
  type MessageWords,
} from './queries.ts'

/** The plan, what was told, and each message. */
export const messageRoutes = new Hono<SignedIn>()

messageRoutes.get(communicationPaths.plan, async c => {
  const { db, viewer, frame, today } = c.var
  const page = readPage(c.req.query('page'))
  const found = await asViewer(db, viewer, tx => listPlan(tx, viewer, page))
  const lines = found.slice(0, linesOnPage)
  const [mayWork, mayLead] = [may(viewer, 'work on the strategy'), may(viewer, 'lead the strategy')]
  return c.html(<PlanPage {...{ frame, lines, page, today, mayWork, mayLead, hasMore: found.length > linesOnPage }} />)
})

messageRoutes.get(communicationPaths.told, async c => {
  const { db, viewer, frame } = c.var
  const page = readPage(c.req.query('page'))
  const found = await asViewer(db, viewer, tx => listTold(tx, viewer, page))
  return c.html(
    <ToldPage {...{ frame, lines: found.slice(0, linesOnPage), page, hasMore: found.length > linesOnPage }} />,
  )
})

/** What there is to choose from on the form of a message. `chosen` is there however old it is. */
async function offer(c: Context<SignedIn>, { about: chosen, element }: Pick<MessageTyped, 'about' | 'element'>) {
  const { db, viewer } = c.var
  const wanted = chosen && /^[0-9a-f-]{36}$/.test(chosen) ? chosen : null
  return asViewer(db, viewer, async tx => ({
    elements: await listElementsToChoose(tx, viewer, element),
    abouts: [...(await listReleasesToTell(tx, viewer, wanted)), ...(await listStationsToTell(tx, viewer, wanted))],
    audiences: await listAudiences(tx, viewer),
  }))
}

type Offers = Awaited<ReturnType<typeof offer>>

messageRoutes.get(communicationPaths.adding, async c => {
  const { viewer, today } = c.var
  const about = c.req.query('about') ?? ''
  const offers = await offer(c, { about, element: '' })
  const isThere = offers.abouts.some(({ id }) => id === about)
  const day = await findDay(c, c.req.query('day') ?? '')
  const empty = { words: '', owner: viewer.name, element: '', about: isThere ? about : '' }
  const message = { ...empty, title: day?.message ?? '' }
  const due = day?.begins
  const telling = nothingTyped(due && due < today ? today : due)
  return showForm(c, offers, { message, telling, forDay: day ? markOf(day) : '' })
})

/** The day of the calendar that a message is planned for; undefined when it is none of the year ahead. */
async function findDay(c: Context<SignedIn>, mark: string) {
  const { db, viewer, today } = c.var
  if (mark === '') return undefined
  const own = await asViewer(db, viewer, tx => listOwnDays(tx, viewer))
  return comingUp(today, own, []).find(day => markOf(day) === mark)
}

type Typed = Readonly<{ message: MessageTyped; telling: TellingTyped; forDay: string }>

function showForm(c: Context<SignedIn>, offers: Offers, typed: Typed, errors: readonly FieldError[] = []) {
  const page = <MessageFormPage {...{ frame: c.var.frame, ...offers, ...typed, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

messageRoutes.post(communicationPaths.messages, async c => {
  const { db, viewer, today, clock } = c.var
  const form = await readForm(c, longForm)
  const typed = { message: typedMessage(form), telling: typedTelling(form), forDay: dayIn(form) }
  const offers = await offer(c, typed.message)
  const reading = await readWithKeeper(c, typed.message, offers)
  const telling = readTelling(typed.telling, offers.audiences, today)
  if (reading.outcome === 'wrong' || telling.outcome === 'wrong')
    return showForm(c, offers, typed, [...errorsOf(reading), ...errorsOf(telling)])
  const id = await asViewer(db, viewer, async tx => {
    await keepUsualAudiences(tx, viewer)
    const added = await addMessage(tx, viewer, { ...reading.value, forDay: typed.forDay || null }, today)
    await addTellings(tx, viewer, added, telling.value)
    await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
    return added
  })
  return c.redirect(`${communicationPaths.message(id)}?done=added`, 303)
})

/** The day of the calendar that the form was opened for; '' when it says anything else. */
function dayIn({ one }: Form): string {
  const text = one('day')
  return /^[a-z0-9-]{1,80}:\d{4}-\d{2}-\d{2}$/.test(text) ? text : ''
}

/** A message with whoever looks after it, found by name or address. */
async function readWithKeeper(c: Context<SignedIn>, typed: MessageTyped, offered: Offered) {
  const { db, viewer } = c.var
  const reading = readMessage(typed, offered)
  const owner = await asViewer(db, viewer, tx => findColleague(tx, viewer, typed.owner))
  const errors = [
    ...errorsOf(reading),
    ...(typed.owner && owner.outcome !== 'found' ? [colleagueError('owner', owner.outcome)] : []),
  ]
  if (errors.length > 0 || reading.outcome === 'wrong' || owner.outcome !== 'found')
    return { outcome: 'wrong' as const, errors }
  const { about, ...words } = reading.value
  const value: MessageWords = {
    ...words,
    ownerId: owner.id,
    about: about && isStation(about) ? about : null,
    releaseId: about && !isStation(about) ? about.id : null,
  }
  return { outcome: 'read' as const, value }
}

const done: Readonly<Record<string, string>> = {
  added: 'It is in the plan.',
  changed: 'It is changed.',
  said: 'It was told. What it tells about is known now to those who heard it.',
  dropped: 'It is given up, and the reason stands here.',
  meanwhile: 'Somebody else has said so meanwhile. This is how it stands now.',
}

messageRoutes.get(
  communicationPaths.message(':id'),
  onMessage(async (c, message) => {
    const { db, viewer, frame, today } = c.var
    const { id } = message.station
    const found = await asViewer(db, viewer, async tx => ({
      tellings: await listTellings(tx, viewer, id),
      beside: await listBeside(tx, viewer, id),
      changes: await listChanges(tx, viewer, { stationId: id }),
    }))
    const rights = { keeps: mayKeep(c, message), mayWork: may(viewer, 'work on the strategy') }
    return c.html(<MessagePage {...{ frame, message, today, notice: noticeAfter(c, done), ...found, ...rights }} />)
  }),
)

type Again = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: Message }>

async function showChange(c: Context<SignedIn>, message: Message, typed: MessageTyped, again: Again) {
  const { errors = [], ...rest } = again
  const offers = await offer(c, typed)
  const page = <MessageChangePage {...{ frame: c.var.frame, message, typed, errors, ...offers, ...rest }} />
  return c.html(page, again.stands ? 409 : errors.length > 0 ? 422 : 200)
}

messageRoutes.get(
  communicationPaths.messageChange(':id'),
  onMessage((c, message) => showChange(c, message, messageTyped(message), { version: message.station.version })),
)

messageRoutes.post(
  communicationPaths.messageChange(':id'),
  onMessage(async (c, message) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedMessage(form), versionIn(form)]
    const reading = await readWithKeeper(c, typed, await offer(c, typed))
    if (reading.outcome === 'wrong') return showChange(c, message, typed, { version, errors: reading.errors })
    const { id } = message.station
    const stands = await asViewer(db, viewer, async tx => {
      const isChanged = await changeMessage(tx, viewer, { station: message.station, version }, reading.value, today)
      if (!isChanged) return findMessage(tx, viewer, id)
      await recordChange(tx, viewer, { stationId: id, what: 'changed', words: inFull(message), now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${communicationPaths.message(id)}?done=changed`, 303)
    return showChange(c, message, typed, { version: stands.station.version, stands })
  }),
)
