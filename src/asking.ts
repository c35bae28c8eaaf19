import { answersPaths } from './answers/paths.ts'
import { issuingPaths } from './issuing/paths.ts'
import { listeningPaths } from './listening/paths.ts'
import { questionnairesPaths } from './questionnaires/paths.ts'

/** Where one asks beside surveys of one's own. */
export const asking = [
  {
    text: 'Questionnaires',
    href: questionnairesPaths.all,
    why: 'Write what you ask, in the languages of your people.',
  },
  {
    text: 'Bring answers you have',
    href: answersPaths.bring,
    why: 'From a survey that was held elsewhere, such as Microsoft Forms.',
  },
  {
    text: 'Listening beside surveys',
    href: listeningPaths.all,
    why: 'Groups, talks and the open-door box, and what came of them.',
  },
  { text: 'Surveys you are asked in', href: issuingPaths.mine, why: 'Take your own ballot.' },
]
