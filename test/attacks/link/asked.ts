import { restoreQuestionnaire } from '../../../src/questionnaires/questionnaire.ts'

/** A question to choose, and two to write as much as one likes: long enough that a database keeps it in a place apart. */
export const asked = restoreQuestionnaire({
  title: { en: 'How it is to work here' },
  languages: ['en'],
  reviewed: ['en'],
  pages: [
    {
      id: 'page',
      items: [
        { id: 'heard', type: 'scale', text: { en: 'I am heard in my team.' } },
        { id: 'happened', type: 'words', text: { en: 'What happened?' }, longest: 4000 },
        { id: 'more', type: 'words', text: { en: 'What else should we know?' }, longest: 4000 },
      ],
    },
  ],
})
