import { idFrom } from '../../platform/http/address.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { type Formula, type KeyQuestion, longestKeyQuestion, longestPart, longestTitle, mostParts } from './plenary.ts'
import type { Seen, Sorting } from './sorting/sorting.ts'
import { type Turn, turns } from './wall/turning.ts'
import { type Wall, walls } from './wall/wall.ts'

const read = <T>(value: T) => ({ outcome: 'read', value }) as const
const wrong = (field: string, text: string) => ({ outcome: 'wrong', errors: [{ field, text }] }) as const

/** What a host ticked and pressed: to move, to put together, to take one apart, or to say who reads it. */
export function readSorting({ one, many }: Form): FormReading<Sorting> {
  const [apart] = seenIn([one('apart')])
  if (apart) return read({ kind: 'part', seen: [apart] })
  for (const kind of ['show', 'off'] as const) {
    const [found] = seenIn([one(kind)])
    if (found) return read({ kind, read: { id: found.id, version: found.sorting } })
  }
  const seen = seenIn(many('insight'))
  if (one('press') === 'join') {
    if (seen.length < 2) return wrong('insight', 'Tick at least two insights to put them together')
    return read({ kind: 'join', seen })
  }
  if (seen.length === 0) return wrong('insight', 'Tick what you want to move')
  const themeId = idFrom(one('to'))
  if (!themeId && one('to') !== 'none') return wrong('to', 'Choose where it should stand')
  return read({ kind: 'move', seen, themeId })
}

/** Each is an id and what was seen, such as `4f…d1.3`. What is not understood is not there. */
function seenIn(values: readonly string[]): Seen[] {
  const found = values.flatMap(value => {
    const [id, sorting] = value.split('.')
    return idFrom(id) && /^\d{1,9}$/.test(sorting ?? '') ? [[id as string, Number(sorting)] as const] : []
  })
  return [...new Map(found)].slice(0, 400).map(([id, sorting]) => ({ id, sorting }))
}

export function readTitle({ one }: Form): FormReading<string> {
  const title = one('title').replaceAll(/\s+/g, ' ')
  const errors = textErrors('title', title, longestTitle, 'Enter what the theme is called')
  return errors.length > 0 ? { outcome: 'wrong', errors } : read(title)
}

/** What a host puts on the wall, or which page of it. */
export function readWall({ one }: Form): FormReading<Wall | Readonly<{ turn: Turn; seen: string }>> {
  const turn = turns.find(each => each === one('turn'))
  if (turn) return read({ turn, seen: one('seen') })
  const kind = walls.find(wall => wall === one('wall'))
  if (kind) return read({ kind, themeId: null })
  const themeId = idFrom(one('theme'))
  return themeId ? read({ kind: 'themes', themeId }) : wrong('wall', 'Choose what should stand on the wall')
}

export function readFormula({ one }: Form): FormReading<Omit<Formula, 'version'>> {
  const parts = one('parts')
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const whole = one('whole').replaceAll(/\s+/g, ' ')
  const errors = [...partErrors(parts), ...textErrors('whole', whole, longestPart, 'Enter what the parts add up to')]
  return errors.length > 0 ? { outcome: 'wrong', errors } : read({ parts, whole })
}

function partErrors(parts: readonly string[]): readonly FieldError[] {
  if (parts.length === 0) return [{ field: 'parts', text: 'Enter the parts of the formula, each on a line' }]
  if (parts.length > mostParts) return [{ field: 'parts', text: `Join some: there is room for ${mostParts} parts` }]
  const long = parts.find(part => part.length > longestPart)
  return long ? textErrors('parts', long, longestPart) : []
}

export function readKeyQuestion({ one }: Form): FormReading<Pick<KeyQuestion, 'audience' | 'words'>> {
  const audience = one('audience').replaceAll(/\s+/g, ' ')
  const words = one('words')
  const errors = [
    ...textErrors('audience', audience, longestTitle, 'Enter whom the question is for'),
    ...textErrors('words', words, longestKeyQuestion),
  ]
  return errors.length > 0 ? { outcome: 'wrong', errors } : read({ audience, words })
}
