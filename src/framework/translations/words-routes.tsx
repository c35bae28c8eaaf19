import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, type Form, longForm, readForm } from '../../platform/http/form.ts'
import { languageName } from '../../questionnaires/languages/language-names.ts'
import type { Language } from '../../questionnaires/text.ts'
import { recordChange } from '../../thread/queries.ts'
import { textErrors, versionIn } from '../../thread/typed.ts'
import type { Copy } from '../copy/copy.ts'
import { holdCopy } from '../copy/queries.ts'
import { frameworkPaths } from '../paths.ts'
import { onElementLanguage, onLanguage } from './on-language.ts'
import { translationField, WordsPage } from './pages/words.tsx'
import { type Placed, placesOf } from './places.ts'
import { writeLanguages, writeTranslations } from './queries.ts'
import { headPlaces } from './spoken.ts'
import { type InLanguage, type Typed, withTyped } from './translation.ts'

/** The words of a copy in another language: of the framework itself, and of each element. */
export const translationRoutes = new Hono<SignedIn>()

/** What is translated on one page. */
type Piece = Readonly<{
  title: string
  places: readonly Placed[]
  words: InLanguage
  revision: number
  action: string
}>

function headPiece(copy: Copy, language: Language): Piece {
  return {
    title: copy.title,
    places: headPlaces(copy),
    words: copy.languages[language]?.words ?? {},
    revision: copy.revision,
    action: frameworkPaths.languageWords(copy.key, language),
  }
}

function elementPiece(copy: Copy, id: string, language: Language): Piece | null {
  const element = copy.elements.find(each => each.id === id)
  return (
    (element && {
      title: element.words.title,
      places: placesOf(element.words),
      words: element.translations[language] ?? {},
      revision: element.revision,
      action: frameworkPaths.elementLanguage(id, language),
    }) ??
    null
  )
}

type Again = Readonly<{
  typed?: Typed['words']
  errors?: readonly FieldError[]
  isMeanwhile?: boolean
  revision?: number
}>

function show(c: Context<SignedIn>, copy: Copy, language: Language, piece: Piece | null, again: Again = {}) {
  if (!piece) return c.notFound()
  const page = <WordsPage {...{ frame: c.var.frame, copy, language }} {...piece} {...again} />
  return c.html(page, again.isMeanwhile ? 409 : again.errors ? 422 : 200)
}

translationRoutes.get(
  frameworkPaths.languageWords(':framework', ':language'),
  onLanguage((c, copy, language) => show(c, copy, language, headPiece(copy, language))),
)

translationRoutes.get(
  frameworkPaths.elementLanguage(':id', ':language'),
  onElementLanguage((c, { copy, element, language }) =>
    show(c, copy, language, elementPiece(copy, element.id, language)),
  ),
)

translationRoutes.post(
  frameworkPaths.languageWords(':framework', ':language'),
  onLanguage((c, { key }, language) => save(c, key, language, null)),
)

translationRoutes.post(
  frameworkPaths.elementLanguage(':id', ':language'),
  onElementLanguage((c, { copy, element, language }) => save(c, copy.key, language, element.id)),
)

function typedIn(form: Form, places: readonly Placed[]): Typed {
  const sent = places.map(({ place }) => place).filter(place => form.many(translationField(place)).length > 0)
  return {
    words: Object.fromEntries(sent.map(place => [place, form.one(translationField(place))])),
    stillRight: form.many('right'),
  }
}

/** The longest translation: as long as the longest text of a file. */
const longest = 4_000

async function save(c: Context<SignedIn>, key: string, language: Language, elementId: string | null) {
  const { db, viewer, clock } = c.var
  const form = await readForm(c, longForm)
  const again = await asViewer(db, viewer, async tx => {
    const copy = await holdCopy(tx, viewer, key)
    const spoken = copy?.languages[language]
    if (!copy || !spoken) return null
    const piece = elementId ? elementPiece(copy, elementId, language) : headPiece(copy, language)
    if (!piece) return null
    const typed = typedIn(form, piece.places)
    const errors = Object.entries(typed.words).flatMap(([place, text]) =>
      textErrors(translationField(place), text, longest),
    )
    const revision = versionIn(form)
    if (errors.length > 0) return { copy, piece, typed: typed.words, errors, revision }
    if (revision !== piece.revision) return { copy, piece, typed: typed.words, isMeanwhile: true }
    const words = withTyped(piece.words, piece.places, typed)
    if (JSON.stringify(words) === JSON.stringify(piece.words)) return null
    const element = copy.elements.find(({ id }) => id === elementId)
    if (element) await writeTranslations(tx, viewer, element, { ...element.translations, [language]: words })
    const head = { reviewed: false, words: element ? spoken.words : words }
    await writeLanguages(tx, viewer, copy, { ...copy.languages, [language]: head })
    const said = `${languageName(language)}: ${piece.title}`
    await recordChange(tx, viewer, { frameworkId: copy.id, what: 'translated', words: said, now: clock.now() })
    return null
  })
  if (!again) return c.redirect(`${frameworkPaths.languageOf(key, language)}?done=saved`, 303)
  const { copy, piece, ...rest } = again
  return show(c, copy, language, piece, rest)
}
