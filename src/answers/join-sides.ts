import type { Option, Stance } from '../statistics/release.ts'
import type { AskedQuestion, Survey } from '../statistics/survey.ts'
import type { Joined } from './ways.ts'

/** Answers on the same side of a scale become one answer: Agree + Strongly agree. Other questions stay as they are. */
export function joinSides(survey: Survey): Joined {
  const questions = survey.questions.map(joinOptions)
  const changed = questions.filter((asked, index) => asked !== survey.questions[index])
  const labels = new Set(changed.flatMap(({ question }) => question.options.map(({ label }) => label)))
  const examples = [...labels].filter(label => label.includes(' + ')).slice(0, 4)
  const words = examples.length > 0 ? [`Answers are added up: ${examples.map(label => `“${label}”`).join(', ')}.`] : []
  return { survey: { ...survey, questions }, words }
}

function joinOptions(asked: AskedQuestion): AskedQuestion {
  const { question, codes } = asked
  if (question.joins.length === 0) return asked
  const options: Option[] = []
  const to = [0]
  for (const option of question.options) {
    const last = options.at(-1)
    if (last && isJoined(question.joins, option, last.stance)) {
      options[options.length - 1] = { label: `${last.label} + ${option.label}`, stance: last.stance }
    } else options.push(option)
    to.push(options.length)
  }
  return { question: { ...question, options, joins: [] }, codes: Uint8Array.from(codes, code => to[code]!) }
}

function isJoined(joins: readonly { stance: Stance }[], { stance }: Option, last: Stance | null): boolean {
  return stance !== null && stance === last && joins.some(join => join.stance === stance)
}
