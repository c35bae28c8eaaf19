import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, type Form, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { textErrors, versionIn } from '../../thread/typed.ts'
import { backTo, errorsFrom } from '../after-change.ts'
import { change, changePart, onOpenQuestionnaire } from '../on-questionnaire.ts'
import { SurePage } from '../pages/sure.tsx'
import { questionnairesPaths } from '../paths.ts'
import { findVersion, holdQuestionnaire, type Kept, writeVersion } from '../queries.ts'
import { type Language, source } from '../text.ts'
import { completenessOf, textsOf } from '../texts.ts'
import { addable, languageName } from './language-names.ts'
import { LanguagesPage } from './pages/languages.tsx'
import { TranslationPage, translationField } from './pages/translation.tsx'
import { addLanguage, merge, removeLanguage, type Words, withWords, wordsIn } from './translation.ts'

/** The languages of a questionnaire: added, translated, read, taken out. */
export const languageRoutes = new Hono<SignedIn>()

const said: Readonly<Record<string, string>> = {
  added: 'The language is added. Now it can be translated.',
  saved: 'It is saved.',
  brought: 'What was filled in is taken over.',
  read: 'Thank you. It no longer counts as a draft.',
  removed: 'The language is taken out.',
}

function showLanguages(c: Context<SignedIn>, { id, content }: Kept, typed = '', errors: readonly FieldError[] = []) {
  const shown = { frame: c.var.frame, id, questionnaire: content, typed, errors, notice: noticeAfter(c, said) }
  return c.html(<LanguagesPage {...shown} />, errors.length > 0 ? 422 : 200)
}

languageRoutes.get(
  questionnairesPaths.languages(':id'),
  onOpenQuestionnaire((c, kept) => showLanguages(c, kept)),
)

languageRoutes.post(
  questionnairesPaths.languages(':id'),
  onOpenQuestionnaire(async (c, kept) => {
    const typed = (await readForm(c)).one('language')
    const language = addable.find(each => each === typed)
    if (!language) return showLanguages(c, kept, typed, [{ field: 'language', text: 'Choose a language' }])
    const written = await change(c, kept, now => addLanguage(now, language))
    if (written.outcome === 'wrong') return showLanguages(c, kept, typed, errorsFrom(written.problems, 'language'))
    return c.redirect(`${questionnairesPaths.language(kept.id, language)}?done=added`, 303)
  }),
)

type Handle = (c: Context<SignedIn>, kept: Kept, language: Language) => Response | Promise<Response>

/** A language the questionnaire is translated into; English, and those it is not in, are not found. */
export function onLanguage(handle: Handle) {
  return onOpenQuestionnaire((c, kept) => {
    const language = kept.content.languages.find(each => each === c.req.param('language'))
    return language && language !== source ? handle(c, kept, language) : c.notFound()
  })
}

const unsaid: Readonly<Record<string, string>> = {
  'read-again': 'Something was changed meanwhile, or is not translated yet. Read it again, and then say so.',
}

type Again = Readonly<{ typed?: Words; version?: number; errors?: readonly FieldError[]; stands?: Words }>

export function showTranslation(c: Context<SignedIn>, kept: Kept, language: Language, again: Again = {}) {
  const { id, number, content } = kept
  const { typed = wordsIn(content, language), version = number, errors = [], stands } = again
  const shown = { frame: c.var.frame, id, questionnaire: content, language, typed, version, errors, stands }
  return c.html(
    <TranslationPage {...shown} notice={noticeAfter(c, said)} warning={noticeAfter(c, unsaid)} />,
    stands ? 409 : errors.length > 0 ? 422 : 200,
  )
}

languageRoutes.get(questionnairesPaths.language(':id', ':language'), onLanguage(showTranslation))

languageRoutes.post(
  questionnairesPaths.language(':id', ':language'),
  onLanguage(async (c, kept, language) => {
    const form = await readForm(c, longForm)
    const typed = typedWords(form, kept)
    const version = versionIn(form) || kept.number
    const errors = Object.entries(typed).flatMap(([place, words]) => textErrors(translationField(place), words, 2000))
    if (errors.length > 0) return showTranslation(c, kept, language, { typed, version, errors })
    const saved = await saveWords(c, kept, { language, typed, version })
    if (saved === null) return backTo(c, kept.id, 'gone')
    if (saved === 'saved') return c.redirect(`${questionnairesPaths.language(kept.id, language)}?done=saved`, 303)
    return showTranslation(c, saved.now, language, saved)
  }),
)

/** What was typed, by place. A text that the form did not have is not in it. */
function typedWords(form: Form, { content }: Kept): Words {
  const places = textsOf(content).map(({ place }) => place)
  const sent = places.filter(place => form.many(translationField(place)).length > 0)
  return Object.fromEntries(sent.map(place => [place, form.one(translationField(place))]))
}

type Typed = Readonly<{ language: Language; typed: Words; version: number }>

/** Saves words over the newest version: what to show again where somebody else was first, null where it is gone. */
function saveWords(c: Context<SignedIn>, { id }: Kept, { language, typed, version }: Typed) {
  const { db, viewer, today } = c.var
  return asViewer(db, viewer, async tx => {
    const now = await holdQuestionnaire(tx, viewer, id)
    if (!now?.content.languages.includes(language)) return null
    const seen = (await findVersion(tx, viewer, { id, number: version })) ?? now.content
    const words = wordsIn(now.content, language)
    const merged = merge({ before: wordsIn(seen, language), now: words, typed })
    if (merged.outcome === 'meanwhile') {
      const stands = Object.fromEntries(merged.places.map(place => [place, words[place] ?? '']))
      return { now, typed: merged.words, version: now.number, stands }
    }
    const to = withWords(now.content, language, merged.words)
    const written = await writeVersion(tx, viewer, now, { to, today })
    if (written.outcome !== 'wrong') return 'saved' as const
    return {
      now,
      typed: merged.words,
      version: now.number,
      errors: errorsFrom(written.problems, translationField('title')),
    }
  })
}

languageRoutes.post(
  questionnairesPaths.languageReading(':id', ':language'),
  onLanguage(async (c, kept, language) => {
    const version = versionIn(await readForm(c)) || kept.number
    const written = await changePart(c, kept, {
      version,
      part: questionnaire => [wordsIn(questionnaire, source), wordsIn(questionnaire, language)],
      put: questionnaire => {
        const { translated, texts } = completenessOf(questionnaire, language)
        return translated < texts
          ? null
          : { ...questionnaire, reviewed: [...new Set([...questionnaire.reviewed, language])] }
      },
    })
    const word = written.outcome === 'written' || written.outcome === 'unchanged' ? 'read' : 'read-again'
    return c.redirect(`${questionnairesPaths.language(kept.id, language)}?done=${word}`, 303)
  }),
)

languageRoutes.get(
  questionnairesPaths.languageRemoval(':id', ':language'),
  onLanguage((c, { id }, language) =>
    c.html(
      <SurePage
        frame={c.var.frame}
        title={`Take ${languageName(language)} out?`}
        action={questionnairesPaths.languageRemoval(id, language)}
        back={{ href: questionnairesPaths.language(id, language), text: 'Back' }}
        button="Take it out"
      >
        <p class="gt-lead">Its words go. They stay in earlier versions.</p>
      </SurePage>,
    ),
  ),
)

languageRoutes.post(
  questionnairesPaths.languageRemoval(':id', ':language'),
  onLanguage(async (c, kept, language) => {
    await change(c, kept, now => removeLanguage(now, language))
    return c.redirect(`${questionnairesPaths.languages(kept.id)}?done=removed`, 303)
  }),
)
