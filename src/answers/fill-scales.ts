import { isOnScale } from '../statistics/sides.ts'
import type { AskedQuestion } from '../statistics/survey.ts'
import { byCodePoint } from './values.ts'

/**
 * Questions on the same scale get the same steps. A step that nobody chose is missing from the file; left out, it would
 * say on its own that nobody chose it, also where a sensitive question hides just that.
 */
export function fillScales(questions: readonly AskedQuestion[]): AskedQuestion[] {
  const scales = questions.filter(({ question }) => isOnScale(question)).sort(byFullness)
  return questions.map(asked => {
    const own = labelsOf(asked)
    const full = isOnScale(asked.question) && scales.find(scale => own.every(label => labelsOf(scale).includes(label)))
    return full && full !== asked && labelsOf(full).length > own.length ? onScale(asked, full) : asked
  })
}

/** The most steps first; among as many, in an order that the order of the file does not change. */
function byFullness(a: AskedQuestion, b: AskedQuestion): number {
  const [one, other] = [labelsOf(a), labelsOf(b)]
  return other.length - one.length || byCodePoint(one.join('\n'), other.join('\n'))
}

function labelsOf({ question }: AskedQuestion): readonly string[] {
  return question.options.map(({ label }) => label)
}

function onScale({ question, codes }: AskedQuestion, full: AskedQuestion): AskedQuestion {
  const steps = labelsOf(full)
  const place = [0, ...question.options.map(({ label }) => steps.indexOf(label) + 1)]
  const { options, joins } = full.question
  return { question: { ...question, options, joins }, codes: Uint16Array.from(codes, code => place[code]!) }
}
