import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Audience } from './audience.ts'

/** One audience as its fields say it. `was`: what it was called when the form was opened. */
export type AudienceTyped = Readonly<{ key: string; was: string; name: string; isStaff: boolean }>

/** The whole list as it was typed, and one more. */
export type AudiencesTyped = Readonly<{ known: readonly AudienceTyped[]; name: string; isStaff: boolean }>

export const audiencesTyped = (audiences: readonly Audience[]): AudiencesTyped => ({
  known: audiences.map(({ key, name, isStaff }) => ({ key, was: name, name, isStaff })),
  name: '',
  isStaff: false,
})

export function typedAudiences({ one, many }: Form, audiences: readonly Audience[]): AudiencesTyped {
  const staff = many('staff')
  const known = audiences.map(({ key }) => ({
    ...{ key, was: one(`was-${key}`), name: one(`name-${key}`) },
    isStaff: staff.includes(key),
  }))
  return { known, name: one('name'), isStaff: staff.includes('new') }
}

type Read = Readonly<{ changed: readonly Audience[]; added: Readonly<{ name: string; isStaff: boolean }> | null }>

/** What is different from before. An empty name takes an audience off the list. */
export function readAudiences(typed: AudiencesTyped, audiences: readonly Audience[]): FormReading<Read> {
  const names = [...typed.known.map(({ name }) => name), typed.name].filter(Boolean)
  const errors: FieldError[] = []
  for (const { key, was, name } of typed.known) {
    const now = audiences.find(each => each.key === key)?.name ?? ''
    if (was !== now)
      errors.push({ field: `name-${key}`, text: `Somebody else has changed this meanwhile. It is called ${now} now` })
    else errors.push(...textErrors(`name-${key}`, name, 100), ...twice(`name-${key}`, name, names))
  }
  errors.push(...textErrors('name', typed.name, 100), ...twice('name', typed.name, names))
  if (names.length === 0) errors.push({ field: 'name', text: 'Leave at least one audience on the list' })
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const changed = typed.known.filter(({ key, name, isStaff }) => {
    const now = audiences.find(each => each.key === key)
    return now?.name !== name || now.isStaff !== isStaff
  })
  const added = typed.name ? { name: typed.name, isStaff: typed.isStaff } : null
  return {
    outcome: 'read',
    value: { changed: changed.map(({ key, name, isStaff }) => ({ key, name, isStaff })), added },
  }
}

function twice(field: string, name: string, names: readonly string[]): FieldError[] {
  const same = names.filter(each => each.toLowerCase() === name.toLowerCase())
  return same.length > 1 ? [{ field, text: `${name} stands on the list twice` }] : []
}
