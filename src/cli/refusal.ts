import type { NotMade } from '../releases/make.ts'

/** Why a release was refused, for the person who asked for it. */
export function sayRefusal({ reason, detail }: NotMade): string {
  switch (reason) {
    case 'too few people':
      return `Refused: fewer than ${detail} people answered, so no figure about them can be shown.`
    case 'earlier release is of other answers':
      return 'The earlier release is not about these answers: its figures do not agree with this file. Name only releases of the same people and the same answers.'
    case 'earlier release cannot be compared':
      return `Refused: this release cannot be judged together with the earlier one: ${detail}. Use the same options and groups, or make both anew as one release.`
    case 'somebody would be given away':
      return `Refused: together with what was released earlier, this would give somebody away (“${detail}”). Leave that question out, or use fewer breakdowns.`
    case 'the auditor found a leak':
      return `Refused: our own attack on this release worked out ${detail} of its hidden figures, so nothing was written. Please tell us: this is a fault in Goldthread.`
  }
}
