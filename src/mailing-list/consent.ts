import { z } from 'zod'
import file from '../../content/mailing-list/consent.json' with { type: 'json' }

const consentFile = z.strictObject({
  source: z.string().min(1),
  wordings: z.array(z.strictObject({ version: z.int().positive(), text: z.string().min(1).max(500) })).min(1),
})

/** Words that people agree to. Old ones stay: somebody agreed to them. */
export type Wording = Readonly<{ version: number; text: string }>

const wordings: readonly Wording[] = consentFile.parse(file).wordings

/** What is agreed to now: the last in the file. */
export const wordingNow: Wording = wordings.at(-1) ?? { version: 0, text: '' }

/** What somebody agreed to then. Throws when a wording was taken out of the file. */
export function wordingOf(version: number): Wording {
  const found = wordings.find(each => each.version === version)
  if (!found) throw new Error(`The words of version ${version}, to which somebody agreed, are not there.`)
  return found
}
