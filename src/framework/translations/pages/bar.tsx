import { languageName, ownName } from '../../../questionnaires/languages/language-names.ts'
import { plainOf } from '../../../questionnaires/text.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { frameworkPaths } from '../../paths.ts'
import type { Spoken } from '../saying.ts'
import { howFar } from '../translation.ts'

/** In which language the framework is read, what of it is there, and the others to choose. Nothing where there is one only. */
export const LanguageBar = ({ spoken, back }: { spoken: Spoken; back: string }) => {
  const now = spoken.language ?? spoken.source
  const others = [...new Set([spoken.source, ...spoken.offered])].filter(each => each !== now)
  if (others.length === 0) return null
  return (
    <div class="gt-space">
      {spoken.language !== null && <p class="gt-meta">{farWords(spoken, languageName(spoken.language))}</p>}
      <form action={frameworkPaths.choosing} method="post" class="gt-actions">
        <input type="hidden" name="back" value={back} />
        {others.map(language => (
          <Button kind="secondary" name="language" value={language}>
            <span class="govuk-visually-hidden">Read the framework in </span>
            <span lang={plainOf(language)}>{ownName(language)}</span>
          </Button>
        ))}
      </form>
    </div>
  )
}

/** What is there in a language, and what is not: nobody should take the rest for a mistake. */
function farWords({ far, source, isReviewed }: Spoken, name: string): string {
  const other = languageName(source)
  const are = far.translated === 1 ? 'is' : 'are'
  const draft = isReviewed || far.translated === 0 ? '' : ' Nobody who speaks it has read them yet.'
  const rest = far.translated < far.texts ? ` The others stand in ${other}.` : ''
  const isOne = far.outOfDate === 1
  const old = `${far.outOfDate} ${isOne ? 'translation is' : 'translations are'} out of date, since the words were changed.`
  return `${howFar({ ...far, outOfDate: 0 })} ${are} in ${name}.${draft}${rest}${far.outOfDate > 0 ? ` ${old}` : ''}`
}
