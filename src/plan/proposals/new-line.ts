import { inWords } from '../../calendar/day.ts'
import { effortNames, servesInWords } from '../../framework/actions/action.ts'
import { nothingTyped, readAction } from '../../framework/actions/forms.ts'
import type { NewAction } from '../../framework/actions/queries.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { oneLine } from '../cells.ts'
import type { OpenElement, Standing } from './comparison.ts'
import { type LineProblem, type ProposalLine, problemAt } from './line.ts'
import { typedFrom } from './typed.ts'

/** An action that is to be added, with what a reader is shown of it. */
export type NewLine = Readonly<{ at: number | null; element: string; action: NewAction; says: string }>

/** What tells that two actions are most likely one. */
export const twinKey = (elementId: string | null, title: string) => `${elementId}\n${oneLine(title).toLowerCase()}`

type Compared = Readonly<{ problems: readonly LineProblem[] } | { added: NewLine }>

/** A line without a number: a new action in the cycle that is under way in its element. */
export function compareNew({ at, wants }: ProposalLine, standing: Standing, before: readonly NewLine[]): Compared {
  const typed = typedFrom(wants, nothingTyped(''))
  const reading = readAction(typed, { today: standing.today, promises: [] })
  const keeper = standing.keepers.get(typed.owner.toLowerCase()) ?? { outcome: 'nobody' as const }
  const element = findElement(wants.element ?? '', standing.elements)
  const problems = [
    ...(reading.outcome === 'wrong' ? reading.errors : []),
    ...(typed.owner && keeper.outcome !== 'found' ? [colleagueError('owner', keeper.outcome)] : []),
  ].map(({ field, text }) => problemAt(at, 'A new action', field, text))
  if (typeof element === 'string') problems.push({ line: at, column: 'element', message: element })
  if (problems.length > 0 || reading.outcome === 'wrong' || keeper.outcome !== 'found' || typeof element === 'string')
    return { problems }
  const twin = twinOf(element.id, reading.value.title, standing, before)
  if (twin) return { problems: [{ line: at, column: 'title', message: twin }] }
  const { dueOn, effort } = reading.value
  const says = [
    `Looked after by ${keeper.name}, by ${inWords(dueOn)}`,
    effort && `${effortNames[effort].toLowerCase()} effort`,
    servesInWords(reading.value) && `for ${servesInWords(reading.value)}`,
  ].filter(Boolean)
  const action = { ...reading.value, ownerId: keeper.id, cycleId: element.cycleId, elementId: element.id }
  return { added: { at, element: element.title, action, says: says.join(', ') } }
}

function findElement(
  text: string,
  elements: readonly OpenElement[],
): (OpenElement & Readonly<{ cycleId: string }>) | string {
  const wanted = oneLine(text).toLowerCase()
  if (!wanted) return 'Enter the element that this action belongs to.'
  const found = elements.find(({ title }) => title.toLowerCase() === wanted)
  if (!found) return 'There is no element of this name. The list in the workbook has all of them.'
  const { cycleId } = found
  return cycleId ? { ...found, cycleId } : 'No work is under way in this element. Begin its next cycle first.'
}

/** Why this is most likely no new action; null when it is one. A file that is brought twice would add everything twice. */
function twinOf(elementId: string, title: string, { twins }: Standing, before: readonly NewLine[]): string | null {
  const key = twinKey(elementId, title)
  const number = twins.get(key)
  if (number !== undefined)
    return `Action ${number} of this element says the same. Give this line its number, or say what is different.`
  const earlier = before.find(({ action }) => twinKey(action.elementId, action.title) === key)
  return earlier ? `Line ${earlier.at} says the same in this element.` : null
}
