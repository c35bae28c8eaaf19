import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import sharp from 'sharp'
import { makeBallotKey } from '../src/ballots/blind-signature.ts'
import { setVote } from '../src/definitions/vote/queries.ts'
import { asViewer, jsonb } from '../src/platform/db.ts'
import { questionsFor } from '../src/policies/checks/questions.ts'
import { openPasskeyHolder } from './passkey-holder.ts'
import { endSurvey, openSurvey } from './surveys.ts'
import { origin } from './visitor.ts'
import type { Person, World } from './world.ts'

/** Something an organisation owns, and the addresses under which it is found. */
export type Belonging = Readonly<{ under: string; id: string }>

/** What stands in an address under a key: a workbook with titles of its own, and a part of the round that is owned. */
export const keysInAddresses: Readonly<Record<string, string>> = {
  workbook: 'diverse-by-design',
  part: 'say',
  ...{ when: 'before', page: 'pulse', item: 'belong', language: 'cy', framework: 'strategic-allyship' },
}

/** One of everything an organisation can own, made the way people make it. A feature with ids in its addresses adds to it. */
export async function makeBelongings(world: World, person: Person): Promise<Belonging[]> {
  const strategy = await beginStrategy(person)
  const gapId = idIn(await person.post('/app/gaps', gap))
  const releaseId = await releaseAnswers(world, person)
  return [
    { under: '/app/answers/', id: await bringAnswers(person) },
    { under: '/app/questionnaires/', id: idIn(await person.post('/app/questionnaires', { from: 'library:pulse' })) },
    { under: '/app/releases/', id: releaseId },
    { under: '/app/papers/results/', id: releaseId },
    { under: '/app/findings/', id: await writeFinding(world, person, releaseId) },
    { under: '/app/people/lists/', id: await bringList(person) },
    { under: '/app/people/', id: idIn(await person.post('/app/people', { name: 'Carys Bowen' })) },
    { under: '/app/teams/', id: idIn(await person.post('/app/teams', { name: 'Nights', kind: 'team' })) },
    { under: '/app/you/passkeys/', id: await addPasskey(person) },
    { under: '/app/you/sessions/', id: person.viewer.sessionId },
    ...strategy,
    ...(await leadSomething(person)),
    { under: '/app/lessons/', id: idIn(await person.post('/app/lessons', lesson)) },
    { under: '/app/measures/', id: await measureSomething(person) },
    ...(await addPolicies(person)),
    { under: '/app/plan/proposals/', id: await bringPlan(person) },
    { under: '/app/plan/group/', id: await nameForPlan(person) },
    { under: '/app/gaps/', id: gapId },
    ...(await defineSomething(world, person)),
    {
      under: '/app/thread/answers/',
      id: strategy.find(({ under }) => under === '/app/strategy/evidence/')?.id ?? '',
    },
    { under: '/app/thread/', id: gapId },
    ...(await planMessage(person)),
    { under: '/app/starting-point/rounds/', id: await beginRound(person) },
    ...(await listen(world, person)),
    { under: '/app/surveys/', id: await openSurvey(world, person, [], { inSeries: true, isOpenChannel: true }) },
    ...(await planEvent(world, person)),
    { under: '/app/mailing-list/letters/', id: idIn(await person.post('/app/mailing-list/letters', mailingLetter)) },
    { under: '/app/surveys/', id: await beginSurvey(person) },
  ]
}

const mailingLetter = { subject: 'What is next', body: 'Come to the next coffee.' }

const event = {
  ...{ title: 'Allyship at work', kind: 'masterclass', entry: 'open', form: 'both', place: 'Town hall' },
  ...{ 'held-day': '2', 'held-month': '6', 'held-year': '2027', starts: '10:00', ends: '12:30', contact: 'Asha' },
}

/** An event of a series that everyone is told of, with a step. */
async function planEvent(world: World, person: Person): Promise<Belonging[]> {
  const series = idIn(await person.post('/app/events/series', { title: 'Spring', kind: 'masterclass' }))
  const id = idIn(await person.post('/app/events', { ...event, series }))
  await person.post(`/app/events/${id}/telling`)
  await person.post(`/app/events/${id}/steps`, { kind: 'talk', title: 'Why it matters', minutes: '20' })
  await person.post(`/app/events/${id}/live/opening`)
  await photograph(person, id)
  const question = await askIn(world, person, id)
  const page = await (await person.get(`/app/events/${id}`)).text()
  await person.post(`/app/events/${id}/live/plenary/themes`, { title: 'Nights' })
  const board = await (await person.get(`/app/events/${id}/live/plenary`)).text()
  const outputs = await (await person.get(`/app/events/${id}/live/formula`)).text()
  await person.post(`/app/events/${id}/people`, { name: 'Gita Rao' })
  const people = await (await person.get(`/app/events/${id}/people`)).text()
  return [
    ...(await packUp(world, person, id)),
    { under: '/app/events/places/', id: people.match(/id="place-([0-9a-f-]{36})"/)?.[1] ?? '' },
    { under: '/app/events/series/', id: series },
    { under: '/app/events/themes/', id: board.match(/events\/themes\/([0-9a-f-]{36})/)?.[1] ?? '' },
    { under: '/app/events/key-questions/', id: outputs.match(/key-questions\/([0-9a-f-]{36})/)?.[1] ?? '' },
    { under: '/app/events/questions/', id: question },
    { under: '/app/events/steps/', id: page.match(/events\/steps\/([0-9a-f-]{36})/)?.[1] ?? '' },
    { under: '/app/events/', id },
  ]
}

/** A photo of what table 1 wrote on paper. */
async function photograph(person: Person, eventId: string): Promise<void> {
  await person.post(`/app/events/${eventId}/live/settings`, { tables: '6' })
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer()
  const body = new FormData()
  body.set('table', '1')
  body.set('photo', new File([new Uint8Array(photo)], 'paper.jpg'))
  await person.send(`/app/events/${eventId}/live/photos`, { method: 'POST', body })
}

/** A published pack of an event, with a case study, a resource and a reflection. */
async function packUp(world: World, person: Person, eventId: string): Promise<Belonging[]> {
  const own = { organisation_id: person.viewer.organisationId, event_id: eventId }
  const part = { part: 'rule', title: 'How we protect people', pieces: [{ words: ['Nobody is named.'] }] }
  const content = { title: 'Allyship at work', organisation: 'Aldermoor', when: '2 June 2027', parts: [part] }
  await world.house.keeper
    .insertInto('pack_editions')
    .values({ ...own, edition: 1, published_on: '2027-05-12', audience: 'everyone', content: jsonb(content) })
    .execute()
  const study = { title: 'A staff network', 'from-whom': 'Bramley', happened: 'They met.', 'agreed-by': 'Its chair' }
  const caseId = idIn(await person.post('/app/case-studies', study))
  await person.post(`/app/events/${eventId}/pack/resources`, { title: 'A guide' })
  await person.post(`/app/events/${eventId}/pack/reflections`, { reflection: 'Begin later' })
  const draft = await (await person.get(`/app/events/${eventId}/pack`)).text()
  const found = (what: string) => draft.match(new RegExp(`packs/${what}/([0-9a-f-]{36})`))?.[1] ?? ''
  return [
    { under: '/app/case-studies/', id: caseId },
    { under: '/app/packs/resources/', id: found('resources') },
    { under: '/app/packs/reflections/', id: found('reflections') },
  ]
}

/** A question of a guest who joined with the code. */
async function askIn(world: World, person: Person, eventId: string): Promise<string> {
  const code = (await (await person.get(`/app/events/${eventId}/live`)).text()).match(/\/live\/join\/([a-z]+-\d+)/)?.[1]
  const [guest, id] = [world.visitor(), randomUUID()]
  await guest.post(`/live/join/${code}`)
  await guest.post('/live/here/questions', { id, question: 'What will change for nights?' })
  return id
}

const answers = `Team,I feel safe to speak up\n${'North,Agree\nSouth,Disagree\n'.repeat(60)}`

async function bringAnswers(person: Person): Promise<string> {
  const body = new FormData()
  body.append('file', new File([answers], 'answers.csv'))
  const response = await person.send('/app/answers', { method: 'POST', body })
  return idIn(response)
}

/** What was heard in a survey that is over. */
async function writeFinding(world: World, person: Person, releaseId: string): Promise<string> {
  const wave = await openSurvey(world, person, [], { inSeries: true })
  await endSurvey(world, wave, releaseId)
  await person.post(`/app/surveys/${wave}/heard/findings`, { words: 'Nights feel alone', topic: '', gap: '' })
  const page = await (await person.get(`/app/surveys/${wave}/heard`)).text()
  return page.match(/findings\/([0-9a-f-]{36})/)?.[1] ?? ''
}

/** A draft of a survey. */
async function beginSurvey(person: Person): Promise<string> {
  const questionnaire = idIn(await person.post('/app/questionnaires', { from: 'library:pulse' }))
  const words = { title: 'How it was in May', why: 'To hear how it is', 'who-sees': 'Everyone' }
  return idIn(await person.post('/app/surveys', { questionnaire, kind: 'pulse', ...words }))
}

/** An occasion with a note, a theme, and two people who are finding it. */
async function listen(world: World, person: Person): Promise<Belonging[]> {
  const root = '/app/listening'
  const held = { 'held-day': '1', 'held-month': '5', 'held-year': '2027' }
  const circle = { form: 'circle', title: 'Nights, first evening', present: '12', consent: 'May we write it down?' }
  const occasion = idIn(await person.post(`${root}/occasions`, { ...circle, ...held }))
  await person.post(`${root}/occasions/${occasion}/notes`, { words: 'Nights are left alone.', quoting: 'yes' })
  const page = await (await person.get(`${root}/occasions/${occasion}`)).text()
  const other = await world.colleagueOf(person, [{ role: 'hr-analyst' }], 'Dilys Evans')
  const two = { first: person.viewer.memberId, second: other.viewer.memberId }
  return [
    { under: `${root}/occasions/`, id: occasion },
    { under: `${root}/notes/`, id: page.match(/notes\/([0-9a-f-]{36})/)?.[1] ?? '' },
    { under: `${root}/themes/`, id: idIn(await person.post(`${root}/themes`, { title: 'Nights are alone' })) },
    {
      under: `${root}/codings/`,
      id: idIn(await person.post(`${root}/codings`, { title: 'Spring', occasions: occasion, ...two })),
    },
  ]
}

async function bringList(person: Person): Promise<string> {
  const body = new FormData()
  body.append('file', new File(['Name\nBronwen Lloyd\n'], 'list.csv'))
  return idIn(await person.send('/app/people/lists', { method: 'POST', body }))
}

/** All the way from the file to its release. */
async function releaseAnswers({ runJobs, house }: World, person: Person): Promise<string> {
  const draft = `/app/answers/${await bringAnswers(person)}`
  await person.post(`${draft}/about`, { title: 'Speaking up', earlier: 'no' })
  await runJobs()
  await person.post(`${draft}/ways`, { way: 'as it is' })
  await runJobs()
  // As of a survey to which others could answer from a poster: its release has a part that is not verified.
  await sql`update answer_drafts set content = content || jsonb_build_object('apart', content)
    where id = ${draft.split('/').at(-1)}`.execute(house.keeper)
  return idIn(await person.post(`${draft}/release`))
}

/** A measure with its first figure. */
async function measureSomething(person: Person): Promise<string> {
  const measure = { title: 'Leavers', words: 'In their first year', source: 'Payroll', unit: 'per-cent' }
  const looked = { direction: 'down', rhythm: '12', owner: person.email }
  const id = idIn(await person.post('/app/measures', { ...measure, ...looked }))
  const day = { 'on-day': '1', 'on-month': '5', 'on-year': '2027' }
  await person.post(`/app/measures/${id}/values`, { figure: '20', behind: 'enough', ...day })
  return id
}

/** A sponsor with a goal of their own, a session they took part in, and the review that is open. */
async function leadSomething(person: Person): Promise<Belonging[]> {
  const day = (name: string, year: string) => ({ [`${name}-day`]: '1', [`${name}-month`]: '5', [`${name}-year`]: year })
  const naming = { who: person.email, seen: '', ...day('from', '2027'), ...day('until', '2029') }
  const sponsor = idIn(await person.post('/app/leadership/sponsors', naming))
  const goal = { title: 'Work a night shift', sign: 'The rota', seenBy: 'everyone', ...day('due', '2028') }
  const session = {
    title: 'Listening',
    form: 'workshop',
    hours: '2',
    people: person.viewer.memberId,
    ...day('on', '2027'),
  }
  const page = await (await person.get('/app/leadership')).text()
  const found = (kind: string) => page.match(new RegExp(`leadership/${kind}/([0-9a-f-]{36})`))?.[1] ?? ''
  return [
    { under: '/app/leadership/sponsors/', id: sponsor },
    { under: '/app/leadership/leaders/', id: found('leaders') },
    { under: '/app/leadership/reviews/', id: found('reviews') },
    { under: '/app/leadership/goals/', id: idIn(await person.post('/app/leadership/goals', goal)) },
    { under: '/app/leadership/sessions/', id: idIn(await person.post('/app/leadership/sessions', session)) },
  ]
}

/** A file of the action plan that waits for a yes. */
async function bringPlan(person: Person): Promise<string> {
  const body = new FormData()
  body.append('file', new File(['Number,Action\n1,In person\n'], 'plan.csv'))
  return idIn(await person.send('/app/plan/files', { method: 'POST', body }))
}

/** Somebody who carries the action plan. */
async function nameForPlan(person: Person): Promise<string> {
  await person.post('/app/plan/group', {
    who: person.email,
    'since-day': '1',
    'since-month': '5',
    'since-year': '2027',
  })
  const page = await (await person.get('/app/plan/group')).text()
  return page.match(/plan\/group\/([0-9a-f-]{36})/)?.[1] ?? ''
}

const lesson = {
  ...{ title: 'Ask nights first', words: 'The rota was printed.', source: 'mistake' },
  ...{ 'on-day': '1', 'on-month': '5', 'on-year': '2027' },
}

const action = { title: 'Hand over in person', 'due-day': '1', 'due-month': '9', 'due-year': '2027' }
const decision = {
  ...{ title: 'A contact on every shift', words: 'Nights have nobody.', 'decided-by': 'The board' },
  ...{ 'decided-day': '11', 'decided-month': '5', 'decided-year': '2027' },
}
const gap = {
  title: 'Night staff hear last',
  source: 'listening',
  'found-day': '11',
  'found-month': '5',
  'found-year': '2027',
}

/** A framework taken up, one of its elements begun, and a promise in its plan. */
async function beginStrategy(person: Person): Promise<Belonging[]> {
  await person.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const strategy = await (await person.get('/app/strategy')).text()
  const element = strategy.match(/strategy\/elements\/([0-9a-f-]{36})/)?.[1] ?? ''
  await person.post(`/app/strategy/elements/${element}/cycles`, { owner: person.email })
  const cycle = (await (await person.get(`/app/strategy/elements/${element}`)).text()).match(
    /strategy\/cycles\/([0-9a-f-]{36})/,
  )?.[1]
  const address = `/app/strategy/cycles/${cycle}`
  await person.post(`${address}/analysis`, { found: 'Nights have nobody to turn to.' })
  const promise = {
    ...{ measure: 'Night staff who feel safe', baseline: '29%', target: '50%', method: 'The same survey' },
    ...{ 'due-day': '1', 'due-month': '5', 'due-year': '2028' },
  }
  await person.post(`${address}/promises`, promise)
  const made = (await (await person.get(address)).text()).match(/strategy\/promises\/([0-9a-f-]{36})/)?.[1]
  return [
    { under: '/app/strategy/framework-files/', id: await bringFramework(person) },
    { under: '/app/strategy/elements/', id: element },
    { under: '/app/thread/elements/', id: element },
    { under: '/app/strategy/cycles/', id: cycle ?? '' },
    { under: '/app/strategy/promises/', id: made ?? '' },
    { under: '/app/strategy/evidence/', id: await bringDocument(person) },
    { under: '/app/strategy/decisions/', id: idIn(await person.post('/app/strategy/decisions', decision)) },
    {
      under: '/app/strategy/actions/',
      id: idIn(await person.post(`/app/strategy/cycles/${cycle}/actions`, { ...action, owner: person.email })),
    },
  ]
}

/** A newer version of the framework that is followed, as a file. */
async function bringFramework(person: Person): Promise<string> {
  const file = await (await person.get('/app/strategy/frameworks/strategic-allyship/framework.json')).json()
  const body = new FormData()
  body.append('file', new File([JSON.stringify({ ...file, version: file.version + 1 })], 'framework.json'))
  return idIn(await person.send('/app/strategy/framework-files', { method: 'POST', body }))
}

/** Evidence with a file beside it. */
async function bringDocument(person: Person): Promise<string> {
  const body = new FormData()
  const fields = { title: 'What the night said', 'stood-day': '11', 'stood-month': '5', 'stood-year': '2027' }
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', new File(['Nobody told us.'], 'night.txt'))
  return idIn(await person.send('/app/strategy/evidence/documents', { method: 'POST', body }))
}

/** A policy with a clause, a check and where it was talked about; a behaviour that comes of it; a draft of the code. */
async function addPolicies(person: Person): Promise<Belonging[]> {
  const day = (name: string, year: string) => ({ [`${name}-day`]: '1', [`${name}-month`]: '3', [`${name}-year`]: year })
  const days = { ...day('agreed', '2026'), ...day('review', '2028') }
  const policy = { title: 'Speaking up', form: 'policy', owner: person.email, ...days }
  const id = idIn(await person.post('/app/policies', policy))
  const clause = { title: '4.2 Listening', says: 'well', words: 'We listen.', ...day('read', '2027') }
  const answers = Object.fromEntries(questionsFor('policy').map(question => [`answer-${question.id}`, 'no']))
  const occasion = { place: 'induction', words: 'All new starters', ...day('held', '2027') }
  await person.post(`/app/policies/${id}/occasions`, occasion)
  const page = await (await person.get(`/app/policies/${id}`)).text()
  const behaviour = { title: 'We speak up', words: 'In the handover', belongs: id }
  await person.post('/app/policies/code/draft', { words: 'We look after each other.', version: '0' })
  return [
    { under: '/app/policies/clauses/', id: idIn(await person.post(`/app/policies/${id}/clauses`, clause)) },
    {
      under: '/app/policies/checks/',
      id: idIn(await person.post(`/app/policies/${id}/checks`, { ...answers, ...day('checked', '2027') })),
    },
    { under: '/app/policies/occasions/', id: page.match(/occasions\/([0-9a-f-]{36})/)?.[1] ?? '' },
    { under: '/app/policies/behaviours/', id: idIn(await person.post('/app/policies/behaviours', behaviour)) },
    { under: '/app/policies/', id },
  ]
}

/** A round of a workbook that is talked through together. */
async function beginRound(person: Person): Promise<string> {
  return idIn(await person.post('/app/starting-point/workbooks/six-verbs/rounds', { way: 'together' }))
}

const message = { title: 'Somebody to turn to, every night', audience: 'all-staff', channel: 'handover' }

/** A message in the plan and one of those who should hear it, a story that was agreed to, and a day of one's own. */
async function planMessage(person: Person): Promise<Belonging[]> {
  const by = { 'due-day': '1', 'due-month': '9', 'due-year': '2027', owner: person.email }
  const id = idIn(await person.post('/app/communication/messages', { ...message, ...by }))
  const page = await (await person.get(`/app/communication/messages/${id}`)).text()
  const told = { sort: 'impact', title: 'Asked first', words: 'Somebody asked us.', owner: person.email }
  const story = idIn(await person.post('/app/communication/stories', told))
  const given = { 'given-day': '12', 'given-month': '5', 'given-year': '2027', uses: 'inside', version: '1' }
  const consent = { ...given, by: 'Whoever it belongs to', wording: 'Yes.' }
  await person.post(`/app/communication/stories/${story}/consent`, consent)
  const day = { 'begins-day': '1', 'begins-month': '9', 'begins-year': '2027', yearly: 'no', title: 'Our fair' }
  await person.post('/app/communication/days/own', day)
  const days = await (await person.get('/app/communication/days')).text()
  return [
    { under: '/app/communication/messages/', id },
    { under: '/app/communication/stories/', id: story },
    { under: '/app/communication/days/own/', id: days.match(/own\/([0-9a-f-]{36})\/removal/)?.[1] ?? '' },
    { under: '/app/communication/tellings/', id: page.match(/tellings\/([0-9a-f-]{36})"/)?.[1] ?? '' },
  ]
}

/** A passkey as its owner finds it on the list. */
export async function addPasskey(person: Person): Promise<string> {
  const asked = await (await person.post('/app/you/passkeys/challenge')).json()
  await person.post('/app/you/passkeys', { credential: openPasskeyHolder(origin).make(asked), name: 'A phone' })
  const page = await (await person.get('/app/you/passkeys')).text()
  return page.match(/passkeys\/([0-9a-f-]{36})\/name/)?.[1] ?? ''
}

function idIn(response: Response): string {
  const id = response.headers.get('location')?.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)?.[0]
  if (!id) throw new Error(`Nothing was made: ${response.status}`)
  return id
}

const today = { day: '12', month: '5', year: '2027' }
const daysOf = (prefix: string) =>
  Object.fromEntries(Object.entries(today).map(([part, value]) => [`${prefix}-${part}`, value]))

/** A definition that was adopted and told of, with everything on the way there, and a vote on the next wording. */
async function defineSomething({ house }: World, person: Person): Promise<Belonging[]> {
  const id = idIn(await person.post('/app/definitions', { title: 'Allyship' }))
  const term = `/app/terms/${id}`
  const propose = async (words: string) => idIn(await person.post(`${term}/wordings`, { words, why: 'So it is' }))
  const [wording, other] = [await propose('Standing by others'), await propose('Speaking up with others')]
  await person.post(`/app/wordings/${wording}/comments`, { words: 'Short and clear' })
  await person.post(`${term}/sources`, { title: 'A book', who: 'Somebody', words: 'Much' })
  await person.post(`${term}/adoptions`, { wording, why: 'We agree', version: '1' })
  await person.post(`${term}/tellings`, { channel: 'posters', words: 'In the hall', ...daysOf('told') })
  await person.post(`${term}/understanding`, { way: 'conversation', learned: 'Some do', ...daysOf('held') })
  const found = async (address: string, under: string) =>
    (await (await person.get(address)).text()).match(new RegExp(`${under}/([0-9a-f-]{36})`))?.[1] ?? ''
  const days = { opensOn: '2027-06-01', closesOn: '2027-06-10', key: await makeBallotKey(), seals: house.seals }
  const vote = await asViewer(house.app, person.viewer, tx =>
    setVote(tx, person.viewer, id, { ...days, wordings: [{ id: wording }, { id: other }] }, '2027-05-12'),
  )
  return [
    { under: '/app/terms/', id },
    { under: '/app/wordings/', id: wording },
    { under: '/app/comments/', id: await found(`/app/wordings/${wording}`, 'comments') },
    { under: '/app/sources/', id: await found(`${term}/sources`, 'app/sources') },
    { under: '/app/tellings/', id: await found(`${term}/tellings`, 'app/tellings') },
    { under: '/app/occasions/', id: await found(`${term}/understanding`, 'occasions') },
    { under: '/app/votes/', id: vote },
  ]
}
