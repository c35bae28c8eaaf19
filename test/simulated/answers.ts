import { type Given, hear } from '../../src/questionnaires/given.ts'
import { type Question, type Questionnaire, questionsOf } from '../../src/questionnaires/questionnaire.ts'
import type { Chance } from '../attacks/chance.ts'
import type { Fields } from '../visitor.ts'

/** How somebody is inclined: -1 sees things darkly, 1 brightly. Their team, as the survey may have it among its answers. */
export type Leaning = Readonly<{ mood: number; team: string | null }>

/** What an invented person answers: to nearly all of it, by chance that leans as they do. */
export function drawGiven(chance: Chance, questionnaire: Questionnaire, leaning: Leaning): Given {
  const drawn = questionsOf(questionnaire).flatMap(question => {
    const answer = chance.percent(4) ? null : draw(chance, question, leaning)
    return answer === null ? [] : [[question.id, answer] as const]
  })
  const heard = hear(questionnaire, Object.fromEntries(drawn))
  if (heard.outcome === 'refused') throw new Error(`Nobody can answer this: ${heard.wrong.join(', ')}`)
  return heard.given
}

function draw(chance: Chance, question: Question, leaning: Leaning): string | readonly string[] | null {
  switch (question.type) {
    case 'scale':
      return drawScale(chance, question.isReversed ? -leaning.mood : leaning.mood)
    case 'choice': {
      const options = question.options.filter(({ isSilence }) => !isSilence)
      const silence = question.options.find(({ isSilence }) => isSilence)
      if (silence && chance.percent(6)) return silence.id
      if (!question.teams) return drawSkewed(chance, options).id
      const own = options.find(({ label }) => leaning.team !== null && label.en.startsWith(leaning.team))
      return (own ?? options.at(-1)!).id
    }
    case 'choices': {
      const together = question.options.filter(({ isSilence, isAlone }) => !isSilence && !isAlone)
      const chosen = together.filter(() => chance.percent(35)).slice(0, question.atMost)
      return chosen.length > 0 ? chosen.map(({ id }) => id) : null
    }
    case 'words':
      return chance.percent(20) ? 'I would like more time to talk in the handover.' : null
    default:
      throw new Error(`Nobody has invented how ${question.type} is answered.`)
  }
}

function drawScale(chance: Chance, mood: number): string {
  const drawn = 3.3 + mood + (chance.below(300) - 150) / 100
  return String(Math.min(5, Math.max(1, Math.round(drawn))))
}

/** The first ones much more often than the last, as it is with ages of staff, ethnic groups and most else about people. */
function drawSkewed<T>(chance: Chance, all: readonly T[]): T {
  const place = Math.min(chance.below(all.length), chance.below(all.length), chance.below(all.length))
  return all[place]!
}

/** The same, as a form is sent. */
export function asFields(given: Given): Fields {
  return Object.fromEntries(
    Object.entries(given).map(([id, answer]) => [`q.${id}`, answer as string | readonly string[]]),
  )
}
