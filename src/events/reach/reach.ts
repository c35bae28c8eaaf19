import type { Reach } from '../event.ts'

/** Who came, in a sentence that says what each number counts; null before the host has said it. */
export function reachInWords({ people, students, organisations, roles }: Reach): string | null {
  if (people === null) return null
  const came = people === 1 ? '1 person' : `${people} people`
  const from =
    organisations === null ? '' : ` from ${organisations === 1 ? '1 organisation' : `${organisations} organisations`}`
  const beside =
    students === null || students === 0
      ? ''
      : `, and beside them ${students === 1 ? '1 student' : `${students} students`}`
  return `${came}${from} came${beside}.${roles ? ` Their roles: ${roles.replace(/\.$/, '')}.` : ''}`
}
