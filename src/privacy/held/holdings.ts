import type { Schema } from '../../platform/schema.ts'
import { communicationHoldings } from './communication.ts'
import { definitionsHoldings } from './definitions.ts'
import { eventsHoldings } from './events.ts'
import { evidenceHoldings } from './evidence.ts'
import { heardHoldings } from './heard.ts'
import type { Holding } from './holding.ts'
import { leadershipHoldings } from './leadership.ts'
import { listeningHoldings } from './listening.ts'
import { liveHoldings } from './live.ts'
import { mailingListHoldings } from './mailing-list.ts'
import { measuresHoldings } from './measures.ts'
import { packsHoldings } from './packs.ts'
import { planHoldings } from './plan.ts'
import { pledgesHoldings } from './pledges.ts'
import { policiesHoldings } from './policies.ts'
import { rhythmHoldings } from './rhythm.ts'
import { showHoldings } from './show.ts'
import { signInHoldings } from './sign-in.ts'
import { startingPointHoldings } from './starting-point.ts'
import { strategyHoldings } from './strategy.ts'
import { surveysHoldings } from './surveys.ts'

const frozen = 'the words of a release are frozen with it, and no role may change them'
const brief = 'gone within days, when the answers are released or their time is over'

/**
 * Every table and every column. A new one does not compile before it stands here, and a test compares this with the
 * catalogue of the database. What somebody is shown about themselves is read from here, so nothing can be forgotten.
 */
export const holdings: { readonly [T in keyof Schema]: Holding<T> } = {
  members: {
    kind: 'staff-list',
    whose: ['id'],
    columns: {
      id: 'points at a person',
      organisation_id: 'no person',
      name: { says: 'Name' },
      email: { says: 'E-mail address' },
      staff_number: { says: 'Staff number' },
      unit_id: { says: 'Team' },
      invited_on: { says: 'Invited on' },
      joined_on: { says: 'Joined on' },
      left_on: { says: 'Left on' },
      erase_on: { says: 'To be erased on' },
      language: { says: 'Language' },
    },
  },
  member_roles: {
    kind: 'staff-list',
    whose: ['member_id'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      member_id: 'points at a person',
      role: { says: 'Part' },
      unit_id: { says: 'Line manager of' },
    },
  },
  units: {
    kind: 'staff-list',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      kind: 'no person',
      name: 'may name somebody',
      parent_id: 'no person',
      parent_kind: 'no person',
    },
  },
  join_codes: {
    kind: 'ways-in',
    whose: ['member_id'],
    columns: {
      organisation_id: 'no person',
      member_id: 'points at a person',
      digest: 'secret',
      made_on: { says: 'A code to join with was made on' },
      expires_at: { says: 'It works until' },
    },
  },
  sign_in_links: {
    kind: 'ways-in',
    whose: ['member_id'],
    columns: {
      digest: 'secret',
      organisation_id: 'no person',
      member_id: 'points at a person',
      expires_at: { says: 'A link works until' },
      purpose: { says: 'What the link is for' },
      new_email: { says: 'New e-mail address' },
    },
  },
  set_up_links: {
    kind: 'ways-in',
    whose: 'nobody',
    columns: { digest: 'secret', expires_at: 'no person' },
  },
  sessions: {
    kind: 'sessions',
    whose: ['member_id'],
    columns: {
      digest: 'secret',
      organisation_id: 'no person',
      member_id: 'points at a person',
      idle_until: { says: 'Ends, if no page is asked for, at' },
      expires_at: { says: 'Ends at the latest at' },
      id: 'no person',
      started_at: { says: 'Signed in at' },
      way: { says: 'How' },
      device: { says: 'On' },
    },
  },
  mails: {
    kind: 'letters',
    whose: 'letters',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      to_address: { says: 'To' },
      channel: { says: 'Sent as' },
      content: 'secret',
      attempts: 'no person',
      sent_at: { says: 'Sent at' },
      bounced_at: { says: 'Came back at' },
      bounce: { says: 'Why it came back' },
      created_at: { says: 'Written at' },
      expires_at: { says: 'Deleted after' },
    },
  },
  acts: {
    kind: 'acts',
    whose: ['actor_id', 'subject_id'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      at: { says: 'When' },
      act: { says: 'What was done' },
      actor_id: 'points at a person',
      subject_id: 'points at a person',
      details: 'no person',
      erase_on: { says: 'Deleted on' },
    },
  },
  member_lists: {
    kind: 'lists',
    whose: 'lists',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      file_name: { names: true, because: 'the whole list is thrown away when it names who is erased' },
      lines: { says: 'A line about you in a list that is being brought in' },
      expires_at: { says: 'Deleted after' },
    },
  },
  answer_drafts: {
    kind: 'answers',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      title: 'may name somebody',
      file_name: 'may name somebody',
      state: 'no person',
      reading: { names: true, because: brief },
      choices: { names: true, because: brief },
      offer: { names: true, because: brief },
      content: { names: true, because: brief },
      expires_on: 'no person',
      wave_id: 'no person',
      rule_base: 'no person',
      rule_cell: 'no person',
    },
  },
  answer_columns: {
    kind: 'answers',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      draft_id: 'no person',
      position: 'no person',
      label: { names: true, because: brief },
      dictionary: { names: true, because: brief },
      codes: 'no person',
    },
  },
  releases: {
    kind: 'releases',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      cells: 'no person',
      rule: 'no person',
      released_on: 'no person',
      is_example: 'no person',
    },
  },
  release_wordings: {
    kind: 'releases',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      release_id: 'no person',
      version: 'no person',
      title: { names: true, because: frozen },
      labels: { names: true, because: frozen },
      released_on: 'no person',
    },
  },
  assessments: {
    kind: 'decisions',
    whose: ['signed_by'],
    columns: {
      organisation_id: 'no person',
      version: { says: 'Version of the assessment that you signed' },
      consulted: 'may name somebody',
      advice: 'may name somebody',
      decision: 'no person',
      open_points: 'may name somebody',
      signed_by: 'points at a person',
      signed_at: { says: 'Signed at' },
      review_on: 'no person',
      setup: 'no person',
    },
  },
  lawful_bases: {
    kind: 'decisions',
    whose: 'nobody',
    columns: { organisation_id: 'no person', kind: 'no person', basis: 'no person', decided_on: 'no person' },
  },
  organisations: {
    kind: 'decisions',
    whose: 'nobody',
    columns: {
      id: 'no person',
      name: 'no person',
      rule_base: 'no person',
      rule_cell: 'no person',
      created_on: 'no person',
      keep_leavers_days: 'no person',
      keep_acts_days: 'no person',
      privacy_contact: { names: true, because: 'taken away whole when it names who is erased' },
      barrier_contact: { names: true, because: 'taken away whole when it names who is erased' },
      sign_on_address: 'no person',
      support_places: { names: true, because: 'who is erased is taken out of it with the contacts' },
      survey_rest_days: 'no person',
      pulse_rest_days: 'no person',
    },
  },
  ...signInHoldings,
  ...strategyHoldings,
  ...leadershipHoldings,
  ...measuresHoldings,
  ...policiesHoldings,
  ...evidenceHoldings,
  ...definitionsHoldings,
  ...communicationHoldings,
  ...showHoldings,
  ...planHoldings,
  ...rhythmHoldings,
  ...startingPointHoldings,
  ...surveysHoldings,
  ...heardHoldings,
  ...listeningHoldings,
  ...eventsHoldings,
  ...packsHoldings,
  ...liveHoldings,
  ...pledgesHoldings,
  ...mailingListHoldings,
  jobs: {
    kind: 'work',
    whose: 'nobody',
    columns: {
      id: 'no person',
      name: 'no person',
      payload: { names: true, because: 'gone within moments, and thrown away when it names who is erased' },
      due_at: 'no person',
      attempts: 'no person',
    },
  },
  tries: {
    kind: 'tries',
    whose: 'nobody',
    columns: { bucket: 'secret', used: 'no person', until: 'no person' },
  },
  instance: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: { only_one: 'no person', secret_fingerprint: 'no person' },
  },
  upkeep: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: { only_one: 'no person', finished_at: 'no person' },
  },
}
