import { gzipSync } from 'node:zlib'
import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attribute, elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  owner = await world.signedIn('Aldermoor')
})
afterAll(() => world.close())

async function bring(by: Person, content: string | Uint8Array<ArrayBuffer>, name = 'staff.csv') {
  const body = new FormData()
  body.append('file', new File([content], name))
  return by.send('/app/people/lists', { method: 'POST', body })
}

const main = (html: string) => textOf(elementsOf(html, 'main')[0]!)

/** Brings a list and says yes to what it would do; `left` are the names to tick. */
async function apply(
  by: Person,
  content: string | Uint8Array<ArrayBuffer>,
  left: readonly string[] = [],
  name?: string,
) {
  const brought = await bring(by, content, name)
  expect(brought.status).toBe(303)
  const path = brought.headers.get('location') ?? ''
  const html = await (await by.get(path)).text()
  return {
    html,
    path,
    response: await by.post(path, { seen: seenOn(html), left: left.map(each => valueBeside(html, each)) }),
  }
}

const seenOn = (html: string) =>
  attribute(elementsOf(html, 'input').find(input => attribute(input, 'name') === 'seen')!, 'value') ?? ''

function valueBeside(html: string, name: string): string {
  const label = elementsOf(html, 'label').find(each => textOf(each) === name)
  const box = elementsOf(html, 'input').find(input => attribute(input, 'id') === attribute(label!, 'for'))
  return attribute(box!, 'value') ?? ''
}

async function everyone() {
  const rows = await world.house.keeper
    .selectFrom('members as m')
    .leftJoin('units as u', 'u.id', 'm.unit_id')
    .select(['m.name', 'm.email', 'm.staff_number', 'u.name as unit', 'm.left_on'])
    .where('m.organisation_id', '=', owner.viewer.organisationId)
    .where('m.id', '!=', owner.viewer.memberId)
    .orderBy('m.name')
    .execute()
  return rows.map(({ name, email, staff_number, unit, left_on }) =>
    [name, email, staff_number, unit, left_on && 'left'].map(each => each ?? '').join('|'),
  )
}

const first = `Name,E-mail,Staff number,Directorate,Service,Team,Role
Carys Bowen,carys@example.org,1001,Adult services,Home care,Nights,Line manager
Dele Okafor,,1002,Adult services,Home care,Nights,
Efe Acar,,,Adult services,Home care,Days,
`

test('a list brings people and the teams they work in, and again changes nothing', async () => {
  const { html } = await apply(owner, first)
  expect(main(html)).toContain('Nights (team)')
  expect(await everyone()).toEqual([
    'Carys Bowen|carys@example.org|1001|Nights|',
    'Dele Okafor||1002|Nights|',
    'Efe Acar|||Days|',
  ])
  const again = await bring(owner, first)
  const page = await (await owner.follow(again)).text()
  expect(main(page)).toContain('The list changes nothing')
  const roles = await world.house.keeper
    .selectFrom('member_roles as r')
    .innerJoin('units as u', 'u.id', 'r.unit_id')
    .select(['r.role', 'u.name'])
    .where('r.organisation_id', '=', owner.viewer.organisationId)
    .execute()
  expect(roles).toEqual([{ role: 'line-manager', name: 'Nights' }])
})

test('the same list as an Excel workbook does the same', async () => {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('Staff')
  for (const line of first.trim().split('\n')) {
    sheet.addRow(line.split(',').map(cell => (/^\d+$/.test(cell) ? Number(cell) : cell)))
  }
  await apply(owner, new Uint8Array(await workbook.xlsx.writeBuffer()), [], 'staff.xlsx')
  expect(await everyone()).toEqual([
    'Carys Bowen|carys@example.org|1001|Nights|',
    'Dele Okafor||1002|Nights|',
    'Efe Acar|||Days|',
  ])
})

test('a later list changes people, and those who are not on it have left only when somebody says so', async () => {
  await apply(owner, first)
  const second = `Staff number;First name;Surname;Team;E-mail
1001;Carys;Bowen-Hill;Days;
1002;Dele;Okafor;Nights;dele@example.org
;Gethin;Pugh;Nights;
`
  const { html } = await apply(owner, second, ['Efe Acar'])
  const said = main(html)
  expect(said).toContain('Carys Bowen is called Carys Bowen-Hill, works in Days')
  expect(said).toContain('Dele Okafor has the address dele@example.org')
  expect(said).toContain('Who has left?')
  expect(await everyone()).toEqual([
    'Carys Bowen-Hill|carys@example.org|1001|Days|',
    'Dele Okafor|dele@example.org|1002|Nights|',
    'Efe Acar|||Days|left',
    'Gethin Pugh|||Nights|',
  ])
  const back = await apply(owner, 'Name,Team\nEfe Acar,Nights\n')
  expect(main(back.html)).toContain('Efe Acar is back, works in Nights')
  expect(await everyone()).toContain('Efe Acar|||Nights|')
})

test('two people may swap an address', async () => {
  await apply(owner, 'Name,Staff number,E-mail\nCarys,1,a@example.org\nDele,2,b@example.org\n')
  await apply(owner, 'Name,Staff number,E-mail\nCarys,1,c@example.org\nDele,2,a@example.org\n')
  expect(await everyone()).toEqual(['Carys|c@example.org|1||', 'Dele|a@example.org|2||'])
})

test('one wrong line changes nothing, and every wrong line is named', async () => {
  const response = await bring(
    owner,
    `Name,E-mail,Staff number,Team,Role
Carys Bowen,carys@example.org,1001,Nights,
,nobody@example.org,1002,Nights,
Dele Okafor,dele at example,1003,Nights,
Efe Acar,,1001,Nights,
Gethin Pugh,,1004,,Line manager
Hana Ito,,1005,Nights,Emperor
I\u0430n Jones,,1006,Nights,
`,
  )
  expect(response.status).toBe(422)
  const said = main(await response.text())
  for (const sentence of [
    'Line 3: The name is missing.',
    'Line 4: This is not an e-mail address',
    'Line 5: The staff number is the same as in line 2.',
    'Line 6: A line manager needs a team.',
    'Line 7: We do not know this role.',
    'Line 8: Write each word in one alphabet',
  ])
    expect(said).toContain(sentence)
  expect(await everyone()).toEqual([])
})

test('what the list alone cannot say is said: two of one name, two teams of one name, two people in one line', async () => {
  await apply(
    owner,
    `Name,Staff number,E-mail,Service,Team
Carys Bowen,1,,Home care,Nights
Carys Bowen,2,,Day care,Nights
Dele Okafor,3,dele@example.org,,
`,
  )
  for (const [list, sentence] of [
    ['Name\nCarys Bowen\n', 'Line 2: Two people have this name.'],
    ['Name,Team\nGethin Pugh,Nights\n', 'Line 2: There are two called Nights.'],
    ['Name,Staff number,E-mail\nCarys Bowen,1,dele@example.org\n', 'Line 2: The staff number is Carys Bowen’s'],
    ['Team\nNights\n', 'one of them must be Name'],
    ['Name,E-mail,Work e-mail\nA,b@example.org,\n', 'Two columns could be “E-mail”'],
    ['Name\n', 'nobody below them'],
    ['', 'The file is empty.'],
    ['Name\n"Carys\n', 'a quotation mark is not closed'],
  ] as const) {
    const response = await bring(owner, list)
    expect(response.status, list).toBe(422)
    expect(main(await response.text())).toContain(sentence)
  }
})

test('hostile files are refused in words: a bomb, a fake workbook, a picture, bytes, too many lines', async () => {
  const bomb = await packedZeros(80_000_000)
  for (const [content, name, sentence] of [
    [bomb, 'staff.xlsx', 'far larger than it looks'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'staff.xlsx', 'This workbook is damaged'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'staff.xls', 'old or protected Excel workbook'],
    ['Name\nCarys\0Bowen\n', 'staff.csv', 'bytes that no text has'],
    [`Name\n${'Carys Bowen\n'.repeat(25_001)}`, 'staff.csv', 'more than 25,000 lines'],
  ] as const) {
    const response = await bring(owner, content, name)
    expect(response.status, name).toBe(422)
    expect(main(await response.text())).toContain(sentence)
  }
  const nothing = new FormData()
  nothing.append('file', new File([], ''))
  expect((await owner.send('/app/people/lists', { method: 'POST', body: nothing })).status).toBe(422)
})

test('who may not give roles cannot give them by a list, nor change somebody with one', async () => {
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
  const response = await bring(analyst, 'Name,Role\nCarys Bowen,Owner\n')
  expect(response.status).toBe(422)
  expect(main(await response.text())).toContain('Line 2: Only an owner can give this role.')
  const mine = `Name,E-mail\nMine,${owner.email}\n`
  const { html } = await apply(analyst, mine)
  expect(main(html)).not.toContain('is called Mine')
  const { name } = await world.house.keeper
    .selectFrom('members')
    .select('name')
    .where('id', '=', owner.viewer.memberId)
    .executeTakeFirstOrThrow()
  expect(name).toBe('Asha Rahman')
  expect((await owner.get('/app')).status).toBe(200)
})

test('what is applied is what was seen: when somebody changes the list meanwhile, it is shown again', async () => {
  const brought = await bring(owner, first)
  const path = brought.headers.get('location') ?? ''
  const seen = seenOn(await (await owner.get(path)).text())
  await owner.post('/app/people', { name: 'Efe Acar', email: 'efe@example.org' })
  const late = await owner.post(path, { seen })
  expect(late.status).toBe(422)
  const again = await late.text()
  expect(main(again)).toContain('Somebody changed the staff list meanwhile.')
  expect((await owner.post(path, { seen: seenOn(again) })).status).toBe(303)
  expect((await everyone()).filter(line => line.startsWith('Efe'))).toEqual(['Efe Acar|efe@example.org||Days|'])
})

test('a list that is stopped, or left for a day, leaves nothing', async () => {
  const path = (await bring(owner, first)).headers.get('location') ?? ''
  expect((await owner.post(path, { stop: 'yes' })).status).toBe(303)
  expect((await owner.get(path)).status).toBe(404)
  expect(await everyone()).toEqual([])
})

test('the example can be brought as it is', async () => {
  const example = await (await owner.get('/app/people/lists/example.csv')).text()
  await apply(owner, example)
  expect(await everyone()).toHaveLength(3)
})

/** A workbook of a few kilobytes that unpacks to so many bytes. */
async function packedZeros(bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const { deflateRawSync, crc32 } = await import('node:zlib')
  const plain = Buffer.alloc(bytes)
  const packed = deflateRawSync(plain)
  const sum = crc32 ? crc32(plain) : 0
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  for (const [header, at] of [
    [local, 8],
    [entry, 10],
  ] as const) {
    header.writeUInt16LE(8, at)
    header.writeUInt32LE(sum, at + 6)
    header.writeUInt32LE(packed.length, at + 10)
    header.writeUInt32LE(1000, at + 14)
    header.writeUInt16LE(name.length, at + 18)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]))
}

test('a list of thousands stands on a page that a phone can bear, and all of it in a file', async () => {
  const people = Array.from({ length: 24_000 }, (_, i) => `Person ${i},p${i}@example.org,Team ${i % 300}`)
  const { html, path, response } = await apply(owner, `Name,E-mail,Team\n${people.join('\n')}\n=1+1,,\n`)
  expect(html).toContain('The first 200 of 24,001')
  expect(gzipSync(html).length).toBeLessThan(20_000)
  expect(response.status).toBe(303)
  expect(await everyone()).toHaveLength(24_001)
  expect((await owner.get(`${path}/changes.csv`)).status).toBe(404)

  const again = (await bring(owner, `Name,E-mail\nPerson 0 Jones,p0@example.org\n`)).headers.get('location') ?? ''
  const file = await (await owner.get(`${again}/changes.csv`)).text()
  expect(file).toContain('Change,Person 0,')
  expect(file.split('\r\n').length).toBeGreaterThan(24_000)
  expect(file).toContain("Not on the list,'=1+1,")
})
