/**
 * Tables that a backup leaves out, and why. All others are in it. A new table therefore makes
 * `src/platform/backup/backup.test.ts` fail until somebody has decided.
 */
export const leftOut: Readonly<Record<string, string>> = {
  answer_columns: 'Raw answers are gone after seven days at most. In a backup they would outlive that promise.',
  answer_drafts: 'What was being made of raw answers; without them it is nothing. Bring the file again.',
  framework_files: 'Frameworks that were brought as a file and wait for a yes, for a day. Bring the file again.',
  answers: 'Two backups side by side would show who answered what. Release a survey soon after it closes.',
  comments: 'What people wrote in surveys, which goes with their answers. In a backup it would outlive that promise.',
  ballot_codes: 'They put an answer in, and only in the survey that they were printed for.',
  ballots_taken:
    'Who has taken a ballot, or voted, in a survey or vote under way. With two backups one could see when.',
  spent_ballots: 'What was used up in a survey under way: two backups would show when.',
  open_counts: 'How many answers came by a poster, until the survey closes: answers are in no backup either.',
  ballot_boxes: 'Two backups side by side would show who voted what. After a restore the vote is called off.',
  feedback_boxes: 'Two backups side by side would show what was put into the box, and when. Read the box before.',
  jobs: 'Work under way. Done a second time, it would send letters twice.',
  join_codes: 'They open a door, for 30 days. A sheet made anew takes their place.',
  pack_files: 'Files beside an insights pack. They are made again of the pack itself when somebody asks for them.',
  passkey_challenges: 'What somebody was just asked to sign, for five minutes.',
  sign_on_attempts: 'Somebody on their way to sign on, for ten minutes.',
  live_askers: 'They go the day after an event, with its guests.',
  live_check_boxes: 'Two backups side by side would show who said what. Close it before.',
  live_check_takers: 'Who has said how safe they feel, until that is closed.',
  live_guests: 'Who is in the room of an event that is under way. They go the day after it, and join anew.',
  live_hands: 'A hand that is up at a table, for minutes.',
  live_photos: 'Photos of paper, until somebody has typed them, and until a day after their room ended at most.',
  live_votes: 'They go the day after an event, with its guests.',
  mails: 'Letters that wait, with links that open doors. What was not sent yet has to be asked for again.',
  member_lists: 'Staff lists that wait for a yes, for a day. Bring the list again.',
  migrations: 'Written by the migrations themselves; the manifest lists them.',
  plan_proposals: 'Changes to the action plan that wait for a yes, for a day. Bring the file again.',
  sessions: 'Whoever was signed in. Everybody signs in anew.',
  set_up_links: 'They open a door, and only as long as there is no organisation.',
  sign_in_links: 'They open a door, for 15 minutes, and invitations for 14 days.',
  tries: 'How often something was tried in the last hours.',
  raters: 'Who has rated in a round that is under way. After a restore they rate again.',
  rating_boxes: 'Two backups side by side would show who rated what. After a restore people rate again.',
  upkeep: 'When the clean-up last came, which says nothing of the database it is put into.',
}

const ofSurvey = `select n.id from listening_notes n
  join listening_occasions o on o.organisation_id = n.organisation_id and o.id = n.occasion_id where o.form = 'survey'`

/** Rows that a backup leaves out of a table that is in it: what people wrote in surveys goes with their answers. */
export const rowsLeftOut: Readonly<Record<string, string>> = {
  listening_notes: `id in (${ofSurvey})`,
  note_codes: `note_id in (${ofSurvey})`,
}
