import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { readForm } from '../platform/http/form.ts'
import type { FileColumn } from './answer-file.ts'
import type { Choices } from './draft.ts'
import { type ChosenValues, longForm, readValues, valueFields } from './forms.ts'
import { mergeableValues } from './merging.ts'
import { onDraft } from './on-draft.ts'
import { type ValueRow, ValuesPage, type ValuesPageProps } from './pages/values.tsx'
import { answersPaths } from './paths.ts'
import { type Draft, loadFile, saveChoices } from './queries.ts'
import { holdsSeveralAnswers } from './several-answers.ts'
import { fold } from './values.ts'

/** One column of a draft: which of its values are the same, what they are called, and in which order they stand. */
export const valuesRoutes = new Hono<SignedIn>()

const path = answersPaths.values(':id', ':number')

valuesRoutes.get(
  path,
  onDraft(async (c, draft) => {
    const column = await findColumn(c, draft)
    if (!column) return c.notFound()
    return c.html(<ValuesPage {...pageOf(c, draft, column)} rows={rowsOf(column, draft.choices)} />)
  }),
)

valuesRoutes.post(
  path,
  onDraft(async (c, draft) => {
    const { db, viewer } = c.var
    const column = await findColumn(c, draft)
    if (!column) return c.notFound()
    const form = await readForm(c, longForm)
    const reading = readValues(form, column.answers)
    if (reading.outcome === 'wrong') {
      const rows = mergeableValues(column.answers).map((from, index) => ({
        from,
        to: form.one(valueFields.to(index)),
        place: form.one(valueFields.place(index)),
      }))
      return c.html(<ValuesPage {...pageOf(c, draft, column)} rows={rows} errors={reading.errors} />, 422)
    }
    const choices = withValues(draft.choices, column.number, reading.value)
    await asViewer(db, viewer, tx => saveChoices(tx, viewer, draft.id, choices))
    return c.redirect(answersPaths.columns(draft.id), 303)
  }),
)

type Shown = FileColumn & Readonly<{ answers: NonNullable<FileColumn['answers']> }>

async function findColumn(c: Context<SignedIn>, draft: Draft): Promise<Shown | null> {
  const { db, viewer } = c.var
  const { columns } = await asViewer(db, viewer, tx => loadFile(tx, viewer, draft))
  const column = columns.find(({ number }) => String(number) === c.req.param('number'))
  return column?.answers ? { ...column, answers: column.answers } : null
}

function pageOf(c: Context<SignedIn>, { id }: Draft, { number, label, answers }: Shown): Omit<ValuesPageProps, 'rows'> {
  return { frame: c.var.frame, id, number, label, isOrdered: !holdsSeveralAnswers(answers.values) }
}

function rowsOf({ number, answers }: Shown, { merges, orders }: Choices): readonly ValueRow[] {
  const order = orders[number]?.map(fold) ?? []
  return mergeableValues(answers).map(from => {
    const to = merges[number]?.[from] ?? from
    const place = order.indexOf(fold(to)) + 1
    return { from, to, place: place > 0 ? String(place) : '' }
  })
}

function withValues(choices: Choices, number: number, { merges, order }: ChosenValues): Choices {
  const { [number]: _, ...orders } = choices.orders
  return {
    ...choices,
    merges: { ...choices.merges, [number]: { ...merges } },
    orders: order ? { ...orders, [number]: [...order] } : orders,
  }
}
