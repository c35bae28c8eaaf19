import { idFrom } from '../../../platform/http/address.ts'
import { type Characteristic, characteristicFrom } from '../../characteristics.ts'

/** Which actions are wanted by where they stand today. Without one, those that are still to be done. */
export const standings = ['late', 'due', 'under-way', 'not-started', 'done', 'given-up'] as const
export type Standing = (typeof standings)[number]

export const standingNames: Readonly<Record<Standing, string>> = {
  late: 'Late',
  due: 'Due within 30 days',
  'under-way': 'Under way',
  'not-started': 'Not started',
  done: 'Done',
  'given-up': 'Given up',
}

/** Whose actions are wanted: those of whoever asks, or those that nobody looks after any more. */
export const keepers = ['mine', 'nobody'] as const
export type Keeper = (typeof keepers)[number]

export const keeperNames: Readonly<Record<Keeper, string>> = { mine: 'Me', nobody: 'Nobody any more' }

/** Which actions somebody asks for; null where it does not matter. */
export type Choice = Readonly<{
  elementId: string | null
  keeper: Keeper | null
  standing: Standing | null
  serves: Characteristic | null
}>

/** What an address asks for. What there is not is not asked for. */
export function readChoice(query: (name: string) => string | undefined): Choice {
  return {
    elementId: idFrom(query('element')),
    keeper: keepers.find(each => each === query('keeper')) ?? null,
    standing: standings.find(each => each === query('standing')) ?? null,
    serves: characteristicFrom(query('serves') ?? ''),
  }
}

/** The same as the end of an address, with the page of the list. */
export function queryOf({ elementId, keeper, standing, serves }: Choice, page: number): string {
  const asked = { element: elementId, keeper, standing, serves, page: String(page) }
  const said = Object.entries(asked).filter((each): each is [string, string] => each[1] !== null)
  return String(new URLSearchParams(said))
}

/** Is anything asked for, or is it the whole list? */
export const isChosen = (choice: Choice) => Object.values(choice).some(each => each !== null)
