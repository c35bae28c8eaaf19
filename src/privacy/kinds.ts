import { daysKept } from '../answers/draft.ts'
import { signInLinkLifetime } from '../people/jobs.ts'
import type { Permission } from '../people/permission.ts'
import { idleFor, longestSession } from '../people/session.ts'
import type { Basis } from './basis.ts'
import { cleanUp } from './clean-up.ts'
import type { Keeping } from './keeping/keeping.ts'
import { kindsOfAsking } from './kinds-of-asking.ts'
import { inDays, spanOf } from './span.ts'

/** Who can see a kind of data: the person, whoever may do something, whoever runs the server, anybody, or nobody. */
export type Seer = 'yourself' | 'the server' | 'nobody' | Permission

/** One kind of data that Goldthread holds, and everything that has to be known about it. */
export type Kind = Readonly<{
  name: string
  what: string
  whose: string
  why: string
  /** Our suggestion. Null where nobody is in it, or where it serves whatever kind it is a copy or a trace of. */
  basis: Basis | null
  /** Is it, or could it be, data of a special category (UK GDPR Article 9)? Then also under which condition. */
  condition?: string
  from: string
  seenBy: readonly Seer[]
  kept(keeping: Keeping): string
  /** What takes it away. */
  removedBy: string
}>

/** Every kind there is. Which tables hold it stands in `holdings.ts`, and a test holds both to the database. */
export const kinds = {
  'staff-list': {
    name: 'The staff list',
    what: 'Name, e-mail address if there is one, staff number, team, the parts somebody has, and the days they were invited, joined and left.',
    whose: 'people who work at the organisation',
    why: 'To know who may come in, and what they may do here.',
    basis: 'legitimate-interests',
    from: 'the organisation’s staff list, or whoever keeps it',
    seenBy: ['yourself', 'see people', 'the server'],
    kept: ({ leavers }) => `while somebody works there, and ${inDays(leavers)} after they left`,
    removedBy: `${cleanUp}, on the day that was written down when they left; at once when the person asks`,
  },
  'ways-in': {
    name: 'Ways in',
    what: 'Sign-in links and printed codes. We keep only a fingerprint of each, which lets nobody in.',
    whose: 'people who sign in',
    why: 'To let the right person in without a password.',
    basis: 'legitimate-interests',
    from: 'made here',
    seenBy: ['nobody'],
    kept: () =>
      `until used; a sign-in link ${spanOf(signInLinkLifetime)} at most, a code until the day printed beside it`,
    removedBy: `being used; ${cleanUp}`,
  },
  sessions: {
    name: 'Signed-in browsers',
    what: 'When somebody signed in, how, and on what kind of device. Cookies only for signing in and staying so.',
    whose: 'people who are signed in',
    why: 'To keep somebody signed in, and to let them end a visit that is not theirs.',
    basis: 'legitimate-interests',
    from: 'the person’s browser',
    seenBy: ['yourself', 'the server'],
    kept: () => `${spanOf(idleFor)} after the last page, ${spanOf(longestSession)} at most`,
    removedBy: `signing out; ${cleanUp}`,
  },
  letters: {
    name: 'Letters',
    what: 'E-mail and text messages on their way: to whom and what they say; of e-mail also whether it arrived. The number of a phone goes once its message was sent, or within two hours.',
    whose: 'people who get mail from here',
    why: 'To send what somebody asked for or needs to know.',
    basis: 'legitimate-interests',
    from: 'made here',
    seenBy: ['yourself', 'the server'],
    kept: () => 'until what they say is over; the day stands in each',
    removedBy: cleanUp,
  },
  acts: {
    name: 'What was done',
    what: 'Administrative acts, such as adding a person or changing a setting: when, what, by whom and to whom. Never that somebody took part in a survey, and never a name of its own.',
    whose: 'people who look after Goldthread, and those they look after',
    why: 'So that owners can see what was done in the organisation’s name.',
    basis: 'legitimate-interests',
    from: 'made here',
    seenBy: ['yourself', 'read what was done', 'the server'],
    kept: ({ acts }) => inDays(acts),
    removedBy: `${cleanUp}, on the day that was written down with each; when a person is erased, nothing in it points at them any more`,
  },
  strategy: {
    name: 'Work on the strategy',
    what: 'Who looks after an element, an action or a piece of evidence, who agreed a plan, and what people wrote about the work.',
    whose: 'people who work on the strategy',
    why: 'So that everyone can see what was promised, by whom, and what came of it.',
    basis: 'legitimate-interests',
    from: 'whoever writes it down',
    seenBy: ['be here', 'the server'],
    kept: () => 'as long as the organisation follows its strategy',
    removedBy:
      'nothing by itself: it is the record of the work. When a person is erased, their name is taken out of it',
  },
  leaders: {
    name: 'Leaders’ goals and learning',
    what: 'Who is on the list of leaders, the goals they set themselves and how it goes with them, and the sessions they took part in. A leader chooses whether everyone at the organisation reads a goal, or only owners, HR analysts and the sponsor.',
    whose: 'people on the list of leaders',
    why: 'So that leaders can be held to what they set themselves to do.',
    basis: 'legitimate-interests',
    from: 'the leader; the list and the sessions from whoever works on the strategy',
    seenBy: ['be here', 'the server'],
    kept: ({ leavers }) => `while somebody works there, and ${inDays(leavers)} after they left`,
    removedBy: `${cleanUp}, with the person; at once when the person asks`,
  },
  acknowledgements: {
    name: 'Acknowledged codes of conduct',
    what: 'That somebody has read a version of the code of conduct and takes it as theirs, and on which day. No page, file or letter says who has or has not. How many have is shown once for each version, and only where the group is large enough.',
    whose: 'people who work at the organisation',
    why: 'So that each person knows what they agreed to, and the organisation how far its code has come.',
    basis: 'legitimate-interests',
    from: 'the person',
    seenBy: ['yourself', 'the server'],
    kept: ({ leavers }) => `while somebody works there, and ${inDays(leavers)} after they left`,
    removedBy: `${cleanUp}, with the person; at once when the person asks`,
  },
  reminders: {
    name: 'The weekly letter and the calendar',
    what: 'In which weeks somebody had a letter about what they look after, whether they want none, which late promises and reviews they were told of, and the fingerprint of the private address of their calendar.',
    whose: 'people who look after something',
    why: 'To remind people of what is due, at most once a week, and only those who want it.',
    basis: 'legitimate-interests',
    from: 'made here, or the person',
    seenBy: ['yourself', 'the server'],
    kept: ({ leavers }) =>
      `which weeks: three months. The rest while somebody works there, and ${inDays(leavers)} after they left`,
    removedBy: `the next letters; ${cleanUp}, with the person; at once when the person asks`,
  },
  ballots: {
    name: 'Votes in a box, and ratings',
    what: 'How often each order of wordings, or each word for a part of a workbook, was chosen, without who and when; and apart from that, who has rated, without when and what. Who has voted stands with the ballots.',
    whose: 'people who vote or rate',
    why: 'So that everyone can vote and rate, and nobody twice.',
    basis: 'legitimate-interests',
    from: 'whoever votes or rates',
    seenBy: ['yourself', 'the server'],
    kept: () => 'until the vote or round is counted, in the first hours after its last day',
    removedBy: 'the count; neither is in any backup',
  },
  lists: {
    name: 'Staff lists on their way in',
    what: 'The lines of a file that somebody brought, while they look at what it would change.',
    whose: 'people who work at the organisation',
    why: 'To compare a list before it counts.',
    basis: 'legitimate-interests',
    from: 'a file from the organisation',
    seenBy: ['keep the staff list', 'the server'],
    kept: () => 'until somebody said yes or no, and no longer than the hour that is stored with it',
    removedBy: `the answer; ${cleanUp}`,
  },
  ...kindsOfAsking,
  answers: {
    name: 'Answers brought from files',
    what: 'Answers of a survey that was held elsewhere. Names, addresses, times and comments are left out while the file is read. The rest is put into a random order.',
    whose: 'people who answered a survey',
    why: 'To make figures that show no person.',
    basis: 'legitimate-interests',
    condition:
      'Answers may say something about ethnic origin, health, belief or sexual orientation. Nobody is named in them, but small groups could be recognised. Consider Article 9(2)(g) with Schedule 1 paragraph 8 of the Data Protection Act 2018 (equality of opportunity), or Article 9(2)(a) where people gave their explicit consent.',
    from: 'a file from the organisation',
    seenBy: ['work on answers', 'the server'],
    kept: () => `until the figures are released, ${inDays(daysKept)} at most`,
    removedBy: `the release; ${cleanUp}`,
  },
  releases: {
    name: 'Released figures',
    what: 'How many people answered what, in groups large enough. Small numbers are hidden before anything is kept.',
    whose: 'nobody: they are made so that no person can be found in them',
    why: 'To show what people said, and to compare it with later years.',
    basis: null,
    from: 'made here',
    seenBy: ['be here', 'the server'],
    kept: () => 'as long as the organisation is here; they cannot be changed or taken back',
    removedBy: 'the end of the organisation here',
  },
  decisions: {
    name: 'Decisions about data',
    what: 'Grounds for holding data, signed assessments, whom to ask. An assessment points at whoever signed it.',
    whose: 'whoever signed, and whoever is named as the contact',
    why: 'To show that people’s data is looked after.',
    basis: 'legal-obligation',
    from: 'the organisation’s owners',
    seenBy: ['read the assessment', 'the server'],
    kept: () => 'as long as the organisation is here; a person who is erased is no longer named in it',
    removedBy: 'the end of the organisation here',
  },
  work: {
    name: 'Work under way',
    what: 'What is to be done in a moment, such as sending a link to an address.',
    whose: 'whoever waits for it',
    why: 'So that nothing is lost when the computer stops.',
    basis: 'legitimate-interests',
    from: 'made here',
    seenBy: ['the server'],
    kept: () => 'until it is done, mostly seconds; half an hour when it fails again and again',
    removedBy: 'being done or given up',
  },
  tries: {
    name: 'Tries',
    what: 'How often something was tried from one place. Kept as a fingerprint that nobody can turn back.',
    whose: 'whoever tried',
    why: 'To stop guessing and floods of mail.',
    basis: 'legitimate-interests',
    from: 'the visitor’s network address, which is not kept',
    seenBy: ['nobody'],
    kept: () => 'from some minutes to half a day',
    removedBy: cleanUp,
  },
  logs: {
    name: 'Logs',
    what: 'Which page was asked for and how long it took. No person, no network address, nothing anybody typed.',
    whose: 'nobody',
    why: 'To find out why something broke.',
    basis: null,
    from: 'made here',
    seenBy: ['the server'],
    kept: () => 'as long as whoever runs the server keeps them',
    removedBy: 'whoever runs the server',
  },
  backups: {
    name: 'Backups',
    what: 'Copies of everything above, as it was on a day.',
    whose: 'everyone above',
    why: 'To come back after a fault or an accident.',
    basis: null,
    from: 'made by whoever runs the server',
    seenBy: ['the server'],
    kept: () => 'as long as whoever runs the server keeps them; who is erased here is still in older copies',
    removedBy: 'whoever runs the server, who must also erase again after going back to a copy',
  },
} as const satisfies Record<string, Kind>

export type KindId = keyof typeof kinds

export const kindIds = Object.keys(kinds) as KindId[]

export function isKindId(text: string): text is KindId {
  return Object.hasOwn(kinds, text)
}

/** A kind by its id, with everything that may be known of one. */
export function kindOf(id: KindId): Kind {
  return kinds[id]
}
