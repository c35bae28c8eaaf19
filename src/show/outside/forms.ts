import type { Day } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type Section, type Setting, sections } from './outside.ts'

/** What was chosen, to stand in the fields again. */
export type SettingTyped = Readonly<{ slug: string; sections: readonly Section[]; open: string }>

export function typedSetting({ one, many }: Form): SettingTyped {
  const ticked = many('sections')
  return {
    slug: one('slug').toLowerCase(),
    sections: sections.filter(each => ticked.includes(each)),
    open: one('open'),
  }
}

export const typedOf = ({ slug, sections: chosen, openedOn }: Omit<Setting, 'version'>): SettingTyped => ({
  slug,
  sections: chosen,
  open: openedOn ? 'yes' : 'no',
})

/** `openedOn`: the day it was opened, as long as it stays open. */
export function readSetting(
  { slug, sections: chosen, open }: SettingTyped,
  { openedOn, today }: Readonly<{ openedOn: Day | null; today: Day }>,
): FormReading<Omit<Setting, 'version'>> {
  const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length >= 3 && slug.length <= 60
  const errors = [
    ...(isSlug
      ? []
      : [{ field: 'slug', text: 'Use 3 to 60 letters, figures and single hyphens, such as aldermoor-care' }]),
    ...(open === 'yes' || open === 'no' ? [] : [{ field: 'open', text: 'Choose who can read it' }]),
    ...(open === 'yes' && chosen.length === 0
      ? [{ field: 'sections', text: 'Choose at least one part before you open the page' }]
      : []),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { slug, sections: chosen, openedOn: open === 'yes' ? (openedOn ?? today) : null } }
}
