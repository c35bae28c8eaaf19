import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { readUpload } from '../../platform/http/upload.ts'
import { readSheet, type SheetLimits } from '../../sheets/sheet.ts'
import { errorsFrom } from '../after-change.ts'
import { change } from '../on-questionnaire.ts'
import { questionnairesPaths } from '../paths.ts'
import { onLanguage, showTranslation } from './routes.tsx'
import { withWords } from './translation.ts'
import { type ReadWords, readWords, wordsFile } from './words-file.ts'

/** A translation as a sheet: taken, and brought back. */
export const languageFileRoutes = new Hono<SignedIn>()

const limits: SheetLimits = { bytes: 5_000_000, rows: 5000, columns: 50, cell: 10_000 }

languageFileRoutes.get(
  questionnairesPaths.languageWords(':id', ':language'),
  onLanguage((c, { content }, language) => {
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="words-${language}.csv"`)
    return c.body(wordsFile(content, language))
  }),
)

languageFileRoutes.post(
  questionnairesPaths.languageFiles(':id', ':language'),
  onLanguage(async (c, kept, language) => {
    const sheet = await readUpload(c, 'file', ({ content }) =>
      readSheet(content, limits, { keepsLines: true, refusesMacros: true }),
    )
    if (!sheet) return showTranslation(c, kept, language, { errors: [{ field: 'file', text: 'Choose a file' }] })
    if (sheet.outcome === 'refused') {
      const where = sheet.line === null ? '' : `Line ${sheet.line}: `
      return showTranslation(c, kept, language, { errors: [{ field: 'file', text: `${where}${sheet.message}` }] })
    }
    let reading: ReadWords | null = null
    const written = await change(c, kept, now => {
      reading = readWords(sheet.lines, now)
      return reading.outcome === 'read' ? withWords(now, language, reading.words) : null
    })
    const problems = problemsOf(reading, written.outcome === 'wrong' ? written.problems : [])
    if (problems.length > 0) return showTranslation(c, kept, language, { errors: few(errorsFrom(problems, 'file')) })
    return c.redirect(`${questionnairesPaths.language(kept.id, language)}?done=brought`, 303)
  }),
)

function problemsOf(reading: ReadWords | null, written: readonly string[]): readonly string[] {
  return reading?.outcome === 'refused' ? reading.problems : written
}

const mostShown = 100

/** More than this nobody reads; the rest is counted. */
function few(errors: readonly FieldError[]): FieldError[] {
  const rest = errors.length - mostShown
  return rest > 0 ? [...errors.slice(0, mostShown), { field: 'file', text: `And ${rest} more.` }] : [...errors]
}
