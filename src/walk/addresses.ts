import { communicationPaths } from '../communication/paths.ts'
import { definitionsPaths } from '../definitions/paths.ts'
import { decisionPaths } from '../framework/decisions/paths.ts'
import { evidencePaths } from '../framework/evidence/paths.ts'
import { frameworkPaths } from '../framework/paths.ts'
import { gapsPaths } from '../gaps/paths.ts'
import { leadershipPaths } from '../leadership/paths.ts'
import { lessonsPaths } from '../lessons/paths.ts'
import { measuresPaths } from '../measures/paths.ts'
import { policiesPaths } from '../policies/paths.ts'
import type { StationKind } from '../thread/station.ts'

type At = Readonly<{ id: string; kind: StationKind; cycleId: string | null }>

/** The page of a station; that of its cycle where its kind has none of its own; null when it has neither. */
export function addressOf({ id, kind, cycleId }: At): string | null {
  switch (kind) {
    case 'evidence':
      return evidencePaths.evidence(id)
    case 'decision':
      return decisionPaths.decision(id)
    case 'definition':
    case 'value':
      return definitionsPaths.term(id)
    case 'gap':
      return gapsPaths.gap(id)
    case 'promise':
      return frameworkPaths.promise(id)
    case 'action':
      return frameworkPaths.action(id)
    case 'measure':
      return measuresPaths.measure(id)
    case 'review':
      return leadershipPaths.review(id)
    case 'lesson':
      return lessonsPaths.lesson(id)
    case 'policy':
      return policiesPaths.policy(id)
    case 'clause':
      return policiesPaths.clause(id)
    case 'behaviour':
      return policiesPaths.behaviour(id)
    case 'message':
      return communicationPaths.message(id)
    case 'story':
      return communicationPaths.story(id)
    default:
      return cycleId && frameworkPaths.cycle(cycleId)
  }
}
