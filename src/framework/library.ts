import allyship from '../../content/frameworks/strategic-allyship.json' with { type: 'json' }
import { type ElementsFile, type FrameworkFile, frameworkFile } from './content.ts'

/**
 * Every framework that comes with Goldthread and can be followed. A file that does not hold to the schema stops the
 * start. The blank one waits until an organisation can write its elements, and workbooks until they can be answered.
 */
export const library: readonly ElementsFile[] = [allyship]
  .map((file): FrameworkFile => frameworkFile.parse(file))
  .filter(file => file.kind === 'elements')

export function frameworkOf(key: string): ElementsFile | null {
  return library.find(({ id }) => id === key) ?? null
}
