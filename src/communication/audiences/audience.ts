/** Somebody an organisation tells things. `isStaff`: who hears it works here, so telling them is telling staff. */
export type Audience = Readonly<{ key: string; name: string; isStaff: boolean }>

/** Those that everyone begins with. An organisation changes them, takes them off its list, and adds its own. */
export const usualAudiences: readonly Audience[] = [
  { key: 'all-staff', name: 'All staff', isStaff: true },
  { key: 'night-and-bank-staff', name: 'Night and bank staff', isStaff: true },
  { key: 'managers', name: 'Managers', isStaff: true },
  { key: 'staff-networks', name: 'Staff networks', isStaff: true },
  { key: 'board', name: 'Board', isStaff: false },
  { key: 'people-and-families', name: 'People who use our services, and their families', isStaff: false },
  { key: 'volunteers', name: 'Volunteers', isStaff: false },
  { key: 'partners', name: 'Partners', isStaff: false },
]

/** A key that no audience has yet, made from a name: *Agency staff* is `agency-staff`. */
export function keyFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
  const key = plain || 'audience'
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? key : `${key}-${count}`
    if (!taken.includes(wanted)) return wanted
  }
}
