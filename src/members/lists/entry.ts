import { z } from 'zod'
import { checkEmail } from '../../people/forms.ts'
import { problemWithName } from '../../people/name.ts'
import { type GivenRole, givenRoles, roleNames } from '../../people/role.ts'
import type { Line } from '../../sheets/sheet.ts'
import { checkStaffNumber } from '../forms.ts'
import { knowColumns, type ListColumn, type ListColumns } from './headings.ts'

/** One person of a staff list. `units` are names from the largest down; '' where a column is blank or not there. */
const entry = z.object({
  line: z.number(),
  name: z.string(),
  email: z.string(),
  staffNumber: z.string(),
  directorate: z.string(),
  service: z.string(),
  team: z.string(),
  roles: z.array(z.enum(givenRoles)),
})

export type Entry = Readonly<z.infer<typeof entry>>

/** A list as it was stored between reading and applying. */
export const storedEntries = z.array(entry)

/** What is wrong with a line of a list, counted as Excel counts them. */
export type LineProblem = Readonly<{ line: number | null; message: string }>

export type ReadList = Readonly<
  | { outcome: 'read'; entries: readonly Entry[]; unknown: readonly string[] }
  | { outcome: 'refused'; problems: readonly LineProblem[] }
>

/** Reads the lines of a staff list, the first with its headings. Either every line is right, or all that is wrong is said. */
export function readList(lines: readonly Line[]): ReadList {
  const [first, ...rest] = lines
  const columns = knowColumns(first?.cells ?? [])
  if (typeof columns === 'string') return refuse([{ line: first?.number ?? null, message: columns }])
  if (rest.length === 0) return refuse([{ line: null, message: 'The list has headings, but nobody below them.' }])
  const entries = rest.map(line => entryOf(line, columns))
  const problems = [...rest.flatMap((line, i) => problemsOf(line, entries[i]!, columns)), ...twice(entries)]
  if (problems.length > 0) return refuse(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
  return { outcome: 'read', entries, unknown: columns.unknown }
}

const refuse = (problems: readonly LineProblem[]): ReadList => ({ outcome: 'refused', problems })

function cellOf({ cells }: Line, { places }: ListColumns, column: ListColumn): string {
  const place = places[column]
  return place === undefined ? '' : (cells[place] ?? '').normalize('NFC').replace(/\p{Cc}/gu, '')
}

function entryOf(line: Line, columns: ListColumns): Entry {
  const cell = (column: ListColumn) => cellOf(line, columns, column)
  const name = cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ')
  return {
    line: line.number,
    name,
    email: cell('email'),
    staffNumber: cell('staffNumber'),
    directorate: cell('directorate'),
    service: cell('service'),
    team: cell('team'),
    roles: rolesIn(cell('role')).filter(role => role !== undefined),
  }
}

/** The roles a cell names, in any of the ways they are written; undefined for what is none. `Member` is no role. */
function rolesIn(cell: string): (GivenRole | undefined)[] {
  const words = cell.split(/[;,/]/).map(word =>
    word
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  )
  return words.filter(word => word && word !== 'member').map(roleFrom)
}

function roleFrom(word: string): GivenRole | undefined {
  return givenRoles.find(role => role === word || roleNames[role].toLowerCase().replaceAll(' ', '-') === word)
}

function problemsOf(line: Line, entry: Entry, columns: ListColumns): LineProblem[] {
  const names = (['directorate', 'service', 'team'] as const).filter(column => entry[column])
  const isRoleUnknown = rolesIn(cellOf(line, columns, 'role')).includes(undefined)
  const needsTeam = entry.roles.includes('line-manager') && names.length === 0
  const messages = [
    problemWithName(entry.name, 'The name is missing'),
    ...(entry.email
      ? checkEmail(entry.email).map(() => 'This is not an e-mail address: it should look like name@example.org')
      : []),
    ...checkStaffNumber(entry.staffNumber).map(({ text }) => text),
    ...names.map(column => problemWithName(entry[column], '')),
    isRoleUnknown &&
      `We do not know this role. Leave it blank, or write Member or ${givenRoles.map(role => roleNames[role]).join(', ')}`,
    needsTeam && 'A line manager needs a team',
  ]
  return messages.filter(Boolean).map(message => ({ line: line.number, message: `${message}.` }))
}

/** People who stand in the list twice, by what should be theirs alone. */
function twice(entries: readonly Entry[]): LineProblem[] {
  return (['email', 'staffNumber'] as const).flatMap(column => {
    const first = new Map<string, number>()
    return entries.flatMap(entry => {
      const value = entry[column].toLowerCase()
      if (!value) return []
      const earlier = first.get(value)
      if (earlier === undefined) first.set(value, entry.line)
      const what = column === 'email' ? 'e-mail address' : 'staff number'
      return earlier === undefined
        ? []
        : [{ line: entry.line, message: `The ${what} is the same as in line ${earlier}.` }]
    })
  })
}
