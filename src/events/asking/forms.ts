import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { type Asking, type Completion, type Part, partNames, parts } from './asking.ts'

type Typed = Readonly<{ completed: string; asked: string; whom: string }>
/** What was typed of each part, to stand in the fields again. */
export type CompletionTyped = Readonly<Record<Part, Typed>>

export const typedCompletion = ({ one }: Form): CompletionTyped => {
  const of = (part: Part) => ({
    ...{ completed: one(`${part}-completed`), asked: one(`${part}-asked`), whom: one(`${part}-whom`) },
  })
  return { before: of('before'), after: of('after') }
}

/** What the host said before; otherwise nothing but how many came, where that is written down. */
export function typedOf(asking: readonly Asking[], people: number | null): CompletionTyped {
  const of = (part: Part) => {
    const said = asking.find(each => each.part === part)?.completion
    if (said) return { completed: String(said.completed), asked: String(said.asked), whom: said.askedWhom }
    return { completed: '', asked: String(people ?? ''), whom: '' }
  }
  return { before: of('before'), after: of('after') }
}

export function readCompletion(typed: CompletionTyped): FormReading<Readonly<Record<Part, Completion | null>>> {
  const readings = parts.map(part => readPart(part, typed[part]))
  const errors = readings.flatMap(reading => (reading.outcome === 'wrong' ? reading.errors : []))
  const [before, after] = readings
  if (before?.outcome !== 'read' || after?.outcome !== 'read') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { before: before.value, after: after.value } }
}

/** A part of which nothing was said is left out: the number of those asked alone says nothing. */
function readPart(part: Part, { completed, asked, whom }: Typed): FormReading<Completion | null> {
  if (completed === '' && whom === '') return { outcome: 'read', value: null }
  const [done, all] = [completed, asked].map(text => (/^\d{1,5}$/.test(text) ? Number(text) : null))
  const when = partNames[part].toLowerCase()
  const wrong = (field: string, text: string) => ({ field: `${part}-${field}`, text })
  const errors: FieldError[] = [
    ...(typeof done === 'number' ? [] : [wrong('completed', `Enter how many completed it ${when}, in figures`)]),
    ...(all ? [] : [wrong('asked', `Enter of how many that is ${when}, in figures, from 1`)]),
    ...(typeof done === 'number' && all && done > all
      ? [wrong('completed', `More completed it ${when} than there were. Check both numbers`)]
      : []),
    ...textErrors(`${part}-whom`, whom, 100, 'Say who these are, such as “professionals”'),
  ]
  if (errors.length > 0 || typeof done !== 'number' || !all) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { completed: done, asked: all, askedWhom: whom } }
}
