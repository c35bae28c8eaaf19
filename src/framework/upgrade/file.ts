import type { z } from 'zod'
import { type ElementsFile, elementsFile, type FrameworkFile, workbookFile } from '../content.ts'
import { wholeText } from '../copy/words.ts'
import { asElements } from '../following.ts'
import { strayIn } from '../translations/file.ts'

/** A framework as it came in, or everything that is wrong with the file, each with its place. */
export type FileReading = Readonly<
  { outcome: 'read'; file: ElementsFile } | { outcome: 'refused'; problems: readonly string[] }
>

/** The largest file, in bytes: forty elements with long words take about half of it. */
export const mostBytes = 500_000

/** More than this nobody reads; the rest is counted. */
const mostProblems = 50

/**
 * Reads a framework from the bytes of a JSON file; a workbook's parts become elements. Whatever is in it, the answer is a
 * framework or words.
 */
export function readFrameworkFile(bytes: Uint8Array): FileReading {
  const text = textOf(bytes)
  if (text === null) return refused('The file is not written in UTF-8. Save it again as UTF-8')
  const parsed = parseJson(text)
  if ('problem' in parsed) return refused(parsed.problem)
  const { value } = parsed
  const schema = isWorkbook(value) ? workbookFile : elementsFile
  const shaped = schema.safeParse(value)
  if (!shaped.success) return refusedFor(shaped.error.issues, value, straysBeside(value, schema))
  const tidy = cleaned(shaped.data)
  const clean = schema.safeParse(tidy)
  if (!clean.success) return refusedFor(clean.error.issues, tidy)
  const file = asElements(clean.data)
  const problems = [...twiceIn(clean.data), ...strayIn(file, valueAt(value, ['translations']))]
  return problems.length > 0 ? { outcome: 'refused', problems: few(problems) } : { outcome: 'read', file }
}

const isWorkbook = (value: unknown) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'workbook'

const refused = (problem: string): FileReading => ({ outcome: 'refused', problems: [problem] })

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const at = error instanceof Error ? error.message.match(/at position (\d+)/)?.[1] : undefined
    const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length
    const where = line === null ? '' : ` Look at line ${line}, or just before it`
    return {
      problem: `The file is not in JSON: a comma, a bracket or a quotation mark is missing or too many.${where}`,
    }
  }
}

/** Texts as a form would have them: whole characters, composed letters, no control characters, no space around. */
function cleaned<T>(value: T): T
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') {
    const whole = wholeText(value).normalize('NFC').replaceAll('\r\n', '\n')
    return whole.replace(/[^\P{Cc}\t\n]/gu, '').trim()
  }
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]))
}

type Issues = readonly z.core.$ZodIssue[]

function refusedFor(issues: Issues, value: unknown, others: readonly string[] = []): FileReading {
  const said = issues.map(issue => `${placeOf(issue.path, value)}: ${sayIssue(issue, value)}`)
  return { outcome: 'refused', problems: few([...said, ...others]) }
}

function few(problems: readonly string[]): readonly string[] {
  const rest = problems.length - mostProblems
  return rest > 0 ? [...problems.slice(0, mostProblems), `And ${rest} more`] : problems
}

/** Where only translations are not as they should be, all that is wrong with them is said at once. */
function straysBeside(value: unknown, schema: typeof workbookFile | typeof elementsFile): readonly string[] {
  if (typeof value !== 'object' || value === null || !('translations' in value)) return []
  const { translations, ...rest } = value
  const bare = schema.safeParse(rest)
  return bare.success ? strayIn(asElements(bare.data), translations) : []
}

/** How a list is spoken of, one by one. */
const each: Readonly<Record<string, string>> = {
  elements: 'Element',
  slots: 'Part',
  suggestions: 'suggestion',
  evidence: 'line',
  tools: 'tool',
}

/** Where in the file something is: Element 3 “Lead”, analyse, suggestion 2, text. */
function placeOf(path: readonly PropertyKey[], value: unknown): string {
  if (path.length === 0) return 'The file'
  const words: string[] = []
  for (const [i, step] of path.entries()) {
    const list = String(path[i - 1] ?? '')
    if (typeof step !== 'number') {
      if (typeof path[i + 1] !== 'number' || !(String(step) in each) || step === 'evidence') words.push(String(step))
    } else if (list === 'elements' || list === 'slots')
      words.push(`${each[list]} ${step + 1}${titleAt(value, list, step)}`)
    else words.push(`${each[list] ?? 'line'} ${step + 1}`)
  }
  return words.join(', ')
}

function titleAt(value: unknown, list: string, at: number): string {
  const title = valueAt(value, [list, at, 'title'])
  return typeof title === 'string' && title !== '' ? ` “${clipped(title)}”` : ''
}

const clipped = (text: string) => wholeText(text.length > 60 ? `${text.slice(0, 60)}…` : text).replace(/\p{Cc}/gu, ' ')

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? at[step as keyof typeof at] : undefined,
    value,
  )
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  int: 'a whole number',
  number: 'a whole number',
  array: 'a list in square brackets',
  object: 'an object in curly brackets',
  record: 'an object in curly brackets',
  boolean: 'true or false',
}

function sayIssue(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code !== 'unrecognized_keys' && valueAt(value, issue.path) === undefined && issue.path.length > 0)
    return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`
    case 'unrecognized_keys':
      return `has ${issue.keys
        .slice(0, 5)
        .map(key => `“${clipped(key)}”`)
        .join(', ')}, which nothing here is called. Check how it is spelt, or take it out`
    case 'invalid_value':
      return `must be ${issue.values.map(known => `“${String(known)}”`).join(' or ')}`
    case 'too_small':
      return issue.origin === 'string' ? 'must not be empty' : `must be ${issue.minimum} or more`
    case 'too_big':
      return tooBig(issue)
    case 'invalid_key':
      return 'is no sign of a language, such as “cy” for Welsh'
    case 'invalid_format':
      return issue.format === 'url'
        ? 'must be an address that begins with https://'
        : 'must be small letters, figures and single hyphens, such as “first-steps”'
    default:
      return 'is not as it should be'
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `is too long: there is room for ${maximum} characters`
  return origin === 'array' ? `has too many: there is room for ${maximum}` : `must be ${maximum} at most`
}

function twiceIn(file: FrameworkFile): string[] {
  const [said, list] = file.kind === 'elements' ? ['Elements', file.elements] : ['Parts', file.slots]
  return (['id', 'mark'] as const).flatMap(field =>
    list.flatMap((part, i) => {
      const first = list.findIndex(other => other[field] === part[field])
      return first === i ? [] : [`${said} ${first + 1} and ${i + 1}: both have the ${field} “${part[field]}”`]
    }),
  )
}
