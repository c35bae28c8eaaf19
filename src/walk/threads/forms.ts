import { kindNames, type StationKind, stationKinds } from '../../thread/station.ts'

/** What somebody meant by what they typed: a number such as Gap 14, something's address, or words to look for. */
export type Meant = Readonly<
  | { by: 'number'; kind: StationKind; number: number }
  | { by: 'address'; id: string }
  | { by: 'words'; words: string }
  | { by: 'nothing' }
>

const numbered = /^(.+?)[\s,.:#]*(?:no|nr|number)?[\s.:#]*(\d{1,9})$/i
const address = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

export function meantBy(typed: string): Meant {
  if (!typed) return { by: 'nothing' }
  const id = typed.match(address)?.[0]
  if (id) return { by: 'address', id: id.toLowerCase() }
  const [, name = '', number = ''] = typed.match(numbered) ?? []
  const kind = kindNamed(name)
  return kind ? { by: 'number', kind, number: Number(number) } : { by: 'words', words: typed }
}

function kindNamed(name: string): StationKind | undefined {
  const wanted = name.trim().toLowerCase()
  return stationKinds.find(kind => [kind, kindNames[kind].toLowerCase()].includes(wanted))
}
