import { idFrom } from '../../platform/http/address.ts'
import { type Form, formOf } from '../../platform/http/form.ts'
import { markOf } from '../../thread/mark.ts'

/** What somebody typed beside what they sent, by note or 'insight' or 'new': the version they had seen, and a mark of its words. */
export type Beside = ReadonlyMap<string, Readonly<{ words: string; version: string; mark: string }>>

const names = ['note', 'version', 'write', 'mark', 'words'] as const

/**
 * A page without script sends all that stands in its fields, one after another: the words that `key` names, or the button
 * that was pressed, as a form of their own, and beside them what was typed elsewhere. A script sends words by themselves.
 */
export function takeApart(form: Form, key?: string): Readonly<{ form: Form; beside: Beside }> {
  const keys = form.many('key')
  if (keys.length === 0) return { form, beside: new Map() }
  const columns = names.map(name => form.many(name))
  const rows = keys.map(each => (each === 'new' || each === 'insight' ? each : (idFrom(each) ?? 'new')))
  const at = (name: (typeof names)[number], i: number) => columns[names.indexOf(name)]?.[i] ?? ''
  const wanted = key ?? form.one('press')
  const beside = rows.flatMap((row, i) => {
    const [words, version, mark] = [at('words', i), at('version', i).slice(0, 9), at('mark', i).slice(0, 16)]
    return row === wanted || markOf(words) === mark ? [] : [[row, { words, version, mark }] as const]
  })
  const i = rows.indexOf(wanted)
  const own = new URLSearchParams(names.map(name => [name, at(name, i)]))
  own.set('table', form.one('table'))
  return { form: formOf(own), beside: new Map(beside) }
}
