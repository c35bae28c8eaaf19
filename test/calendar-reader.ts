import { expect } from 'vitest'

type Lines = Readonly<Record<string, string>>

/** Reads a calendar as strictly as the strictest program does: anything that RFC 5545 does not allow fails. */
export function readCalendar(file: string): { head: Lines; events: Lines[] } {
  expect(file.endsWith('\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', ''), 'a line ends with CRLF, and no other way').not.toMatch(/[\r\n]/)
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75)
  const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
  const head: Record<string, string> = {}
  const events: Record<string, string>[] = []
  let current = head
  for (const line of lines.slice(1, -1)) {
    const [, name = '', value = ''] = line.match(/^([A-Z-]+(?:;[A-Z]+=[A-Z-]+)*):(.*)$/) ?? []
    expect(name, line).not.toBe('')
    if (line === 'BEGIN:VEVENT') {
      current = {}
      events.push(current)
    } else if (line === 'END:VEVENT') current = head
    else if (line === 'BEGIN:VALARM') current = {}
    else if (line === 'END:VALARM') {
      for (const needed of ['ACTION', 'TRIGGER', 'DESCRIPTION']) expect(current).toHaveProperty(needed)
      current = events.at(-1) ?? head
    } else {
      expect(current, `${name} twice`).not.toHaveProperty([name])
      current[name] = /^(SUMMARY|DESCRIPTION|LOCATION|X-WR-CALNAME)$/.test(name) ? plain(value) : value
    }
  }
  for (const event of events) for (const needed of ['UID', 'DTSTAMP']) expect(event).toHaveProperty(needed)
  return { head, events }
}

/** A TEXT value as it is read: only these four may stand behind a backslash, and none of them without. */
function plain(value: string): string {
  expect(value.replace(/\\[\\;,nN]/g, ''), value).not.toMatch(/[\\;,]/)
  return value.replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one))
}
