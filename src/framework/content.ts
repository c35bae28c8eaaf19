import { z } from 'zod'
import { languageTag } from '../questionnaires/text.ts'

const key = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const line = z.string().min(1).max(300)
const text = z.string().min(1).max(4000)
const address = z.url({ protocol: /^https$/ }).max(2000)

/** When an element comes to review, counted from the day its plan was agreed. */
const clock = z.strictObject({
  /** `after`: work ends, then the review. `yearly`: looked at every so often inside a longer piece of work. `all-year`: the work never ends, and is looked at all the same. */
  kind: z.enum(['after', 'yearly', 'all-year']),
  months: z.int().min(1).max(60),
  /** Of `yearly`: how long the whole piece of work is. */
  horizonMonths: z.int().min(1).max(120).optional(),
})

const activity = z.strictObject({
  /** What this phase is for, in two or three sentences. */
  guidance: text,
  /** Things an organisation could do, to be taken over as they are or changed. */
  suggestions: z.array(z.strictObject({ id: key, text: line })).max(12),
})

const tools = z.array(z.strictObject({ text: line, href: address.optional() })).max(12)

const element = z.strictObject({
  id: key,
  /** What stands in its ring: 1 to 9, C, G. */
  mark: z.string().min(1).max(2),
  title: line,
  purpose: text,
  clock,
  analyse: activity,
  plan: activity,
  do: activity,
  review: activity,
  /** Kinds of evidence that would show it. */
  evidence: z.array(line).max(12),
  /** What helps with it: tools, in or outside Goldthread, by name. */
  tools,
})

/** How each part of a workbook is worked on, where an organisation follows it: what is the same for all of them. */
const following = z.strictObject({
  /** What a part is called, with its mark, and what it is for, as long as nobody has said so. */
  untitled: z.strictObject({ title: line.max(200), purpose: text }),
  clock,
  analyse: activity,
  plan: activity,
  do: activity,
  review: activity,
  evidence: z.array(line).max(12),
  tools,
})

/** One question of a workbook, answered by several people on the same scale, with evidence. */
const slot = z.strictObject({
  id: key,
  mark: z.string().min(1).max(2),
  /** Empty where the owner of the workbook gives it its title. */
  title: z.string().max(300),
  prompt: z.string().max(4000),
  /** Elements of other frameworks where work on it belongs: `framework/element`. */
  leadsTo: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).max(12),
  /** First things to do when it is rated low, each with what is missing as long as nobody has done it. */
  suggestions: z.array(z.strictObject({ id: key, text: line, missing: line })).max(12),
})

const translation = z.strictObject({
  /** Has somebody who speaks the language read what is translated? */
  reviewed: z.boolean(),
  /** By the id of the node that is translated: `title`, `define/purpose`, `define/do/story-beside`, `define/evidence/1`. */
  words: z.record(z.string(), text),
  /** Translations of words that are others by now, with those that they translate: kept, and not shown. */
  outOfDate: z.record(z.string(), z.strictObject({ text, of: text })).optional(),
})

const head = {
  id: key,
  version: z.int().positive().max(1_000_000),
  language: z.enum(['en', 'cy']),
  title: line,
  about: text,
  /** Where it comes from, and what of it is whose. */
  source: z.strictObject({ name: line, publisher: line, href: address.optional(), note: text }),
  /** What is translated, by language; a workbook's parts under the ids of the elements they are. */
  translations: z.record(languageTag, translation).optional(),
}

/** A framework that can be followed. */
export const elementsFile = z.strictObject({ ...head, kind: z.literal('elements'), elements: z.array(element).max(40) })
/** Questions to be rated, which can be followed as elements too. */
export const workbookFile = z.strictObject({
  ...head,
  kind: z.literal('workbook'),
  /** The words of the scale, the lowest first. */
  scale: z.array(line).min(2).max(7),
  following,
  slots: z.array(slot).max(40),
})

/** A framework as it stands in its file: words only, no code. */
export const frameworkFile = z
  .discriminatedUnion('kind', [elementsFile, workbookFile])
  .refine(file => areDistinct(file.kind === 'elements' ? file.elements : file.slots), {
    error: 'Two of its parts have the same id or mark.',
  })

export type FrameworkFile = z.infer<typeof frameworkFile>
export type ElementsFile = z.infer<typeof elementsFile>
/** What a file has in one language beside its own. */
export type FileTranslation = z.infer<typeof translation>
/** What a file says of itself, beside its elements. */
export type FileHead = Pick<ElementsFile, 'title' | 'about' | 'language' | 'source'>
/** Everything an element says, without what it hangs on. */
export type ElementWords = Omit<ElementsFile['elements'][number], 'id'>

function areDistinct(parts: readonly Readonly<{ id: string; mark: string }>[]): boolean {
  return [parts.map(({ id }) => id), parts.map(({ mark }) => mark)].every(those => new Set(those).size === those.length)
}
