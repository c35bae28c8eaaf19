import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { addable, languageName } from '../../questionnaires/languages/language-names.ts'
import { languageTag } from '../../questionnaires/text.ts'
import { recordChange } from '../../thread/queries.ts'
import { versionIn } from '../../thread/typed.ts'
import type { Copy } from '../copy/copy.ts'
import { onCopy } from '../copy/on-copy.ts'
import { holdCopy } from '../copy/queries.ts'
import { frameworkPaths } from '../paths.ts'
import { onLanguage } from './on-language.ts'
import { LanguagePage } from './pages/language.tsx'
import { LanguagesPage } from './pages/languages.tsx'
import { RemovalPage } from './pages/removal.tsx'
import { chooseLanguage, writeLanguages, writeTranslations } from './queries.ts'
import { farIn, stampOf } from './spoken.ts'

/** The languages of a copy: added, read by somebody who speaks them, taken out; and the one in which somebody reads. */
export const languageRoutes = new Hono<SignedIn>()

/** Where a page of the strategy leads back to itself; anything else leads to the strategy. */
const within = /^\/app\/strategy(\/[\w-]+)*$/

languageRoutes.post(frameworkPaths.choosing, async c => {
  const { db, viewer } = c.var
  const form = await readForm(c)
  const language = languageTag.safeParse(form.one('language'))
  if (language.success) await asViewer(db, viewer, tx => chooseLanguage(tx, viewer, language.data))
  return c.redirect(within.test(form.one('back')) ? form.one('back') : frameworkPaths.strategy, 303)
})

const said: Readonly<Record<string, string>> = {
  added: 'The language is added. Now it can be translated.',
  saved: 'It is saved.',
  read: 'Thank you. It no longer counts as a draft.',
  removed: 'The language is taken out.',
}

function showLanguages(c: Context<SignedIn>, copy: Copy, typed = '', errors: readonly FieldError[] = []) {
  const { frame, viewer } = c.var
  const shown = { frame, copy, typed, errors, mayLead: may(viewer, 'lead the strategy'), notice: noticeAfter(c, said) }
  return c.html(<LanguagesPage {...shown} />, errors.length > 0 ? 422 : 200)
}

languageRoutes.get(
  frameworkPaths.languages(':framework'),
  onCopy((c, copy) => showLanguages(c, copy)),
)

languageRoutes.post(
  frameworkPaths.languages(':framework'),
  onCopy(async (c, copy) => {
    const { db, viewer, clock } = c.var
    const typed = (await readForm(c)).one('language')
    const language = addable.find(each => each === typed && each !== copy.base.language)
    if (!language) return showLanguages(c, copy, typed, [{ field: 'language', text: 'Choose a language' }])
    await asViewer(db, viewer, async tx => {
      const now = await holdCopy(tx, viewer, copy.key)
      if (!now || now.languages[language]) return
      await writeLanguages(tx, viewer, now, { ...now.languages, [language]: { reviewed: false, words: {} } })
      const words = languageName(language)
      await recordChange(tx, viewer, { frameworkId: now.id, what: 'language-added', words, now: clock.now() })
    })
    return c.redirect(`${frameworkPaths.languageOf(copy.key, language)}?done=added`, 303)
  }),
)

const unsaid: Readonly<Record<string, string>> = {
  'read-again': 'Something was changed meanwhile, or is out of date. Read it again, and then say so.',
}

languageRoutes.get(
  frameworkPaths.languageOf(':framework', ':language'),
  onLanguage((c, copy, language) => {
    const shown = { frame: c.var.frame, copy, language, mayLead: may(c.var.viewer, 'lead the strategy') }
    return c.html(<LanguagePage {...shown} notice={noticeAfter(c, said)} warning={noticeAfter(c, unsaid)} />)
  }),
)

languageRoutes.post(
  frameworkPaths.languageReading(':framework', ':language'),
  onLanguage(async (c, { key }, language) => {
    const { db, viewer, clock } = c.var
    const seen = versionIn(await readForm(c))
    const isRead = await asViewer(db, viewer, async tx => {
      const copy = await holdCopy(tx, viewer, key)
      const spoken = copy?.languages[language]
      if (!copy || !spoken || seen !== stampOf(copy)) return false
      const { translated, outOfDate } = farIn(copy, language)
      if (translated === 0 || outOfDate > 0) return false
      await writeLanguages(tx, viewer, copy, { ...copy.languages, [language]: { ...spoken, reviewed: true } })
      const words = languageName(language)
      await recordChange(tx, viewer, { frameworkId: copy.id, what: 'language-read', words, now: clock.now() })
      return true
    })
    return c.redirect(`${frameworkPaths.languageOf(key, language)}?done=${isRead ? 'read' : 'read-again'}`, 303)
  }),
)

languageRoutes.get(
  frameworkPaths.languageRemoval(':framework', ':language'),
  onLanguage((c, copy, language) => c.html(<RemovalPage {...{ frame: c.var.frame, copy, language }} />)),
)

languageRoutes.post(
  frameworkPaths.languageRemoval(':framework', ':language'),
  onLanguage(async (c, { key }, language) => {
    const { db, viewer, clock } = c.var
    await asViewer(db, viewer, async tx => {
      const copy = await holdCopy(tx, viewer, key)
      if (!copy) return
      await writeLanguages(tx, viewer, copy, without(copy.languages, language))
      for (const element of copy.elements)
        if (element.translations[language])
          await writeTranslations(tx, viewer, element, without(element.translations, language))
      const words = languageName(language)
      await recordChange(tx, viewer, { frameworkId: copy.id, what: 'language-removed', words, now: clock.now() })
    })
    return c.redirect(`${frameworkPaths.languages(key)}?done=removed`, 303)
  }),
)

function without<T>(of: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = of
  return others
}
