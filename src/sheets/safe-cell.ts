/**
 * Text for a cell of a CSV or XLSX file that a spreadsheet would take for a formula, made harmless by an apostrophe in
 * front (OWASP, CSV injection). Numbers of our own are not text: write them as they are.
 */
export function safeCell(text: string): string {
  return /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text
}

/** What a cell said before `safeCell` put its apostrophe in front; other texts are as they are. */
export function plainCell(text: string): string {
  return text.startsWith("'") && safeCell(text.slice(1)) === text ? text.slice(1) : text
}

/** One cell of a CSV file: harmless, and in quotation marks where RFC 4180 wants them. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = safeCell(value)
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
