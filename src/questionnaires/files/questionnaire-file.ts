import { findTwice } from '../logic.ts'
import { isTooLarge, type Questionnaire, readQuestionnaire, tooLarge } from '../questionnaire.ts'

/** The largest file that is read. */
export const mostFileBytes = 1_000_000

/** A questionnaire as a file of ours, to be kept, shared and brought in elsewhere. */
export function fileOf(questionnaire: Questionnaire): string {
  return `${JSON.stringify({ format: 'goldthread-questionnaire', version: 1, questionnaire }, null, 2)}\n`
}

export type ReadFile = Readonly<
  { outcome: 'read'; questionnaire: Questionnaire } | { outcome: 'refused'; problems: readonly string[] }
>

/** Reads such a file, or one of `content/questions`: all of it, or everything that is wrong with it, by its place. */
export function readFile(text: string): ReadFile {
  const parsed = parse(text)
  if (typeof parsed === 'string') return refused(parsed)
  const reading = readQuestionnaire(within(parsed.value))
  if (reading.outcome === 'refused') return reading
  const twice = findTwice(reading.questionnaire)
  if (twice.length > 0)
    return refused(...twice.map(({ where }) => `Two parts are called “${where}”. Each needs an id of its own.`))
  return isTooLarge(reading.questionnaire) ? refused(tooLarge) : reading
}

const refused = (...problems: string[]): ReadFile => ({ outcome: 'refused', problems })

/** The questionnaire inside a file of ours; anything else as it is. */
function within(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'questionnaire' in value ? value.questionnaire : value
}

function parse(text: string): { value: unknown } | string {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) }
  } catch (error) {
    const at = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined
    if (at === undefined) return 'This is no JSON file, or it breaks off before its end.'
    const line = text.slice(0, Number(at)).split('\n').length
    return `Line ${line.toLocaleString('en-GB')}: from here on it is no JSON. A comma or a quotation mark may be missing.`
  }
}
