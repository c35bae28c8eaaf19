import { z } from 'zod'
import culture from '../../content/questions/culture.json' with { type: 'json' }
import definitionCheck from '../../content/questions/definition-check.json' with { type: 'json' }
import england from '../../content/questions/equality-england.json' with { type: 'json' }
import northernIreland from '../../content/questions/equality-northern-ireland.json' with { type: 'json' }
import scotland from '../../content/questions/equality-scotland.json' with { type: 'json' }
import wales from '../../content/questions/equality-wales.json' with { type: 'json' }
import eventAfter from '../../content/questions/event-after.json' with { type: 'json' }
import eventBefore from '../../content/questions/event-before.json' with { type: 'json' }
import pulse from '../../content/questions/pulse.json' with { type: 'json' }
import { questionsOf, restoreQuestionnaire } from './questionnaire.ts'

const libraryFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  version: z.int().positive(),
  /** Asked as it is, or questions that are added to another one. */
  kind: z.enum(['questionnaire', 'equality']),
  /** What it is for, and how long it takes. */
  about: z.string().min(1).max(500),
  source: z.strictObject({ name: z.string().min(1), licence: z.literal('CC0-1.0'), note: z.string().min(1) }),
  /** What its questions are signs of, in the order of results. */
  facets: z.array(z.string().min(1).max(60)).min(1),
  questionnaire: z.unknown().transform(restoreQuestionnaire),
})

/** Something in `content/questions`. */
export type LibraryFile = Readonly<z.infer<typeof libraryFile>>

/** Everything in the library. A file that does not hold to its shape stops the start. */
export const library: readonly LibraryFile[] = [
  ...[culture, pulse, eventBefore, eventAfter, definitionCheck],
  ...[england, wales, scotland, northernIreland],
].map(file => libraryFile.parse(file))

/** What can be asked as it is. */
export const readyMade: readonly LibraryFile[] = library.filter(({ kind }) => kind === 'questionnaire')

/** The equality questions of each nation. */
export const equality: readonly LibraryFile[] = library.filter(({ kind }) => kind === 'equality')

/** What those questions are called, of whichever nation. */
export const equalityIds: ReadonlySet<string> = new Set(
  equality.flatMap(({ questionnaire }) => questionsOf(questionnaire).map(({ id }) => id)),
)

export function inLibrary(id: string): LibraryFile | null {
  return library.find(file => file.id === id) ?? null
}
