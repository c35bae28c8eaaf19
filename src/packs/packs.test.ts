import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, fieldsOf, textOf } from '../../test/markup.ts'
import { type HeldWorld, openHeldWorld, releaseWave } from '../../test/packs.ts'
import type { Person } from '../../test/world.ts'

let opened: HeldWorld
let host: Person
let carer: Person
let held: HeldWorld['held']
let pack: string
beforeAll(async () => {
  opened = await openHeldWorld()
  ;({ host, carer, held, pack } = opened)
})
afterAll(() => opened.world.close())

const main: HeldWorld['read'] = (...of) => opened.read(...of)
const quote: HeldWorld['quote'] = (...of) => opened.quote(...of)

describe('the draft', () => {
  test('stands there at any time of the day, made of what is written down, agreed and counted by the host', async () => {
    const draft = await main(host, pack)
    for (const said of [
      'Active allyship in practice',
      'HR professionals',
      '23 people from 12 organisations came, and beside them 2 students.',
      'How do we build trust?',
      'No survey before the event is attached.',
      'Recruitment',
    ])
      expect(draft).toContain(said)
    expect(draft).toContain(
      'Say it at the top of the advert. Another table put it like this: “Adverts should begin with who we want”',
    )
    expect(draft).not.toContain('Half a thought')
    expect((await carer.get(pack)).status).toBe(404)
  })

  test('has no formula and no key question in it that no host saved or put on the wall', async () => {
    const [formula, usual] = ['Individual behaviour change + Collective culture change', 'What works where you lead']
    const before = await main(host, pack)
    expect(before).not.toContain(formula)
    expect(before).not.toContain(usual)
    await host.post(`/app/events/${held.eventId}/live/wall`, { wall: 'key-questions' })
    expect(await main(host, pack)).toContain(usual)
    expect(await main(host, pack)).not.toContain(formula)
    const kept = { parts: 'Individual behaviour change\nCollective culture change', whole: 'Whole-system change' }
    await host.post(`/app/events/${held.eventId}/live/formula`, { ...kept, version: '1' })
    expect(await main(host, pack)).toContain(`${formula} = Whole-system change`)
  })

  test('quotes nobody who did not agree, and takes out at once whoever takes it back', async () => {
    const [words, question] = ['I left with <courage> & a plan', 'How did you get buy-in?']
    expect(await main(host, pack)).not.toContain(words)
    expect(await main(host, pack)).not.toContain(question)
    await quote('reaction', held.reactionId, 'agreed')
    await quote('question', held.questionId, 'agreed')
    const draft = await main(host, pack)
    expect(draft).toContain(`“${words}”`)
    expect(draft).toContain(`${question} By asking first.`)
    expect(draft).not.toContain('Rhys Pugh')
    await quote('question', held.questionId, 'back')
    expect(await main(host, pack)).not.toContain(question)
    await quote('question', held.questionId, 'own', { [`own-${held.questionId}`]: 'How was everyone won over?' })
    expect(await main(host, pack)).toContain('How was everyone won over? By asking first.')
    await quote('reaction', held.reactionId, 'back')
  })

  test('says what is wrong with a question in own words, and keeps what was typed', async () => {
    const field = `own-${held.questionId}`
    const empty = await quote('question', held.questionId, 'own', { [field]: '' })
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Enter the question in your own')])
    const long = await quote('question', held.questionId, 'own', { [field]: 'x'.repeat(501) })
    expect(await long.text()).toContain('x'.repeat(501))
  })

  test('loses nothing when two write under one heading, and lets two write under different ones', async () => {
    const write = (part: string, words: string, version: string) =>
      host.post(`${pack}/texts`, { part, [`words-${part}`]: words, [`seen-words-${part}`]: `${version}.other` })
    expect((await write('output', 'A formula for everyone.', '0')).status).toBe(303)
    expect((await write('impact', 'People asked for more.', '0')).status).toBe(303)
    const second = await write('output', 'My own words.', '0')
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('Somebody else was here first')
    expect(page).toContain('A formula for everyone.')
    expect(page).toContain('>My own words.</textarea>')
    expect((await write('output', 'My own words.', '1')).status).toBe(303)
    expect(await main(host, pack)).toContain('My own words.')
    const long = await write('theme', 'y'.repeat(6001), '0')
    expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('y'.repeat(6001))])
  })

  /** Everything that stands in the form of the draft, as a browser sends it. */
  const fields = async () => fieldsOf(await (await host.get(pack)).text())

  test('saves everything that was typed on the page, whatever is pressed there', async () => {
    const typed = { 'words-theme': 'Allies by name', 'words-audience': 'All of care' }
    await host.post(`${pack}/texts`, { ...(await fields()), ...typed, part: 'audience' })
    const more = { 'words-reach': 'Some came late.', reflection: 'Fewer chairs', title: 'A poster' }
    await host.post(`${pack}/reflections`, { ...(await fields()), ...more })
    const draft = await main(host, pack)
    for (const words of [...Object.values(typed), ...Object.values(more)]) expect(draft, words).toContain(words)
    const id = (await (await host.get(pack)).text()).match(/reflections\/([0-9a-f-]{36})\/removal/)![1]
    const pressed = { ...(await fields()), 'words-cases': 'Two that we like.' }
    expect((await host.post(`/app/packs/reflections/${id}/removal`, pressed)).status).toBe(303)
    expect(await main(host, pack)).toContain('Two that we like.')
    expect(await main(host, pack)).not.toContain('Fewer chairs')
  })

  test('keeps all of it where one thing is wrong, and saves the rest where somebody else was first', async () => {
    const typed = { 'words-theme': 'Allies by day', 'words-reach': 'x'.repeat(6001), about: 'For walls' }
    const wrong = await host.post(`${pack}/resources`, { ...(await fields()), ...typed })
    const page = await wrong.text()
    expect(wrong.status).toBe(422)
    for (const words of ['Enter what it is called', 'For walls', 'Allies by day', 'x'.repeat(6001)])
      expect(page).toContain(words)
    const [mine, theirs] = [await fields(), await fields()]
    await host.post(`${pack}/texts`, { ...theirs, 'words-theme': 'What they wrote' })
    const both = { 'words-theme': 'What I wrote', 'words-audience': 'Also by me' }
    const late = await host.post(`${pack}/texts`, { ...mine, ...both })
    const shown = await late.text()
    expect([late.status, shown]).toEqual([409, expect.stringContaining('>What I wrote</textarea>')])
    expect(shown).toContain('What they wrote</dd>')
    const draft = await main(host, pack)
    expect(draft).toContain('Also by me')
    expect((await host.post(`${pack}/texts`, fieldsOf(shown))).status).toBe(303)
    expect(await main(host, pack)).toContain('What I wrote')
    expect((await host.post(`${pack}/texts`, mine)).status, 'what was not changed is no clash').toBe(303)
    expect(await main(host, pack)).toContain('What I wrote')
    await host.post(`${pack}/texts`, { ...(await fields()), 'words-theme': '', 'words-audience': '' })
  })

  test('lists resources with an address of the web or none, and says what is wrong with any other', async () => {
    const add = (address: string) =>
      host.post(`${pack}/resources`, { title: 'Wellbeing hub', address, about: 'Support' })
    for (const address of ['javascript:alert(1)', 'wellbeing.example', 'https://a b', 'data:text/html,x']) {
      const response = await add(address)
      expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('begins with https://')])
    }
    expect((await add('https://wellbeing.example/hub')).status).toBe(303)
    const page = await (await host.get(pack)).text()
    expect(page).toContain('href="https://wellbeing.example/hub" rel="noreferrer"')
  })
})

describe('case studies', () => {
  const study = {
    ...{ title: 'A breakthrough network', 'from-whom': 'Bramley Homes', happened: 'Colleagues met each month.' },
    ...{ changed: 'Two became managers.', 'agreed-by': 'Its chair, by e-mail' },
  }
  const idOf = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

  test('are kept once, told in the packs that choose them, and go out of all when they are taken back', async () => {
    for (const field of ['title', 'from-whom', 'happened', 'agreed-by']) {
      const wrong = await host.post('/app/case-studies', { ...study, [field]: '' })
      expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining(`href="#${field}"`)])
    }
    const id = idOf(await host.post('/app/case-studies', study))
    await host.post(`/app/case-studies/${id}/resources`, { title: 'How they began', address: '', about: '' })
    await host.post(`${pack}/cases`, { case: id })
    const draft = await main(host, pack)
    expect(draft).toContain('Bramley Homes: A breakthrough network Colleagues met each month.')
    expect(draft).toContain('How they began')
    expect(draft).not.toContain('by e-mail')
    expect(await main(host, `/app/case-studies/${id}`)).toContain('Allies at night')
    const second = await host.post(`/app/case-studies/${id}/change`, { ...study, version: '7' })
    expect(second.status).toBe(409)
    await host.post(`/app/case-studies/${id}/taking-back`, { shared: 'no' })
    expect(await main(host, pack)).not.toContain('A breakthrough network')
    expect(await main(host, `${pack}/cases`)).not.toContain('A breakthrough network')
    await host.post(`/app/case-studies/${id}/taking-back`, { shared: 'yes' })
    expect(await main(host, pack)).toContain('A breakthrough network')
    expect((await carer.get(`/app/case-studies/${id}`)).status).toBe(404)
  })
})

describe('reflections', () => {
  test('become a lesson or a gap with one press, and the thread leads there and back', async () => {
    for (const reflection of ['Begin with the ground rules', 'Nobody from nights could come'])
      await host.post(`${pack}/reflections`, { reflection })
    const page = await (await host.get(pack)).text()
    const idOf = (words: string) =>
      page.match(new RegExp(`${words}</p>.*?reflections/([0-9a-f-]{36})/lesson`, 's'))?.[1] ?? ''
    const [lesson, gap] = [idOf('Begin with the ground rules'), idOf('Nobody from nights could come')]
    await Promise.all([1, 2].map(() => host.post(`/app/packs/reflections/${lesson}/lesson`)))
    await host.post(`/app/packs/reflections/${gap}/gap`)
    const draft = await main(host, pack)
    expect(draft).toMatch(/It became\s+lesson 1/)
    expect(draft).toMatch(/It became\s+gap 1/)
    expect(draft).not.toContain('lesson 2')
    const gaps = await main(carer, '/app/gaps')
    expect(gaps).toContain('Nobody from nights could come')
    const event = await (await carer.get(`/app/events/${held.eventId}`)).text()
    expect(textOf(elementsOf(event, 'main')[0]!)).toContain('What came of it')
    const thread = event.match(/\/app\/thread\/([0-9a-f-]{36})/g) ?? []
    expect(thread).toHaveLength(2)
    const back = await carer.follow(await carer.get(thread[0]!))
    expect(await back.text()).toContain('Insights pack: Allies at night')
    const evidence = await (await carer.get('/app/strategy/evidence')).text()
    const at = evidence.match(/\/app\/strategy\/evidence\/([0-9a-f-]{36})/)?.[0] ?? ''
    expect(await (await carer.get(at)).text()).toContain(`/app/events/${held.eventId}`)
  })

  test('are changed in place, before and after something came of them, and the thread still leads there', async () => {
    await host.post(`${pack}/reflections`, { reflection: 'Fewer slides\nand more time' })
    const idOf = async (words: string) =>
      (await (await host.get(pack)).text()).match(
        new RegExp(`${words}</p>.*?packs/reflections/([0-9a-f-]{36})"`, 's'),
      )?.[1] ?? ''
    const id = await idOf('Fewer slides\\nand more time')
    const reword = (words: string, seen: string, who = host) =>
      who.post(`/app/packs/reflections/${id}`, {
        ...{ reworded: id, [`reflection-${id}`]: words, [`seen-reflection-${id}`]: seen },
      })
    const first = await reword('Fewer slides', 'Fewer slides\r\nand more time')
    expect(first.headers.get('location')).toContain('done=reworded')
    await host.post(`/app/packs/reflections/${id}/lesson`)
    const late = await reword('No slides at all', 'Fewer slides\nand more time')
    const page = await late.text()
    expect([late.status, page]).toEqual([409, expect.stringContaining('>No slides at all</textarea>')])
    expect(page).toContain('Somebody else was here first')
    expect((await reword('No slides at all', 'Fewer slides')).status).toBe(303)
    expect(await main(host, pack)).toMatch(/No slides at all It became\s+lesson \d/)
    for (const [words, said] of [
      [' ', 'Say what could be better'],
      ['x'.repeat(2001), 'x'.repeat(2001)],
    ] as const) {
      const wrong = await reword(words, 'No slides at all')
      expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining(said)])
    }
    expect((await reword('Mine', 'No slides at all', carer)).status).toBe(404)
  })

  test('become no gap for somebody who does not work on the strategy', async () => {
    await host.post(`${pack}/reflections`, { reflection: 'More time' })
    const id = (await (await host.get(pack)).text()).match(/reflections\/([0-9a-f-]{36})\/gap/)?.[1] ?? ''
    expect((await carer.post(`/app/packs/reflections/${id}/gap`)).status).toBe(404)
    await host.post(`/app/packs/reflections/${id}/removal`)
    expect(await main(host, pack)).not.toContain('More time')
  })
})

describe('figures', () => {
  test('are those that were released; what is not released yet says so', async () => {
    const wave = await releaseWave(opened.world, host, held.eventId, 'before')
    const draft = await main(host, pack)
    expect(draft).toContain('21 of 23 professionals (91%) completed the survey before the event')
    expect(draft).toContain('I know what active allyship means')
    expect(draft).toContain('Not shown, to protect people')
    expect(draft).toContain('No survey after the event is attached.')
    await releaseWave(opened.world, host, held.eventId, 'after', { before: wave })
    expect(await main(host, pack)).toMatch(/I know what active allyship means: \d+% said|How many said/)
  })
})
