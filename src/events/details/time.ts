/** A time as people type it (`10:00`, `9.30`, `2 pm`, `2.30pm`, `14`), as `HH:MM`; null when it is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim())
  if (!found) return null
  const [, hours = '', minutes = '00', half] = found
  if (/[ap]/i.test(text) !== (half !== undefined) || Number(minutes) > 59) return null
  const hour = inWholeDay(Number(hours), half?.toLowerCase())
  return hour === null ? null : `${String(hour).padStart(2, '0')}:${minutes}`
}

function inWholeDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
