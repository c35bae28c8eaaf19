import { z } from 'zod'
import usual from '../../../content/support/places.json' with { type: 'json' }
import { type Text, text } from '../text.ts'

/** Where somebody finds support: words in the languages there are, and a number or an address as it is dialled or typed. */
export type SupportPlace = Readonly<{ words: Text; reach: string }>

export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const
export type Nation = (typeof nations)[number]

export const nationNames: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

/** The most places: whoever is in need reads no long list. */
export const mostPlaces = 8

const place = z.object({ words: text, reach: z.string().min(1).max(1000) })
const placesFile = z.strictObject({
  version: z.int().positive(),
  source: z.string().min(1),
  places: z.array(place.extend({ id: z.string(), nations: z.array(z.enum(nations)).min(1) })),
})

const known = placesFile.parse(usual).places

/** The usual places of a nation; without one, those that are there for all four. */
export function usualPlaces(nation?: Nation): readonly SupportPlace[] {
  return known.filter(each => (nation ? each.nations.includes(nation) : nations.every(n => each.nations.includes(n))))
}

/** The places an organisation shows, as they were stored: those it has chosen, or else the usual ones. */
export function restorePlaces(stored: unknown): readonly SupportPlace[] {
  return stored === null || stored === undefined ? usualPlaces() : z.array(place).min(1).max(mostPlaces).parse(stored)
}
