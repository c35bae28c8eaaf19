import { communicationPaths } from './communication/paths.ts'
import { definitionsPaths } from './definitions/paths.ts'
import { eventsPaths } from './events/paths.ts'
import { decisionPaths } from './framework/decisions/paths.ts'
import { evidencePaths } from './framework/evidence/paths.ts'
import { frameworkPaths } from './framework/paths.ts'
import { leadershipPaths } from './leadership/paths.ts'
import { lessonsPaths } from './lessons/paths.ts'
import { listeningPaths } from './listening/paths.ts'
import { measuresPaths } from './measures/paths.ts'
import { papersPaths } from './papers/paths.ts'
import { planPaths } from './plan/paths.ts'
import { policiesPaths } from './policies/paths.ts'
import { startingPaths } from './starting-point/paths.ts'
import { walkPaths } from './walk/paths.ts'
import { picturePaths } from './walk/picture/paths.ts'

/** Where the page of the strategy leads, besides its elements. */
export const besideStrategy = [
  { text: 'My work', href: frameworkPaths.mine },
  { text: 'The action plan', href: planPaths.plan },
  { text: 'Broken threads, and search', href: walkPaths.all },
  { text: 'The whole thread in one picture', href: picturePaths.all },
  { text: 'The board paper', href: papersPaths.board },
  { text: 'The strategy on one page', href: papersPaths.onePage },
  { text: 'Starting point: how we want to be seen', href: startingPaths.start },
  { text: 'Leadership: the sponsor, and leaders’ goals', href: leadershipPaths.all },
  { text: 'Definitions', href: definitionsPaths.all.definition },
  { text: 'Our values', href: definitionsPaths.all.value },
  { text: 'Measures', href: measuresPaths.all },
  { text: 'What we learned', href: lessonsPaths.all },
  { text: 'Policies, and what is expected of us', href: policiesPaths.all },
  { text: 'Listening beside surveys, and the open-door box', href: listeningPaths.all },
  { text: 'Evidence: how we know', href: evidencePaths.all },
  { text: 'What was decided', href: decisionPaths.all },
  { text: 'You said, we did', href: communicationPaths.youSaid },
  { text: 'The communication plan', href: communicationPaths.plan },
  { text: 'Events', href: eventsPaths.all },
]
