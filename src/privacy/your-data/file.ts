import type { Keeping } from '../keeping/keeping.ts'
import { kindOf } from '../kinds.ts'
import type { HeldKind } from './held.ts'

/** Everything that is held about somebody, to keep or to take elsewhere: readable by a person and by a program. */
export type OwnFile = Readonly<{
  made_at: string
  organisation: string
  held: readonly Readonly<{ kind: string; why: string; kept: string; records: readonly Record<string, string>[] }>[]
  named_in: readonly string[]
  not_in_here: string
}>

export const notInHere =
  'Answers to surveys are not here. They are kept without a name, so neither we nor you can find which are yours. Sign-in links and codes are kept as fingerprints that say nothing.'

export function fileOf(
  held: readonly HeldKind[],
  {
    organisation,
    keeping,
    mentions,
    now,
  }: Readonly<{ organisation: string; keeping: Keeping; mentions: readonly string[]; now: Date }>,
): OwnFile {
  return {
    made_at: now.toISOString(),
    organisation,
    held: held.map(({ kind, records }) => ({
      kind: kindOf(kind).name,
      why: kindOf(kind).why,
      kept: kindOf(kind).kept(keeping),
      records: records.map(record => Object.fromEntries(record.map(({ says, value }) => [says, value]))),
    })),
    named_in: mentions,
    not_in_here: notInHere,
  }
}
