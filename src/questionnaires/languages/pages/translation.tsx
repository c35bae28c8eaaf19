import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { FileUpload } from '../../../ui/govuk/file-upload.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { LinkList } from '../../../ui/link-list.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { messagesIn } from '../../messages.ts'
import { questionnairesPaths } from '../../paths.ts'
import type { Questionnaire } from '../../questionnaire.ts'
import { directionOf, type Language, plainOf, source } from '../../text.ts'
import { type Placed, textsOf } from '../../texts.ts'
import { languageName } from '../language-names.ts'
import type { Words } from '../translation.ts'
import { howFar } from './languages.tsx'

export type TranslationPageProps = {
  frame: Frame
  id: string
  questionnaire: Questionnaire
  language: Language
  typed: Words
  version: number
  errors: readonly FieldError[]
  /** Texts that somebody else has translated otherwise meanwhile, as they stand now. */
  stands?: Words | undefined
  notice?: string | undefined
  warning?: string | undefined
}

/** Every text in English, and below it in another language. */
export const TranslationPage = (props: TranslationPageProps) => {
  const { frame, id, questionnaire, language, version, errors, stands, notice, warning } = props
  const name = languageName(language)
  const isRead = questionnaire.reviewed.includes(language)
  return (
    <FormPage
      {...{ frame, errors }}
      now="Ask"
      side={name}
      note={howFar(questionnaire, language)}
      back={{ href: questionnairesPaths.languages(id), text: 'Languages' }}
      title={`${questionnaire.title[source]}: ${name}`}
    >
      {notice && <NotificationBanner type="success" title="Done" text={notice} />}
      {warning && <NotificationBanner title="Nothing was changed" text={warning} />}
      {stands && (
        <Meanwhile
          rows={textsOf(questionnaire)
            .filter(({ place }) => place in stands)
            .map(({ place, text }) => ({ key: text[source], value: stands[place] || 'Nothing' }))}
        />
      )}
      <p class="gt-lead">
        {howFar(questionnaire, language)}{' '}
        {isRead
          ? 'translated, and read by somebody who speaks the language.'
          : 'translated. It is a draft: nobody has said yet that they speak the language and have read it.'}
      </p>
      <FixedWords language={language} name={name} />
      <form action={questionnairesPaths.language(id, language)} method="post" novalidate class="gt-space">
        <input type="hidden" name="version" value={version} />
        {textsOf(questionnaire).map(placed => (
          <Translated {...{ placed, language, errors }} typed={props.typed[placed.place] ?? ''} />
        ))}
        <Button preventDoubleClick>Save</Button>
      </form>
      {!isRead && <Reading {...props} />}
      <h2 class="gt-h3 gt-space">Translate it in a sheet</h2>
      <LinkList
        links={[
          {
            text: 'Take the texts as a sheet',
            href: questionnairesPaths.languageWords(id, language),
            why: 'A CSV file for somebody who translates: fill in its last column, and bring it back.',
          },
        ]}
      />
      <form
        action={questionnairesPaths.languageFiles(id, language)}
        method="post"
        enctype="multipart/form-data"
        novalidate
      >
        <FileUpload
          name="file"
          label="Bring the sheet back"
          labelSize="s"
          hint="CSV or Excel. What is filled in there goes over what stands here; what is empty there changes nothing."
          accept=".csv,.xlsx,text/csv"
          error={
            errors.length > 1 && errors.some(({ field }) => field === 'file')
              ? 'Some lines of this file are not right'
              : errorAt(errors, 'file')
          }
        />
        <Button kind="secondary" preventDoubleClick>
          Bring it
        </Button>
      </form>
      <p class="gt-p gt-space">
        <a class="gt-a" href={`${questionnairesPaths.preview(id)}?language=${language}`}>
          See it as people will
        </a>{' '}
        or{' '}
        <a class="gt-a" href={questionnairesPaths.languageRemoval(id, language)}>
          take the language out
        </a>
      </p>
    </FormPage>
  )
}

export const translationField = (place: string) => `t.${place}`

type TranslatedProps = { placed: Placed; language: Language; typed: string; errors: readonly FieldError[] }

/** A longer text has a box of lines. */
const isLong = (text: string) => text.length > 60

const Translated = ({ placed, language, typed, errors }: TranslatedProps) => {
  const name = translationField(placed.place)
  const field = {
    ...{ name, value: typed, error: errorAt(errors, name), lang: plainOf(language), dir: directionOf(language) },
    label: (
      <>
        <span class="gt-meta">{placed.what}: </span>
        {placed.text[source]}
      </>
    ),
  }
  return isLong(placed.text[source]) || typed.includes('\n') ? <Textarea {...field} rows={2} /> : <Input {...field} />
}

/** The words beside the questions are ours, and may be drafts, or not there at all. */
const FixedWords = ({ language, name }: { language: Language; name: string }) => {
  const words = messagesIn(language)
  if (words.language !== plainOf(language))
    return (
      <InsetText>
        The words around the questions, such as “Strongly agree”, are not translated into {name} yet. People will read
        them in English.
      </InsetText>
    )
  if (words.isReviewed) return null
  return (
    <InsetText>
      The words around the questions, such as “{words.say('agree-5')}”, are a draft in {name} too. Nobody who speaks it
      has read them.
    </InsetText>
  )
}

const Reading = ({ id, questionnaire, language, version }: TranslationPageProps) => (
  <form action={questionnairesPaths.languageReading(id, language)} method="post" class="gt-space">
    <h2 class="gt-h3">Do you speak it?</h2>
    <input type="hidden" name="version" value={version} />
    {questionnaire.pages.length > 0 && howFar(questionnaire, language).startsWith('All') ? (
      <>
        <p class="gt-p">If you have read all of it, and it says what the English says, say so.</p>
        <Button kind="secondary" preventDoubleClick>
          I speak it, and have read all of it
        </Button>
      </>
    ) : (
      <p class="gt-p">Once every text is translated, somebody who speaks the language can say here that it is right.</p>
    )}
  </form>
)
