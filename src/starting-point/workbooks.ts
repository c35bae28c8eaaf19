import designed from '../../content/frameworks/diverse-by-design.json' with { type: 'json' }
import inclusive from '../../content/frameworks/inclusive-leadership.json' with { type: 'json' }
import verbs from '../../content/frameworks/six-verbs.json' with { type: 'json' }
import { type FrameworkFile, frameworkFile } from '../framework/content.ts'

export type Workbook = Extract<FrameworkFile, { kind: 'workbook' }>
/** One part of a workbook: what is rated, with first steps for it. */
export type Part = Workbook['slots'][number]

/** The workbooks that come with Goldthread, the one to start with first. A file that breaks the schema stops the start. */
export const workbooks: readonly Workbook[] = [verbs, inclusive, designed].map(workbookIn)

export function workbookOf(key: string): Workbook | null {
  return workbooks.find(({ id }) => id === key) ?? null
}

/** The three questions that go with how we want to be seen. */
export const probes: readonly Part[] = partsOf('six-verbs').filter(({ mark }) => /^Q\d$/.test(mark))

/** Parts that the organisation gives a title itself, from its own copy. */
export function untitled({ slots }: Workbook): readonly Part[] {
  return slots.filter(({ title }) => title === '')
}

/** The elements that ask the same as a part, where they are followed: the part itself first, then where it leads. */
export function elementsOf({ id }: Workbook, part: Part): readonly string[] {
  return [`${id}/${part.id}`, ...part.leadsTo]
}

export type Titles = Readonly<Record<string, string>>

/** What can be rated: every part that has a title, from the file or from the organisation. */
export function titled({ slots }: Workbook, titles: Titles): readonly Part[] {
  return slots.map(part => ({ ...part, title: part.title || titles[part.id] || '' })).filter(({ title }) => title)
}

function partsOf(key: string): readonly Part[] {
  return workbookOf(key)?.slots ?? []
}

function workbookIn(file: unknown): Workbook {
  const read = frameworkFile.parse(file)
  if (read.kind !== 'workbook') throw new Error(`${read.id} is not a workbook.`)
  return read
}
