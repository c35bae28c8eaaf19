import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction, beginCycle, contact, main, mainOf } from '../../../test/acting.ts'
import { fieldsOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const element = 'Define and understand allyship'

async function take(by: Person): Promise<Workbook> {
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(await (await by.get('/app/plan/plan.xlsx')).arrayBuffer()))
  return workbook
}

const rows = (workbook: Workbook) => workbook.getWorksheet('Actions')!
const bytesOf = async (workbook: Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer())

async function bring(by: Person, content: string | Uint8Array<ArrayBuffer>, name = 'plan.xlsx') {
  const body = new FormData()
  body.append('file', new File([content], name))
  return by.send('/app/plan/files', { method: 'POST', body })
}

/** Brings a file, looks at what would change, and says yes. */
async function apply(by: Person, content: string | Uint8Array<ArrayBuffer>, fields = {}) {
  const brought = await bring(by, content)
  const address = brought.headers.get('location') ?? ''
  const page = await (await by.get(address)).text()
  return by.post(address, { seen: fieldsOf(page).seen ?? '', ...fields })
}

async function withPlan() {
  const owner = await world.signedIn()
  const cycle = await beginCycle(owner)
  const carys = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
  const first = await addAction(owner, cycle, { effort: 'small', serves: 'race', 'serves-others': 'Night staff' })
  const second = await addAction(owner, cycle, {
    title: '=A handover in person',
    words: 'Every morning.\nAt the desk.',
  })
  return { owner, carys, cycle, first, second }
}

describe('the plan as a workbook', () => {
  test('says every action in its columns, without a formula, with lists to choose from and how to do it', async () => {
    const { owner } = await withPlan()
    const carer = await world.colleagueOf(owner)
    const response = await carer.get('/app/plan/plan.xlsx')
    expect(response.headers.get('content-disposition')).toContain('action-plan-2027-05-12.xlsx')
    const workbook = await take(carer)
    const sheet = rows(workbook)
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      ...['Number', 'Action', 'What else', 'Element', 'Looked after by', 'Due', 'Effort', 'Whom it serves', 'State'],
      'Leave this as it is',
    ])
    const [number, title, words, of, keeper, due, effort, serves, state] = (sheet.getRow(2).values as unknown[]).slice(
      1,
    )
    expect([number, title, words, of, keeper]).toEqual([1, contact.title, contact.words, element, 'Asha Rahman'])
    expect([effort, serves, state]).toEqual(['Small', 'Race, Night staff', 'Not started'])
    expect((due as Date).toISOString()).toBe('2027-06-01T00:00:00.000Z')
    expect(sheet.getCell('B3').value).toBe("'=A handover in person")
    expect(sheet.getCell('G900').dataValidation?.type).toBe('list')
    expect(sheet.getCell('D2').dataValidation?.type).toBe('list')
    expect(sheet.getColumn(10).hidden).toBe(true)
    expect(sheet.getCell('I2').protection?.locked ?? true).toBe(true)
    expect(sheet.getCell('B2').protection?.locked).toBe(false)
    expect(workbook.getWorksheet('How to')?.getCell('A2').value).toContain('bring it back')
  })

  test('brought back as it was changes nothing', async () => {
    const { owner } = await withPlan()
    const brought = await bring(owner, await bytesOf(await take(owner)))
    const page = await main(owner, brought.headers.get('location') ?? '')
    expect(page).toContain('Nothing would change')
    expect(page).toContain('2 lines say what stands here already.')
  })

  test('changes what was changed in it and adds what has no number, once somebody has looked and said yes', async () => {
    const { owner, first, second } = await withPlan()
    const workbook = await take(owner)
    const sheet = rows(workbook)
    sheet.getCell('B2').value = 'Two contacts on shift'
    sheet.getCell('E2').value = 'carys bowen'
    sheet.getCell('F2').value = new Date('2028-02-29T00:00:00Z')
    sheet.getCell('G2').value = 'large'
    sheet.getCell('H2').value = 'Sex; night staff'
    sheet.spliceRows(3, 1)
    sheet.addRow([null, 'A line for nights', 'Ask first.', element, 'Asha Rahman', '1/9/2027', 'Medium', 'Disability'])
    const brought = await bring(owner, await bytesOf(workbook))
    const address = brought.headers.get('location') ?? ''
    const page = await (await owner.get(address)).text()
    const said = await main(owner, address)
    for (const text of [
      '1 action changes, and 1 action is new. Nothing is done yet.',
      '1 action of the plan is not in the file. It is left alone',
      'What is to be done A contact on shift, every night Two contacts on shift',
      'By 1 June 2027 29 February 2028',
      'Looked after by Asha Rahman Carys Bowen',
      'Effort Small Large',
      'A line for nights Define and understand allyship Looked after by Asha Rahman, by 1 September 2027, medium effort',
    ])
      expect(said).toContain(text)
    expect(await main(owner, '/app/plan')).not.toContain('A line for nights')
    expect((await owner.post(address, { seen: 'something else' })).status).toBe(422)
    const done = await owner.post(address, { seen: fieldsOf(page).seen ?? '' })
    expect(done.headers.get('location')).toBe('/app/plan?done=applied')
    const plan = await main(owner, '/app/plan')
    expect(plan).toContain('3. A line for nights Not started 1 September 2027 Asha Rahman')
    const changed = await main(owner, `/app/strategy/actions/${first}`)
    expect(changed).toContain('Two contacts on shift')
    expect(changed).toContain('Sex, night staff')
    expect(changed).toContain('What is to be done: A contact on shift, every night')
    expect(await main(owner, `/app/strategy/actions/${second}`)).toContain('=A handover in person')
    expect((await owner.get(address)).status, 'gone once it is done').toBe(404)
    const again = await bring(owner, await bytesOf(workbook))
    expect(again.status).toBe(422)
    expect(await mainOf(again)).toContain('Line 3, column Action: Action 3 of this element says the same.')
  })

  test('is refused whole, with every wrong cell by its line and its column', async () => {
    const { owner, cycle } = await withPlan()
    const done = await addAction(owner, cycle, { title: 'Long done' })
    const workbook = await take(owner)
    await owner.post(`/app/strategy/actions/${done}/end`)
    const sheet = rows(workbook)
    sheet.getCell('B2').value = ''
    sheet.getCell('E2').value = 'Nobody Atall'
    sheet.getCell('F2').value = new Date('2027-05-11T00:00:00Z')
    sheet.getCell('G2').value = 'Huge'
    sheet.getCell('D3').value = 'Another element'
    sheet.getCell('B4').value = 'Changed too late'
    sheet.addRow([99, 'Who knows'])
    sheet.addRow([null, 'New', '', 'No such element', 'Asha Rahman', 'soon'])
    sheet.addRow(['twelve', 'A number in words'])
    const words = await mainOf(await bring(owner, await bytesOf(workbook)))
    expect(words).toContain('Line 7, column Number: This is no number of an action.')
    sheet.spliceRows(7, 1)
    const refused = await bring(owner, await bytesOf(workbook))
    expect(refused.status).toBe(422)
    const page = await mainOf(refused)
    for (const text of [
      'Line 2, column Action: Say what is to be done.',
      'Line 2, column Looked after by: Nobody who works here has that name',
      'Line 2, column Due: The day must not be before today, 12 May 2027.',
      'Line 2, column Effort: Choose small, medium or large.',
      'Line 3, column Element: An action stays in its element, Define and understand allyship.',
      'Line 4, column State: This action is done. To change it, open it again first.',
      'Line 5, column Number: There is no action 99 on the plan.',
      'Line 6, column Due: Enter the day in numbers',
      'Line 6, column Element: There is no element of this name.',
    ])
      expect(page).toContain(text)
    expect(await main(owner, '/app/plan')).toContain('1. A contact on shift, every night')
  })

  test('never writes over what somebody changed meanwhile unless told to, and says who it was', async () => {
    const { owner, carys, first } = await withPlan()
    const workbook = await take(owner)
    rows(workbook).getCell('B2').value = 'By the file'
    const now = { ...contact, owner: 'Asha Rahman', version: '1', title: 'By Carys' }
    await carys.post(`/app/strategy/actions/${first}/change`, now)
    const content = await bytesOf(workbook)
    const address = (await bring(owner, content)).headers.get('location') ?? ''
    const page = await main(owner, address)
    expect(page).toContain('Carys Bowen changed it on 12 May 2027')
    expect(page).toContain('What is to be done By Carys By the file')
    const { seen = '' } = fieldsOf(await (await owner.get(address)).text())
    const unsaid = await owner.post(address, { seen })
    expect(unsaid.status).toBe(422)
    expect(await mainOf(unsaid)).toContain('Choose what is to become of them')
    await owner.post(address, { seen, over: 'leave' })
    expect(await main(owner, `/app/strategy/actions/${first}`)).toContain('By Carys')
    await apply(owner, content, { over: 'write' })
    const written = await main(owner, `/app/strategy/actions/${first}`)
    expect(written).toContain('By the file')
    expect(written).toContain('What is to be done: By Carys')
    const untouched = await bring(owner, await bytesOf(await take(carys)))
    expect(await main(owner, untouched.headers.get('location') ?? '')).toContain('Nothing would change')
  })

  test('comes as CSV, too, and says when a state in it is another one', async () => {
    const { owner } = await withPlan()
    const csv = `Number,Action,State\n1,"A contact, by CSV",Done\n2,,\n`
    const refused = await bring(owner, csv, 'plan.csv')
    expect(await mainOf(refused)).toContain('Line 3, column Action: Say what is to be done.')
    const brought = await bring(owner, csv.replace('\n2,,', ''), 'plan.csv')
    const page = await main(owner, brought.headers.get('location') ?? '')
    expect(page).toContain('A contact, by CSV')
    expect(page).toContain('The file does not say what you had before you.')
    expect(page).toContain('Action 1: the file says another state.')
  })

  test('is taken as CSV with the same columns, in which nothing is a formula, and brought back changes nothing', async () => {
    const { owner } = await withPlan()
    const carer = await world.colleagueOf(owner)
    const taken = await carer.get('/app/plan/plan.csv')
    expect(taken.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(taken.headers.get('content-disposition')).toBe('attachment; filename="action-plan-2027-05-12.csv"')
    const text = await taken.text()
    expect(text).toContain('Number,Action,What else,Element,Looked after by,Due')
    expect(text).toContain(element)
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m)
    const brought = await bring(owner, text, 'plan.csv')
    expect(await main(owner, brought.headers.get('location') ?? '')).toContain('Nothing would change')
  })

  test('is read for a day, by those who work on the strategy, and stopped when somebody says no', async () => {
    const { owner } = await withPlan()
    const csv = 'Number,Action\n1,Another title\n'
    const address = (await bring(owner, csv, 'plan.csv')).headers.get('location') ?? ''
    const carer = await world.colleagueOf(owner)
    expect((await carer.get(address)).status).toBe(404)
    expect((await bring(carer, csv)).status).toBe(404)
    expect((await (await world.signedIn('Bramley')).get(address)).status).toBe(404)
    const stopped = await owner.post(address, { stop: 'yes' })
    expect(stopped.headers.get('location')).toBe('/app/plan?done=stopped')
    expect((await owner.get(address)).status).toBe(404)
  })

  test('that is none, holds macros, or is far too large is refused in words', async () => {
    const { owner } = await withPlan()
    const said = async (content: string | Uint8Array<ArrayBuffer>) => {
      const response = await bring(owner, content)
      expect(response.status).toBe(422)
      return mainOf(response)
    }
    const other = new Workbook()
    other.addWorksheet('Rota').addRow(['Monday', 'Tuesday'])
    expect(await said(await bytesOf(other))).toContain('This is not the sheet of the plan')
    expect(await said('')).toContain('The file is empty')
    expect(await said(`Number,Action\n${'1,x\n'.repeat(5001)}`)).toContain('more than 5,000 lines')
    const long = await take(owner)
    for (let n = 0; n < 5010; n += 1) rows(long).addRow([null, `Step ${n}`])
    expect(await said(await bytesOf(long))).toContain('more than 5,000 lines')
    const macros = Buffer.from(await bytesOf(await take(owner)))
    expect(await said(renamed(macros, 'docProps/core.xml', 'xl/vbaProject.bin'))).toContain('holds macros')
    expect(await said(new Uint8Array(macros.subarray(0, 900)))).toContain('damaged, or far larger than it looks')
  })
})

/** A zip file with one of its parts under another name of the same length. */
function renamed(zip: Buffer, from: string, to: string): Uint8Array<ArrayBuffer> {
  expect(to.length).toBe(from.length)
  const text = zip.toString('latin1').replaceAll(from, to)
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
