import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attribute, elementsOf, textOf } from '../../../test/markup.ts'
import { type HeldWorld, openHeldWorld, releaseWave } from '../../../test/packs.ts'
import { packed, readPdf } from '../../../test/pdf.ts'
import { codeOf, guestIn } from '../../../test/rooms.ts'
import { readSlides, unescaped } from '../../../test/slides.ts'
import type { Person } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { HIDDEN } from '../../ui/hidden.ts'
import { takeBack } from '../quotes/taking-back.ts'

let opened: HeldWorld
let world: HeldWorld['world']
let host: Person
let carer: Person
let held: HeldWorld['held']
let pack: string
let outside: string
beforeAll(async () => {
  opened = await openHeldWorld()
  ;({ world, host, carer, held, pack } = opened)
  outside = `/events/${held.eventId}/pack`
  const before = await releaseWave(world, host, held.eventId, 'before')
  await releaseWave(world, host, held.eventId, 'after', { before, isForEveryone: true })
  await quote('reaction', held.reactionId, 'agreed')
  await host.post(`${pack}/reflections`, { reflection: 'Begin with the ground rules' })
})
afterAll(() => world.close())

const main: HeldWorld['read'] = (...of) => opened.read(...of)
const quote: HeldWorld['quote'] = (...of) => opened.quote(...of)
const publish = (more: Record<string, string>) => host.post(`${pack}/publishing`, { audience: 'everyone', ...more })
const bytesAt = async (person: Pick<Person, 'get'>, address: string) => {
  const response = await person.get(address)
  expect(response.status, address).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}
const slidesAt = async (person: Pick<Person, 'get'>, address: string) => readSlides(await bytesAt(person, address))

test('nothing is published before somebody has chosen for whom; what was chosen wrong is said', async () => {
  expect((await world.visitor().get(outside)).status).toBe(404)
  const refused = await publish({ audience: '', number: '1' })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Choose who can read it')])
  const publishing = await main(host, `${pack}/publishing`)
  expect(publishing).toContain('“Everyone who works here.”')
  expect(publishing).toMatch(
    /3 parts are empty and are left out: Case studies and examples\s*, Questions and answers\s*, Resources\s*\./,
  )
  expect(await (await host.get(`${pack}/publishing`)).text()).toContain(`href="${pack}#cases"`)
})

test('a draft says what is not there yet, on its slides on one', async () => {
  const { slides } = await slidesAt(host, `${pack}/draft.pptx`)
  const empty = slides.filter(xml => /(stands here|is listed|is written down) yet/.test(xml))
  expect(empty, 'what is not there yet shares a slide').toHaveLength(1)
  expect(empty[0]?.match(/(stands here|is listed|is written down) yet/g)?.length).toBeGreaterThan(1)
})

describe('an edition for those who work here', () => {
  test('is one content in three: a page, a PDF and slides, each whole and made for everyone', async () => {
    expect((await publish({ audience: 'organisation', number: '1' })).status).toBe(303)
    await world.runJobs()
    const edition = `${pack}/editions/1`
    const page = await main(carer, edition)
    const pdf = await readPdf(await bytesAt(carer, `${edition}/pack.pdf`))
    const slides = await slidesAt(carer, `${edition}/pack.pptx`)
    const said = [
      ...['Active allyship in practice', '23 people from 12 organisations came, and beside them 2 students.'],
      ...['21 of 23 professionals (91%)', 'How do we build trust?', 'Begin with the ground rules', HIDDEN],
      ...['Say it at the top of the advert', 'Adverts should begin with who we want', 'I left with <courage> & a plan'],
      ...['Insights by theme', 'Reflections for improvement', 'How we protect people'],
    ]
    for (const words of said) {
      expect(page, words).toContain(words)
      expect(pdf.text, words).toContain(packed(words))
      expect(slides.text, words).toContain(packed(words))
    }
    for (const text of [packed(page), pdf.text, slides.text]) {
      for (const empty of [
        'Case studies and examples',
        'Questions and answers',
        'is written down yet',
        'is not in here',
      ])
        expect(text, empty).not.toContain(packed(empty))
      const order = ['Insights by theme', 'Reflections for improvement', 'How we protect people']
      const places = order.map(title => text.lastIndexOf(packed(title)))
      expect(places, 'insights right after what came of it').toEqual(places.toSorted((a, b) => a - b))
      expect(text).not.toContain('Gwen')
      expect(text).not.toContain(packed('Half a thought'))
      expect(text).not.toContain('RhysPugh')
    }
    expect(pdf).toMatchObject({ language: 'en-GB', isTagged: true, title: 'Insights pack: Allies at night' })
    expect(pdf.about).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'TH', 'L']))
    const hidden = pdf.lines.filter(line => line.startsWith('Not shown'))
    expect(new Set(hidden), 'there is room for it beside a chart').toEqual(new Set([HIDDEN]))
    expect(slides.all).not.toContain('en-US')
    expect(slides.slides.every(xml => /<p:ph[^>]*type="title"/.test(xml))).toBe(true)
    expect(slides.notes).toHaveLength(slides.slides.length)
    const tables = slides.slides.flatMap(xml => [...xml.matchAll(/<a:tblPr[^>]*>/g)].map(([tag]) => tag))
    expect(new Set(tables)).toEqual(new Set(['<a:tblPr firstRow="1"/>']))
    const alts = slides.slides.flatMap(xml =>
      [...xml.matchAll(/descr="([^"]+)"/g)].map(([, alt = '']) => packed(unescaped(alt))),
    )
    expect(alts).toHaveLength(slides.charts.length)
    for (const alt of alts) expect(pdf.alts.map(packed)).toContain(alt)
    expect((await world.visitor().get(outside)).status).toBe(404)
  })
})

describe('an edition for everyone', () => {
  test('corrects the one before, which says so; without a yes it has no figure of a survey', async () => {
    expect((await publish({ number: '2', why: '' })).status).toBe(422)
    expect((await publish({ number: '1', why: 'A typing error.' })).status).toBe(409)
    expect((await publish({ number: '2', why: 'A typing error.' })).status).toBe(303)
    const page = await main(world.visitor(), outside)
    expect(page).toContain('Edition 2, published on 12 May 2027.')
    expect(page).toContain('What was corrected: A typing error.')
    expect(page).toContain('“Before: Allies at night” are for those who work here, as those who were asked were told')
    expect(page).toContain('The results of “After: Allies at night” are not in this pack.')
    expect(page).not.toContain('I know what active allyship means')
    const slides = await slidesAt(world.visitor(), `${outside}/2/pack.pptx`)
    expect(slides.charts).toHaveLength(0)
    expect(await main(carer, `${pack}/editions/1`)).toContain('It was corrected: edition 2')
    expect((await world.visitor().get(`${outside}/1`)).status).toBe(404)
    await publish({ number: '3', why: 'With the results.', results: 'yes' })
    expect(await main(world.visitor(), `${outside}/2`)).toContain('It was corrected: edition 3')
  })

  test('leads the page of its event once that is over', async () => {
    const page = `/events/${held.eventId}`
    const endAt = (ends: string) =>
      world.house.keeper.updateTable('events').set({ ends }).where('id', '=', held.eventId).execute()
    expect(await main(world.visitor(), page)).not.toContain('Read the insights pack')
    await endAt('10:00')
    const html = await (await world.visitor().get(page)).text()
    expect(textOf(elementsOf(html, 'main')[0]!)).toContain('Allies at night It is over. Read the insights pack')
    const filled = elementsOf(html, 'a').filter(link => attribute(link, 'class') === 'govuk-button')
    expect(filled.map(link => attribute(link, 'href'))).toEqual([outside])
    await endAt('12:00')
  })

  test('has the results of those surveys alone of which people were told so, and not how they moved since any other', async () => {
    const moved = 'Change since last time: I know what active allyship means'
    expect(await main(carer, `${pack}/editions/1`)).toContain(moved)
    const page = await main(world.visitor(), outside)
    expect(page).toContain('I know what active allyship means')
    expect(page).toContain('“Before: Allies at night” are for those who work here, as those who were asked were told')
    expect(page).toContain('What changed is not said here')
    expect(page).not.toContain(moved)
    const publishing = await main(host, `${pack}/publishing`)
    expect(publishing).toContain('Nobody was told that people outside may read them')
    expect(publishing).toContain('And that people outside may read them too.')
  })

  test('loses what somebody takes back, with every older one and their files, and says that something is gone', async () => {
    const words = packed('I left with <courage> & a plan')
    const texts = async () => [
      packed(await main(world.visitor(), outside)),
      packed(await main(world.visitor(), `${outside}/2`)),
      (await readPdf(await bytesAt(world.visitor(), `${outside}/3/pack.pdf`))).text,
      (await slidesAt(carer, `${pack}/editions/1/pack.pptx`)).text,
    ]
    for (const text of await texts()) expect(text).toContain(words)
    await quote('reaction', held.reactionId, 'back')
    for (const text of await texts()) {
      expect(text).not.toContain(words)
      expect(text).toContain(packed('Something was taken out here'))
    }
  })

  test('stands on the page of the event with what came of it, in words that everyone can read already', async () => {
    const draft = await (await host.get(pack)).text()
    const reflection = draft.match(/reflections\/([0-9a-f-]{36})\/lesson/)?.[1] ?? ''
    await host.post(`/app/packs/reflections/${reflection}/lesson`)
    const event = `/events/${held.eventId}`
    const page = await main(world.visitor(), event)
    expect(page).toContain('The insights pack , published on 12 May 2027')
    expect(page).toContain('Begin with the ground rules This is one of our lessons now.')
    const field = `reflection-${reflection}`
    const seen = { reworded: reflection, [`seen-${field}`]: 'Begin with the ground rules' }
    const newer = { ...seen, [field]: 'Said by nobody yet' }
    await host.post(`/app/packs/reflections/${reflection}`, newer)
    expect(await main(host, pack)).toContain('Said by nobody yet')
    expect(await main(world.visitor(), event)).toContain('Begin with the ground rules This is one of our lessons now.')
    expect(page).not.toContain('How did you get buy-in?')
    await quote('question', held.questionId, 'agreed')
    expect(await main(world.visitor(), event)).toContain('How did you get buy-in? By asking first.')
    await publish({ number: '4', why: 'Only for us.', audience: 'organisation' })
    expect(await main(world.visitor(), event)).not.toContain('The insights pack')
    for (const gone of [outside, `${outside}/3`, `${outside}/3/pack.pdf`])
      expect((await world.visitor().get(gone)).status).toBe(404)
    const other = await world.signedIn('Brackenfield')
    expect((await other.get(`${pack}/editions/4`)).status).toBe(404)
  })
})

describe('words that were quoted and published', () => {
  const gone = 'Something was taken out here'
  const newest = async () => {
    const editions = world.house.keeper.selectFrom('pack_editions').where('event_id', '=', held.eventId)
    return (await editions.select('edition').orderBy('edition', 'desc').executeTakeFirstOrThrow()).edition
  }
  const publishNext = async () => publish({ number: String((await newest()) + 1), why: 'Once more.' })

  test('go out of what was published when they are thrown away, not taken, or taken away by their table', async () => {
    const guest = await guestIn(world, await codeOf(world, held.eventId))
    const [note, question, reaction] = [randomUUID(), randomUUID(), randomUUID()]
    await world.house.keeper.updateTable('live_days').set({ tables: 2 }).where('event_id', '=', held.eventId).execute()
    await guest.post('/live/here/table', { table: '1' })
    await guest.post('/live/here/table/notes', { note, words: 'A note to be quoted', version: '0' })
    await guest.post('/live/here/questions', { id: question, question: 'A question to be quoted?' })
    await guest.post('/live/here/reactions', { id: reaction, reaction: 'A thought to be quoted' })
    await host.post(`/app/events/questions/${question}`, { settle: 'show', version: '1' })
    await quote('note', note, 'agreed')
    await quote('question', question, 'agreed')
    await quote('reaction', reaction, 'agreed')
    await publishNext()
    const words = ['A note to be quoted', 'A question to be quoted?', 'A thought to be quoted']
    for (const said of words) expect(await main(world.visitor(), outside)).toContain(said)
    await host.post(`/app/events/reactions/${reaction}`, { settle: 'remove' })
    await host.post(`/app/events/questions/${question}`, { settle: 'reject', reason: 'Not here.', version: '2' })
    await guest.post('/live/here/table/notes/away', { note, version: '1' })
    const page = await main(world.visitor(), outside)
    for (const said of words) expect(page).not.toContain(said)
    expect(page.split(gone)).toHaveLength(4)
    for (const [kind, id] of [
      ['note', note],
      ['question', question],
    ] as const)
      expect((await quote(kind, id, 'agreed')).headers.get('location')).toContain('done=gone')
    await publishNext()
    const next = await main(world.visitor(), outside)
    for (const said of words) expect(next).not.toContain(said)
  })

  test('of a table go out of what was published when a host takes its insight off the wall', async () => {
    const insights = world.house.keeper.selectFrom('live_insights').where('event_id', '=', held.eventId)
    const { id } = await insights.where('table_no', '=', 2).select('id').executeTakeFirstOrThrow()
    const words = 'Adverts should begin with who we want'
    await publishNext()
    expect(await main(world.visitor(), outside)).toContain(words)
    await host.post(`/app/events/${held.eventId}/live/plenary/sorting`, { off: `${id}.1` })
    expect(await main(world.visitor(), outside)).not.toContain(words)
    expect(await main(world.visitor(), outside)).toContain(gone)
    await publishNext()
    expect(await main(world.visitor(), outside)).not.toContain(words)
    expect(await main(world.visitor(), outside)).toContain('Say it at the top of the advert')
  })

  test('are quoted no more once they are rewritten before that, until it is agreed again; published, they stay', async () => {
    const guest = await guestIn(world, await codeOf(world, held.eventId))
    await guest.post('/live/here/table', { table: '1' })
    const note = randomUUID()
    const write = (words: string, version: number, to = 'notes') =>
      guest.post(`/live/here/table/${to}`, { note, words, version: String(version) })
    await write('Ask nights first', 0)
    await quote('note', note, 'agreed')
    const before = await (await host.get(`${pack}/quotes`)).text()
    expect((await write('Ask nights first', 1)).headers.get('location')).toContain('done=saved')
    expect(await main(host, pack)).toContain('Ask nights first')
    const rewritten = await guest.follow(await write('Ask nights last', 1))
    expect(await rewritten.text()).toContain('The table had agreed to be quoted with other words')
    expect(await main(host, `${pack}/quotes`)).toContain(
      '“Ask nights last” Table 1 May not be quoted any more: the words were changed after it was agreed.',
    )
    const texts = async () => [await main(world.visitor(), outside), await main(host, pack)]
    for (const text of await texts()) expect(text).not.toContain('Ask nights')
    await publishNext()
    for (const text of await texts()) expect(text).not.toContain('Ask nights')
    const [, stale = ''] = before.match(new RegExp(`value="${note}"[^<]*<input[^<]*name="seen" value="(\\w+)"`)) ?? []
    const late = await quote('note', note, 'agreed', { seen: stale })
    expect(late.headers.get('location')).toContain('done=gone')
    expect(await main(host, pack)).not.toContain('Ask nights')
    await quote('note', note, 'agreed')
    expect(await main(host, pack)).toContain('“Ask nights last”')
    await publishNext()
    const kept = await guest.follow(await write('Ask nights at noon', 2))
    expect(await kept.text()).toContain('What stands there is published, so only a host changes it')
    for (const text of await texts()) expect(text).toContain('“Ask nights last”')
    expect(await main(host, `${pack}/quotes`)).toContain('“Ask nights at noon”')
    await quote('note', note, 'back')
    expect(await main(host, pack)).toContain('Something was taken out of it since.')
    expect((await write('Ask nights at noon', 2)).headers.get('location')).toContain('done=saved')
  })

  test('of a table stay whatever a guest writes, and are out once a host types others from its paper', async () => {
    const guest = await guestIn(world, await codeOf(world, held.eventId))
    await guest.post('/live/here/table', { table: '1' })
    const paper = `/app/events/${held.eventId}/live/insights`
    const versionAt = async (no: number) => {
      const insights = world.house.keeper.selectFrom('live_insights').where('event_id', '=', held.eventId)
      return String((await insights.where('table_no', '=', no).select('version').executeTakeFirstOrThrow()).version)
    }
    await publishNext()
    expect(await main(world.visitor(), outside)).toContain('Say it at the top of the advert')
    const late = { words: 'Say it in the advert', version: await versionAt(1) }
    const kept = await guest.follow(await guest.post('/live/here/table/insight', late))
    expect(await kept.text()).toContain('What you wrote is a note of its own, so nothing is lost')
    for (const text of [await main(world.visitor(), outside), await main(host, pack)])
      expect(text).toContain('Say it at the top of the advert')
    expect(await main(guest, '/live/here/table')).toMatch(/Agreed by the table.*only a host changes it/)
    expect(await main(host, `${pack}/quotes`)).toContain('“Say it in the advert”')
    await host.post(paper, { table: '1', words: 'Say it in the advert', version: await versionAt(1) })
    expect(await main(world.visitor(), outside)).not.toContain('Say it')
    expect(await main(host, pack)).toContain('Say it in the advert')
    await host.post(paper, { table: '2', words: 'From the paper', version: await versionAt(2) })
    await publishNext()
    expect(await main(world.visitor(), outside)).toContain('From the paper')
    const typed = await host.post(paper, { table: '2', words: 'Better read', version: await versionAt(2) })
    expect(await (await host.follow(typed)).text()).toContain(
      'The words before are out of everything that was published',
    )
    for (const words of ['From the paper', 'Better read'])
      expect(await main(world.visitor(), outside)).not.toContain(words)
    expect(await main(host, pack)).toContain('Better read')
  })

  test('of a question and of what came to mind stay as they were agreed to, whatever is sent again in their name', async () => {
    const guest = await guestIn(world, await codeOf(world, held.eventId))
    await guest.post('/live/here/questions', { id: held.questionId, question: 'Never asked' })
    await guest.post('/live/here/reactions', { id: held.reactionId, reaction: 'Never said' })
    await quote('question', held.questionId, 'agreed')
    await quote('reaction', held.reactionId, 'agreed')
    const draft = await main(host, pack)
    for (const words of ['How did you get buy-in?', 'I left with <courage> & a plan']) expect(draft).toContain(words)
    for (const words of ['Never asked', 'Never said']) expect(draft).not.toContain(words)
    await quote('reaction', held.reactionId, 'back')
  })

  test('are not in an edition that is made while somebody takes them back', async () => {
    const words = 'I left with <courage> & a plan'
    await quote('reaction', held.reactionId, 'agreed')
    const room = { organisationId: host.viewer.organisationId, eventId: held.eventId }
    const publishing = await asViewer(world.house.app, room, async tx => {
      await takeBack(tx, room, { kind: 'reaction', id: held.reactionId }, world.house.clock.now())
      const begun = { made: publishNext() }
      await new Promise(resolve => setTimeout(resolve, 500))
      return begun
    })
    expect((await publishing.made).status).toBe(303)
    expect(await main(world.visitor(), outside)).toContain('Once more.')
    expect(await main(world.visitor(), outside)).not.toContain(words)
  })
})
