import { privacyPaths } from './privacy/paths.ts'
import { questionnairesPaths } from './questionnaires/paths.ts'
import { surveysPaths } from './surveys/paths.ts'

/** What an owner can set beside the organisation's name. */
export const settings = [
  {
    text: 'How long things are kept',
    href: privacyPaths.keeping,
    why: 'Choose when people who left, and the record, are deleted.',
  },
  { text: 'Whom people ask', href: privacyPaths.contacts, why: 'About their data, and about pages they cannot use.' },
  {
    text: 'On what grounds',
    href: privacyPaths.grounds,
    why: 'Say which reason in law you have for each kind of data.',
  },
  {
    text: 'Where people find support',
    href: questionnairesPaths.support,
    why: 'Name whom they can turn to when a question is hard for them.',
  },
  {
    text: 'Rest between surveys',
    href: surveysPaths.rest,
    why: 'Say how long people are left in peace before they are asked again.',
  },
  {
    text: 'Data-protection impact assessment',
    href: privacyPaths.assessment,
    why: 'Read it, put right what is not safe, and sign it.',
  },
]
