import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { type CodedNote, differs, noTheme } from './coding.ts'
import type { NewCoding } from './queries.ts'

export type CodingTyped = Readonly<{ title: string; first: string; second: string; occasions: readonly string[] }>

export const typedCoding = ({ one, many }: Form): CodingTyped => ({
  ...{ title: one('title'), first: one('first'), second: one('second'), occasions: many('occasions') },
})

export const emptyCoding = (memberId: string): CodingTyped => ({
  title: '',
  first: memberId,
  second: '',
  occasions: [],
})

type Ids = readonly Readonly<{ id: string }>[]

export function readCoding(typed: CodingTyped, { coders, waiting }: Readonly<{ coders: Ids; waiting: Ids }>) {
  const isCoder = (id: string) => coders.some(each => each.id === id)
  const occasionIds = waiting.map(({ id }) => id).filter(id => typed.occasions.includes(id))
  const errors: FieldError[] = [
    ...textErrors('title', typed.title, 200, 'Give it a name'),
    ...(occasionIds.length > 0 ? [] : [{ field: 'occasions', text: 'Choose at least one occasion' }]),
    ...(isCoder(typed.first) ? [] : [{ field: 'first', text: 'Choose the first of the two' }]),
    ...(!isCoder(typed.second)
      ? [{ field: 'second', text: 'Choose the second of the two' }]
      : typed.second === typed.first
        ? [{ field: 'second', text: 'Choose somebody else: two people, each alone' }]
        : []),
  ]
  const value: NewCoding = { title: typed.title, firstId: typed.first, secondId: typed.second, occasionIds }
  return errors.length > 0 ? ({ outcome: 'wrong', errors } as const) : ({ outcome: 'read', value } as const)
}

/** The field of a note. */
export const fieldOf = (noteId: string) => `note-${noteId}`

/** Where these notes are put, as it was chosen; those that were left open are not among them. */
export function readPuts({ one }: Form, notes: Ids, themes: Ids): ReadonlyMap<string, string | null> {
  const puts = new Map<string, string | null>()
  for (const { id } of notes) {
    const chosen = one(fieldOf(id))
    if (chosen === noTheme) puts.set(id, null)
    else if (themes.some(theme => theme.id === chosen)) puts.set(id, chosen)
  }
  return puts
}

/** What two people settled: where they agreed that, and where they differed what they chose together. */
export function readSettling(
  form: Form,
  notes: readonly CodedNote[],
  themes: Ids,
): FormReading<Readonly<{ puts: ReadonlyMap<string, string | null>; by: string }>> {
  const chosen = readPuts(form, notes.filter(differs), themes)
  const by = form.one('by')
  const errors: FieldError[] = [
    ...notes
      .filter(note => differs(note) && !chosen.has(note.id))
      .map(({ id }) => ({ field: fieldOf(id), text: 'Choose where this note belongs' })),
    ...textErrors('by', by, 500, 'Say who talked about it'),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const agreed = notes.filter(note => !differs(note)).map(({ id, first }) => [id, first?.themeId ?? null] as const)
  return { outcome: 'read', value: { puts: new Map([...agreed, ...chosen]), by } }
}
