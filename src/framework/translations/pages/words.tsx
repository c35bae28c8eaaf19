import type { FieldError } from '../../../platform/http/form.ts'
import { languageName } from '../../../questionnaires/languages/language-names.ts'
import { directionOf, type Language, plainOf } from '../../../questionnaires/text.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Copy } from '../../copy/copy.ts'
import { frameworkPaths } from '../../paths.ts'
import type { Placed } from '../places.ts'
import { completenessOf, howFar, type InLanguage, stateOf, translationOf } from '../translation.ts'

export type WordsPageProps = {
  frame: Frame
  copy: Copy
  language: Language
  title: string
  places: readonly Placed[]
  /** What is translated already, as it stands now. */
  words: InLanguage
  /** The revision that was seen. */
  revision: number
  /** The address the form goes to. */
  action: string
  /** What was typed, where the page is shown again. */
  typed?: Readonly<Record<string, string>>
  errors?: readonly FieldError[]
  /** Has somebody else changed it meanwhile? */
  isMeanwhile?: boolean
}

export const translationField = (place: string) => `t.${place}`

/** Every text of an element, or of the framework itself, and below it in another language. */
export const WordsPage = (props: WordsPageProps) => {
  const { frame, copy, language, title, places, words, revision, action, typed, errors = [], isMeanwhile } = props
  const name = languageName(language)
  return (
    <FormPage
      {...{ frame, errors }}
      now="Strategy"
      side={name}
      note={howFar(completenessOf(words, places))}
      back={{ href: frameworkPaths.languageOf(copy.key, language), text: name }}
      title={`${title}: ${name}`}
    >
      {isMeanwhile && (
        <Meanwhile
          rows={places.map(placed => ({ key: placed.text, value: translationOf(words, placed)?.text ?? 'Nothing' }))}
        />
      )}
      <p class="gt-lead">What you leave empty is read in {languageName(copy.base.language)}.</p>
      <form action={action} method="post" novalidate class="gt-space">
        <input type="hidden" name="version" value={revision} />
        {places.map(placed => (
          <Field {...{ placed, language, words, errors }} typed={typed?.[placed.place]} />
        ))}
        <Button preventDoubleClick>Save</Button>
      </form>
    </FormPage>
  )
}

type FieldProps = Pick<WordsPageProps, 'language' | 'words'> & {
  placed: Placed
  typed: string | undefined
  errors: readonly FieldError[]
}

/** A longer text has a box of lines. */
const isLong = (text: string) => text.length > 60

const Field = ({ placed, language, words, typed, errors }: FieldProps) => {
  const name = translationField(placed.place)
  const found = translationOf(words, placed)
  const isOld = stateOf(words, placed) === 'out-of-date'
  const value = typed ?? found?.text ?? ''
  const field = {
    ...{ name, value, error: errorAt(errors, name), lang: plainOf(language), dir: directionOf(language) },
    hint: isOld ? `Out of date. It translates what stood here before: ${found?.of}` : undefined,
    label: (
      <>
        <span class="gt-meta">{placed.what}: </span>
        {placed.text}
      </>
    ),
  }
  return (
    <>
      {isLong(placed.text) || value.includes('\n') ? <Textarea {...field} rows={3} /> : <Input {...field} />}
      {isOld && (
        <Checkboxes
          name="right"
          id={`right.${placed.place}`}
          legend={`Does it still say the same as: ${placed.text}`}
          legendSize="s"
          choices={[{ value: placed.place, text: 'Yes, it is right as it stands' }]}
        />
      )}
    </>
  )
}
