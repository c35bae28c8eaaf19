import blank from '../../content/frameworks/blank.json' with { type: 'json' }
import designed from '../../content/frameworks/diverse-by-design.json' with { type: 'json' }
import inclusive from '../../content/frameworks/inclusive-leadership.json' with { type: 'json' }
import verbs from '../../content/frameworks/six-verbs.json' with { type: 'json' }
import allyship from '../../content/frameworks/strategic-allyship.json' with { type: 'json' }
import { type ElementsFile, type ElementWords, type FrameworkFile, frameworkFile } from './content.ts'
import { asElements } from './following.ts'
import { strayIn } from './translations/file.ts'

/** The frameworks that come with Goldthread, as elements. A file that does not hold to the schema stops the start. */
const [own, ...others] = [blank, allyship, verbs, inclusive, designed]
  .map((file): FrameworkFile => frameworkFile.parse(file))
  .map(asElements)
  .map(withoutStray)

/** What a new element of one's own begins with: words that suit any piece of work. */
export const firstWords: ElementWords = wordsIn(own)

/**
 * Every framework that comes with Goldthread, the workbooks among them: they can be rated, followed, or both. The blank one
 * is taken up without an element: the first is the organisation's own.
 */
export const library: readonly ElementsFile[] = [...others, ...(own ? [{ ...own, elements: [] }] : [])]

export function frameworkOf(key: string): ElementsFile | null {
  return library.find(({ id }) => id === key) ?? null
}

function wordsIn(file: ElementsFile | undefined): ElementWords {
  const [first] = file?.elements ?? []
  if (!first) throw new Error('The blank framework has no words to begin with.')
  const { id: _, ...words } = first
  return words
}

function withoutStray(file: ElementsFile): ElementsFile {
  const stray = strayIn(file, file.translations)
  if (stray.length > 0) throw new Error(`${file.id}: ${stray.join('; ')}`)
  return file
}
