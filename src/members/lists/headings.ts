/** What the columns of a staff list can be, and the headings by which they are known, in small letters. */
const headings = {
  name: ['name', 'full name', 'employee name', 'staff name', 'known as', 'display name'],
  firstName: ['first name', 'forename', 'given name', 'first names', 'forenames'],
  lastName: ['last name', 'surname', 'family name', 'second name'],
  email: ['e-mail', 'email', 'e-mail address', 'email address', 'work email', 'work e-mail', 'mail'],
  staffNumber: [
    'staff number',
    'staff no',
    'employee number',
    'employee no',
    'employee id',
    'staff id',
    'payroll number',
    'payroll no',
    'assignment number',
  ],
  directorate: ['directorate', 'division'],
  service: ['service', 'department'],
  team: ['team', 'team name', 'unit', 'ward', 'workplace'],
  role: ['role', 'roles', 'role in goldthread', 'goldthread role'],
} as const

export type ListColumn = keyof typeof headings

/** Which column is what: the place of each, from 0. `unknown` are headings that are read over. */
export type ListColumns = Readonly<{
  places: Readonly<Partial<Record<ListColumn, number>>>
  unknown: readonly string[]
}>

/** Knows the columns by their headings, or says what is missing or there twice. */
export function knowColumns(cells: readonly string[]): ListColumns | string {
  const places: Partial<Record<ListColumn, number>> = {}
  const unknown: string[] = []
  for (const [place, cell] of cells.entries()) {
    const column = columnOf(cell)
    if (!column) {
      if (cell) unknown.push(cell)
    } else if (places[column] === undefined) places[column] = place
    else return `Two columns could be “${cells[places[column]]}”: the other is “${cell}”. Take one of them out.`
  }
  if (places.name !== undefined || (places.firstName !== undefined && places.lastName !== undefined))
    return { places, unknown }
  return 'The first line must name the columns, and one of them must be Name (or First name and Last name).'
}

function columnOf(heading: string): ListColumn | undefined {
  const words = heading
    .toLowerCase()
    .replace(/[_.:*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (Object.keys(headings) as ListColumn[]).find(column => (headings[column] as readonly string[]).includes(words))
}
