/** Everything that is written down when it is done. What is not here cannot be: taking part in a survey never is. */
export const actSentences = {
  'organisation-set-up': 'set up the organisation',
  'organisation-renamed': 'changed the name of the organisation',
  'keeping-changed': 'changed how long things are kept',
  'sign-on-changed': 'changed the single sign-on',
  'unit-made': 'added a team',
  'unit-changed': 'changed a team',
  'unit-removed': 'removed a team',
  'person-added': 'added a person',
  'person-invited': 'sent an invitation',
  'person-changed': 'changed what is held about a person',
  'person-left': 'said that a person has left',
  'person-returned': 'said that a person is back',
  'person-erased': 'erased a person',
  'code-made': 'made a code to join with',
  'codes-made': 'made a sheet of codes to join with',
  'list-brought': 'brought the staff list up to date',
  'role-given': 'gave a role',
  'role-taken': 'took a role away',
  'sessions-ended': 'signed a person out everywhere',
  'answers-released': 'released answers',
  'words-corrected': 'corrected the words of a release',
  'owner-recovered': 'made a person an owner',
} as const

export type Act = keyof typeof actSentences
