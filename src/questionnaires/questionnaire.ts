import { z } from 'zod'
import { languageTag, type Text, text } from './text.ts'

/** An id within a questionnaire: what answers, conditions and files call a question or an option. */
const itemId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

const option = z.strictObject({
  id: itemId,
  label: text,
  /** The word for not saying. It stands last, and apart. */
  isSilence: z.literal(true).optional(),
  /** *None of these*: where several can be chosen, it is chosen without the others. */
  isAlone: z.literal(true).optional(),
  /** What it counts as in an earlier code list, such as 38 of the adult social care data set. */
  code: z.string().max(20).optional(),
})
export type Option = Readonly<z.infer<typeof option>> & { label: Text }

/** One question a condition looks at, and the answers that make it true. */
const clause = z.strictObject({
  question: itemId,
  is: z.array(z.string().max(40)).min(1).max(100),
})

export type Clause = Readonly<z.infer<typeof clause>>

/** When something is shown: when all, or any, of its clauses are true. */
const condition = z.strictObject({ when: z.enum(['all', 'any']), clauses: z.array(clause).min(1).max(10) })
export type Condition = Readonly<z.infer<typeof condition>>

const shown = { id: itemId, showIf: condition.optional() }

const asked = {
  ...shown,
  text,
  hint: text.optional(),
  /** What it is a sign of, such as *Safe to speak*: questions with one facet belong together in results. */
  facet: z.string().trim().min(1).max(60).optional(),
  /** About something people are treated worse for: in results, that nobody and that everybody said so are hidden too. */
  isSensitive: z.literal(true).optional(),
  /** What whoever asks has to find out before it is asked. They are told; people who answer are not. */
  toConfirm: z.string().trim().min(1).max(500).optional(),
}

/** A coarser list: each of its groups takes several options together, by their ids. */
const join = z.strictObject({
  id: itemId,
  title: text,
  groups: z
    .array(z.strictObject({ id: itemId, label: text, options: z.array(itemId).min(1).max(60) }))
    .min(2)
    .max(20),
})
const options = z.array(option).min(2).max(60)

/** Words without a question. With `signposts`, the places where people find support stand under it. */
const section = z.strictObject({
  ...shown,
  type: z.literal('section'),
  title: text.optional(),
  text,
  signposts: z.literal(true).optional(),
})

/** One of several. With `teams`, its options are the teams that are asked, filled in when a wave is fixed. */
const choice = z.strictObject({
  ...asked,
  type: z.literal('choice'),
  options,
  teams: z.literal(true).optional(),
  /** Coarser lists of the same answers, the finest first: 19 ethnic groups in 5, and in 2. */
  joins: z.array(join).max(5).optional(),
})

/** Any of several; an option marked `isSilence` stands alone. */
const choices = z.strictObject({
  ...asked,
  type: z.literal('choices'),
  options,
  atMost: z.number().int().min(1).max(60).optional(),
})

/** From strongly disagree to strongly agree, with neither in the middle. Answers are 1 to 5. */
const scale = z.strictObject({
  ...asked,
  type: z.literal('scale'),
  /** An answer that disagrees is the good one: *people here are left out*. */
  isReversed: z.literal(true).optional(),
})

/** A number from 0 to 10, with words at both ends. */
const score = z.strictObject({ ...asked, type: z.literal('score'), lowest: text, highest: text })

/** Bands of a number: `from` 0, 5, 10 makes 0 to 4, 5 to 9, 10 and over. An answer is the lowest number of its band. */
const band = z.strictObject({
  ...asked,
  type: z.literal('band'),
  unit: text.optional(),
  from: z.array(z.number().int().min(0).max(1_000_000)).min(2).max(20),
})

/** Everything there is, in the order of the person who answers; with `mayLeaveOut`, what they have left out has no place. */
const ranking = z.strictObject({
  ...asked,
  type: z.literal('ranking'),
  options: z.array(option).min(2).max(10),
  mayLeaveOut: z.literal(true).optional(),
})

/** Words of one's own. */
const words = z.strictObject({ ...asked, type: z.literal('words'), longest: z.number().int().min(50).max(4000) })

/** Several statements on one scale: the agree scale, or columns of its own. */
const matrix = z.strictObject({
  ...asked,
  type: z.literal('matrix'),
  rows: z
    .array(z.strictObject({ id: itemId, label: text, isReversed: z.literal(true).optional() }))
    .min(1)
    .max(20),
  columns: z.array(option).min(2).max(11).optional(),
})

const item = z.discriminatedUnion('type', [section, choice, choices, scale, score, band, ranking, words, matrix])

export type Item = Readonly<z.infer<typeof item>>
export type Section = Extract<Item, { type: 'section' }>
export type Question = Exclude<Item, { type: 'section' }>

const page = z.strictObject({ ...shown, title: text.optional(), items: z.array(item).max(40) })

/** An answer that nobody gives: it follows from others, the first value whose condition holds. */
const derived = z.strictObject({
  id: itemId,
  title: text,
  values: z
    .array(z.strictObject({ id: itemId, label: text, when: condition }))
    .min(1)
    .max(20),
})
export type Derived = Readonly<z.infer<typeof derived>>

export type Page = Readonly<z.infer<typeof page>>

const questionnaire = z.strictObject({
  title: text,
  /** What is said before the first question. */
  opening: text.optional(),
  /** The languages it is offered in; English among them. */
  languages: z.array(languageTag).min(1).max(20),
  /** Languages whose words somebody who speaks them has read. */
  reviewed: z.array(languageTag).max(20),
  pages: z.array(page).min(1).max(30),
  derived: z.array(derived).max(20).optional(),
})

/**
 * Everything that is asked. Nobody has to answer anything: there are no compulsory questions. Close to the models of
 * SurveyJS (`elements`, `visibleIf`, text by language) and XLSForm (`relevant`, `label::language`), so that either can be
 * read into it and written from it.
 */
export type Questionnaire = Readonly<z.infer<typeof questionnaire>>

/** As it was stored, or as a file has it. Throws when it is not one of ours. */
export function restoreQuestionnaire(stored: unknown): Questionnaire {
  return questionnaire.parse(stored)
}

/** The same for what somebody brings: what is wrong, by its place, in place of a throw. */
export function readQuestionnaire(
  brought: unknown,
): Readonly<{ outcome: 'read'; questionnaire: Questionnaire } | { outcome: 'refused'; problems: readonly string[] }> {
  const parsed = questionnaire.safeParse(brought)
  if (parsed.success) return { outcome: 'read', questionnaire: parsed.data }
  return {
    outcome: 'refused',
    problems: parsed.error.issues.map(issue => `${placeOf(issue.path)}: ${whatIsWrong(issue)}.`),
  }
}

/** A place in a file as people count: `pages, 1, items, 3, text`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.map(step => (typeof step === 'number' ? `number ${step + 1}` : String(step))).join(', ') || 'The file'
}

function whatIsWrong({ code, message, ...rest }: z.core.$ZodIssue): string {
  switch (code) {
    case 'invalid_type':
      return 'is missing, or is something else than we expect'
    case 'unrecognized_keys':
      return `we do not know ${'keys' in rest ? rest.keys.map(key => `“${key}”`).join(', ') : 'what is there'}`
    case 'too_small':
      return 'has too little in it'
    case 'too_big':
      return 'has too much in it'
    case 'invalid_format':
      return 'is not written in the way it has to be'
    case 'invalid_union':
      return 'is of no kind that we know'
    case 'custom':
      return message
    default:
      return 'is something else than we expect'
  }
}

/** Has it more words than the database keeps of one? Measured a little too long, with the spaces that it puts in. */
export function isTooLarge(each: Questionnaire): boolean {
  return JSON.stringify(each, null, 1).length > 400_000
}

/** What is said of one that is too large. */
export const tooLarge = 'There are too many words in it. Make two questionnaires of it.'

export function isQuestion(item: Item): item is Question {
  return item.type !== 'section'
}

/** Is this option, in a list of several, chosen without the others? */
export function standsAlone({ isSilence, isAlone }: Option): boolean {
  return isSilence === true || isAlone === true
}

/** Every question, in the order in which it is asked. */
export function questionsOf({ pages }: Pick<Questionnaire, 'pages'>): Question[] {
  return pages.flatMap(({ items }) => items.filter(isQuestion))
}

/** The agree scale: what is stored, and the side it is on. Its words are in the message catalogues. */
export const agreeScale = ['1', '2', '3', '4', '5'] as const

/**
 * What can be answered to a question that is answered with one of several values; null where an answer is made up of more
 * than one value, or of words.
 */
export function valuesOf(question: Question): readonly string[] | null {
  switch (question.type) {
    case 'choice':
      return question.options.map(({ id }) => id)
    case 'scale':
      return agreeScale
    case 'score':
      return Array.from({ length: 11 }, (_, i) => String(i))
    case 'band':
      return question.from.map(String)
    default:
      return null
  }
}
