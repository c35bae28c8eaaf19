import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { backTo, errorsFrom } from '../after-change.ts'
import { equality } from '../library.ts'
import { change, onOpenQuestionnaire } from '../on-questionnaire.ts'
import { questionnairesPaths } from '../paths.ts'
import type { Kept } from '../queries.ts'
import { withEquality } from '../silence.ts'
import { source } from '../text.ts'
import { EqualityFormPage } from './pages/equality-form.tsx'

/** Equality questions, added in one step. */
export const equalityRoutes = new Hono<SignedIn>()

type Typed = Readonly<{ nation: string; silence: string }>

function show(c: Context<SignedIn>, { id, content }: Kept, typed: Typed, errors: readonly FieldError[] = []) {
  const questionnaire = { id, title: content.title[source] }
  const page = <EqualityFormPage {...{ frame: c.var.frame, questionnaire, files: equality, typed, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

equalityRoutes.get(
  questionnairesPaths.equality(':id'),
  onOpenQuestionnaire((c, kept) => show(c, kept, { nation: '', silence: '' })),
)

equalityRoutes.post(
  questionnairesPaths.equality(':id'),
  onOpenQuestionnaire(async (c, kept) => {
    const form = await readForm(c)
    const typed = { nation: form.one('nation'), silence: form.one('silence') }
    const file = equality.find(({ id }) => id === typed.nation)
    const isAnswered = typed.silence === 'yes' || typed.silence === 'no'
    if (!file || !isAnswered)
      return show(c, kept, typed, [
        ...(file ? [] : [{ field: 'nation', text: 'Choose a nation' }]),
        ...(isAnswered ? [] : [{ field: 'silence', text: 'Choose yes or no' }]),
      ])
    let isTwice = false
    const written = await change(c, kept, now => {
      const added = withEquality(now, file.questionnaire, { isSilenceOffered: typed.silence === 'yes' })
      isTwice = added.outcome === 'twice'
      return added.outcome === 'added' ? added.questionnaire : null
    })
    if (isTwice)
      return show(c, kept, typed, [
        { field: 'nation', text: 'There are equality questions already. Take them out first' },
      ])
    if (written.outcome === 'wrong') return show(c, kept, typed, errorsFrom(written.problems, 'nation'))
    return backTo(c, kept.id, written.outcome === 'gone' ? 'gone' : 'added', file.questionnaire.pages[0]?.id)
  }),
)
