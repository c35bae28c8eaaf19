import { expect, test } from 'vitest'
import { asOwner, openTestDatabase } from '../../../test/database.ts'
import { readGone, writeGone } from './gone-list.ts'
import { findGone, findInventory, type Inventory } from './since.ts'

const organisation = '0f0e0d0c-0b0a-4988-8776-655443322110'
const [asha, bilal, phone] = [1, 2, 3].map(n => `0000000${n}-0b0a-4988-8776-655443322110`) as [string, string, string]

const inventory = (at: string, members: string[], passkeys: string[], organisations = [organisation]): Inventory => ({
  ...{ at, organisations: new Set(organisations), members: new Set(members), passkeys: new Set(passkeys) },
  ...{ pledges: new Set<string>(), mailing_list: new Set<string>() },
})

test('gone is who was there and is no more; who came since is nobody’s business', () => {
  const then = inventory('2027-05-12T03:00:00.000Z', [bilal, asha], [phone])
  const now = inventory('2027-05-13T03:00:00.000Z', [bilal, phone], [], [organisation, asha])
  const none = { pledges: [], readers: [] }
  expect(findGone(then, now)).toEqual({ members: [asha], passkeys: [phone], ...none })
  expect(findGone(then, then)).toEqual({ members: [], passkeys: [], ...none })
  const more = { ...then, pledges: new Set([asha, phone]), mailing_list: new Set([bilal]) }
  const left = { ...then, pledges: new Set([phone]) }
  expect(findGone(more, left)).toEqual({ members: [], passkeys: [], pledges: [asha], readers: [bilal] })
})

test('a stranger’s database, or the two the wrong way round, would make everybody seem erased: both are refused', () => {
  const then = inventory('2027-05-12T03:00:00.000Z', [asha], [])
  const strange = inventory('2027-05-13T03:00:00.000Z', [], [], [asha])
  expect(() => findGone(then, strange)).toThrow('not of the same Goldthread')
  expect(() => findGone({ ...then, at: '2027-05-14T03:00:00.000Z' }, then)).toThrow('older than the first')
})

test('a database with nothing in it is refused in one line; one of an older Goldthread, without passkeys, is not', async () => {
  const database = await openTestDatabase({ empty: true })
  try {
    await expect(findInventory(database.owner, new Date())).rejects.toThrow('holds no organisation')
    await asOwner(database, owner =>
      owner.query(`create table organisations (id uuid); create table members (id uuid);
        grant select on organisations, members to goldthread_keeper;
        insert into organisations values ('${organisation}'); insert into members values ('${asha}')`),
    )
    expect(await findInventory(database.owner, new Date('2027-05-12T03:00:00Z'))).toEqual(
      inventory('2027-05-12T03:00:00.000Z', [asha], []),
    )
  } finally {
    await database.close()
  }
})

test('a list is read as it was written, with remarks and empty lines between', () => {
  const gone = { members: [asha, bilal], passkeys: [phone], pledges: [bilal], readers: [asha] }
  expect(readGone(writeGone(gone).join('\n'))).toEqual(gone)
  expect(readGone(`# who\r\n\r\n${asha} # in May\r\n  passkey   ${phone}\n`)).toEqual({
    members: [asha],
    passkeys: [phone],
    pledges: [],
    readers: [],
  })
  for (const wrong of ['Asha Rahman', `member ${asha}`, `${asha} ${bilal}`, `passkey`, `passkey ${asha} ${bilal}`]) {
    expect(readGone(`# a list\n${wrong}`), wrong).toEqual({ wrongLine: 2 })
  }
})
