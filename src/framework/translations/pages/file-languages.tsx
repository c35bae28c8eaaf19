import { languageName } from '../../../questionnaires/languages/language-names.ts'
import type { ElementsFile } from '../../content.ts'
import { nodesOf } from '../file.ts'
import { howFar } from '../translation.ts'

/** Into which languages a framework is translated in its file, how far each has come, and whether anybody has read it. */
export const FileLanguages = ({ file }: { file: ElementsFile }) => {
  const texts = nodesOf(file).length
  return Object.entries(file.translations ?? {}).map(([language, { reviewed, words, outOfDate = {} }]) => {
    const far = { texts, translated: Object.keys(words).length, outOfDate: Object.keys(outOfDate).length }
    return (
      <p class="gt-meta">
        {languageName(language)}: {howFar(far)}.{' '}
        {reviewed ? 'Read by somebody who speaks it.' : 'Nobody who speaks it has read it yet.'}
      </p>
    )
  })
}
