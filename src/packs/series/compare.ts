import { changesBetween } from '../../change/compare.ts'
import type { Told } from '../../change/series.ts'
import { sayCompared } from '../../change/words.ts'
import type { Completion } from '../../events/asking/asking.ts'
import type { Event } from '../../events/event.ts'
import { sayTopic, topicsOf } from '../../releases/topics.ts'
import { reword } from '../../releases/wording.ts'

/** An event of a series that was held: what its host counted, and what was released of its surveys. */
export type HeldEvent = Readonly<{
  event: Event
  /** How many completed the survey afterwards. */
  completion: Completion | null
  before: Told | null
  after: Told | null
}>

/** What people said in one question after one of the events. `change` holds it against the survey before that event. */
export type Said = Readonly<{ event: Event; after: string; change: string | null }>

/** A question, and what was said after each event that asked it in the same words. */
export type Question = Readonly<{ title: string; said: readonly Said[] }>

/**
 * Questions that were asked after two events or more, each with what was said after each of them: from published figures
 * alone. Nothing is added up over events, as somebody may have been at several.
 */
export function compareEvents(held: readonly HeldEvent[]): Question[] {
  const questions = new Map<string, Said[]>()
  for (const { event, before, after } of held) {
    if (!after) continue
    const release = reword(after.frozen, after.wording)
    const changes = before ? changesBetween(before, after) : []
    for (const topic of topicsOf(release)) {
      const change = changes.find(({ asked }) => asked.title === topic.title)
      const [main] = change?.answers ?? []
      const said = {
        ...{ event, after: sayTopic(release, topic) },
        change: change && main ? sayCompared(change, main) : null,
      }
      questions.set(topic.title, [...(questions.get(topic.title) ?? []), said])
    }
  }
  return [...questions].flatMap(([title, said]) => (said.length > 1 ? [{ title, said }] : []))
}
