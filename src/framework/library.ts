import blank from '../../content/frameworks/blank.json' with { type: 'json' }
import allyship from '../../content/frameworks/strategic-allyship.json' with { type: 'json' }
import { type ElementsFile, type ElementWords, type FrameworkFile, frameworkFile } from './content.ts'

/**
 * Every framework that comes with Goldthread and can be followed. A file that does not hold to the schema stops the
 * start. Workbooks are answered, not followed.
 */
const [ally, own] = [allyship, blank].map((file): FrameworkFile => frameworkFile.parse(file)).map(elementsIn)

/** What a new element of one's own begins with: words that suit any piece of work. */
export const firstWords: ElementWords = wordsIn(own)

/** The blank one is taken up without an element: the first is the organisation's own. */
export const library: readonly ElementsFile[] = [ally, own && { ...own, elements: [] }].filter(
  file => file !== undefined,
)

export function frameworkOf(key: string): ElementsFile | null {
  return library.find(({ id }) => id === key) ?? null
}

function elementsIn(file: FrameworkFile): ElementsFile {
  if (file.kind !== 'elements') throw new Error(`${file.id} is made of no elements.`)
  return file
}

function wordsIn(file: ElementsFile | undefined): ElementWords {
  const [first] = file?.elements ?? []
  if (!first) throw new Error('The blank framework has no words to begin with.')
  const { id: _, ...words } = first
  return words
}
