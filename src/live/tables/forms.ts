import { randomUUID } from 'node:crypto'
import { idFrom } from '../../platform/http/address.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { versionIn } from '../../thread/typed.ts'
import { longestInsight, longestNote } from './table.ts'

/** Words on their way to a note or an insight. */
export type Draft = Readonly<{
  /** Drawn by the browser, so that what is sent again is not written twice. */
  id: string
  /** Which write this is. */
  write: string
  /** Writes of the same browser to the same note that were never answered. */
  follows: readonly string[]
  /** What was seen when the writing began; 0 for something new. */
  version: number
  words: string
}>

const wrong = (text: string) => ({ outcome: 'wrong', errors: [{ field: 'words', text }] }) as const

export function readNote(form: Form): FormReading<Draft> {
  const draft = draftIn(form)
  if (!draft.words) return wrong('Write something first')
  if (draft.words.length > longestNote) return wrong(`Shorten it: there is room for ${longestNote} characters`)
  return { outcome: 'read', value: draft }
}

export function readInsight(form: Form): FormReading<Draft> {
  const draft = draftIn(form)
  if (!draft.words) return wrong('Write the insight first')
  if (draft.words.length > longestInsight) return wrong(`Shorten it: there is room for ${longestInsight} characters`)
  return { outcome: 'read', value: draft }
}

function draftIn(form: Form): Draft {
  const { one } = form
  return {
    id: idFrom(one('note')) ?? randomUUID(),
    write: idFrom(one('write')) ?? randomUUID(),
    follows: one('follows')
      .split(',')
      .slice(0, 50)
      .flatMap(text => idFrom(text) ?? []),
    version: versionIn(form),
    words: one('words'),
  }
}

/** The table that a form is about; null when there is none of this number. */
export function tableIn({ one }: Form, tables: number): number | null {
  const typed = one('table')
  const table = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  return table >= 1 && table <= tables ? table : null
}
