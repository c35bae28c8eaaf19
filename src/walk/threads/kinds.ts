import { type StationKind, stationKinds } from '../../thread/station.ts'

/** One of a kind, within a sentence. */
const oneOf: Readonly<Record<StationKind, string>> = {
  definition: 'a definition',
  value: 'a value',
  evidence: 'evidence',
  gap: 'a gap',
  decision: 'a decision',
  promise: 'a promise',
  action: 'an action',
  policy: 'a policy',
  clause: 'a policy clause',
  behaviour: 'an expected behaviour',
  learning: 'learning',
  measure: 'a measure',
  review: 'a review',
  lesson: 'a lesson',
  story: 'a story',
  message: 'a message',
}

const anyOf = (kinds: readonly StationKind[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(kinds.map(kind => oneOf[kind]))

/** Which way threads go from and to one of this kind, in plain words. */
export function wayOf(kind: StationKind): string {
  const at = stationKinds.indexOf(kind)
  const [before, after] = [stationKinds.slice(0, at), stationKinds.slice(at + 1)]
  const parts = [
    ...(before.length > 0 ? [`${anyOf(before)} leads to ${oneOf[kind]}`] : []),
    ...(after.length > 0 ? [`${anyOf(after)} comes of ${before.length > 0 ? 'it' : oneOf[kind]}`] : []),
  ]
  return `You need not say which way it goes, because it only goes onwards: ${parts.join(', and ')}.`
}

/** Why no thread leads between two of this kind. */
export function sameKind(kind: StationKind): string {
  return `No thread leads from ${oneOf[kind]} to ${oneOf[kind]}. It leads from one kind to another`
}
