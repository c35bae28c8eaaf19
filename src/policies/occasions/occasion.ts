import type { Day } from '../../calendar/day.ts'

export const places = ['team-meeting', 'induction', 'supervision', 'training', 'intranet', 'letter', 'other'] as const
export type Place = (typeof places)[number]

export const placeNames: Readonly<Record<Place, string>> = {
  'team-meeting': 'Team meeting',
  induction: 'Induction',
  supervision: 'Supervision or one to one',
  training: 'Training',
  intranet: 'Intranet or noticeboard',
  letter: 'Letter or e-mail to staff',
  other: 'Somewhere else',
}

/** The most occasions on the page of a policy, the newest ones. */
export const occasionsOnPage = 30

/** That a policy was shown to people or talked about with them. */
export type Occasion = Readonly<{ id: string; heldOn: Day; place: Place; words: string; href: string | null }>
