import type { FieldError } from '../../../platform/http/form.ts'
import { languageName } from '../../../questionnaires/languages/language-names.ts'
import { directionOf, type Language, plainOf } from '../../../questionnaires/text.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'
import { type ToldTyped, toldFields } from '../told.ts'

type ToldFormProps = {
  wave: Wave
  revision: number
  languages: readonly Language[]
  typed: ToldTyped
  errors: readonly FieldError[]
}

/** What stands before the first question, in every language the questionnaire is offered in beside English. */
export const ToldForm = ({ wave, revision, languages, typed, errors }: ToldFormProps) => (
  <form action={surveysPaths.told(wave.id)} method="post" novalidate class="gt-space">
    <input type="hidden" name="version" value={revision} />
    <p class="gt-p">These words stand before the first question. Where one is left out, people read it in English.</p>
    {languages.map(language => {
      const fields = toldFields(language)
      const name = languageName(language)
      const spoken = { lang: plainOf(language), dir: directionOf(language) }
      return (
        <>
          <h2 class="gt-h2">{name}</h2>
          <Textarea
            {...spoken}
            name={fields.why}
            label={`Why do you ask? In ${name}`}
            labelSize="s"
            hint={`In English: ${wave.why}`}
            value={typed.why[language] ?? ''}
            error={errorAt(errors, fields.why)}
          />
          <Textarea
            {...spoken}
            name={fields.whoSees}
            label={`Who will see what? In ${name}`}
            labelSize="s"
            hint={`In English: ${wave.whoSees}`}
            rows={3}
            value={typed.whoSees[language] ?? ''}
            error={errorAt(errors, fields.whoSees)}
          />
        </>
      )
    })}
    <Button preventDoubleClick>Save</Button>
  </form>
)
