import { daysPlacesKept } from '../events/places/place.ts'
import { daysToSayYes } from '../mailing-list/list.ts'
import { daysPledgesKept, remindedAfter } from '../pledges/pledge.ts'
import { cleanUp } from './clean-up.ts'
import type { Kind } from './kinds.ts'
import { inDays } from './span.ts'

/** What is held because people were asked, or listened to; the rest is in `kinds.ts`. */
export const kindsOfAsking = {
  surveys: {
    name: 'Surveys',
    what: 'What is asked and until when, who made it, and who is asked. Never whether somebody answered.',
    whose: 'people who are asked, and people who make surveys',
    why: 'So that those who are asked can answer, and nobody else.',
    basis: 'legitimate-interests',
    from: 'whoever makes a survey',
    seenBy: ['yourself', 'work on answers', 'the server'],
    kept: ({ leavers }) =>
      `what was asked: as long as the organisation follows its strategy. Who was asked: while somebody works there, and ${inDays(leavers)} after they left`,
    removedBy: `${cleanUp}, with the person; at once when the person asks`,
  },
  'survey-ballots': {
    name: 'Ballots of surveys and votes',
    what: 'That somebody has taken a ballot or voted, without when, and a fingerprint that lets the same ballot be signed again after a lost connection. Apart from that, fingerprints of ballots that were used up, which lead to nobody.',
    whose: 'people who are asked in a survey, or vote',
    why: 'So that each person answers, or votes, once at most.',
    basis: 'legitimate-interests',
    from: 'the person’s browser',
    seenBy: ['yourself', 'the server'],
    kept: () =>
      'who has taken one: until the survey is closed, or the vote counted. What was used up: 30 days after a survey was closed, and of a vote until it is counted',
    removedBy: `${cleanUp}; neither is in any backup`,
  },
  'survey-answers': {
    name: 'Answers to surveys',
    what: 'What was answered, with a number drawn by chance, the fingerprint of a receipt, and, for those who chose so, a mark that two answers are by the same person. No name, time, address or order. Whoever holds the receipt can take the answer out again until the survey is closed. Words of one’s own are then taken out of the answer, put into no order, and read apart from everything else.',
    whose: 'people who answered; nobody can tell which answer is whose',
    why: 'To make figures in which nobody can be found.',
    basis: 'legitimate-interests',
    condition:
      'Answers can be about health, belief, ethnic group or sexual orientation. Each of these questions may be left out (UK GDPR Article 9(2)(b) and Schedule 1 paragraph 8 of the Data Protection Act 2018: equality of opportunity).',
    from: 'people who answer',
    seenBy: ['work on answers'],
    kept: () => 'until the day that was fixed before the first answer, and printed before the first question',
    removedBy: `${cleanUp}; no backup has them`,
  },
  listening: {
    name: 'Listening',
    what: 'When people were listened to, who led it, how many were there, in which words consent was asked, what themes came of it, and which two people found them. Never who was there.',
    whose: 'people who lead groups and talks, and people who find themes in what was said',
    why: 'So that what people say can be followed to what is done about it.',
    basis: 'legitimate-interests',
    from: 'whoever writes it down',
    seenBy: ['be here', 'the server'],
    kept: () => 'as long as the organisation follows its strategy',
    removedBy:
      'nothing by itself: it is the record of the work. When a person is erased, their name is taken out of it',
  },
  'listening-notes': {
    name: 'Notes of what was said',
    what: 'Short notes of what was said in groups, in talks and through the box, each with whether it may be quoted, and the themes it was put under. Not who said it, not when on the day, and in no order. Words that may be quoted are shown to everyone, where enough people could have said them.',
    whose:
      'people who were listened to; nothing says which note is whose, though words of one’s own can give somebody away',
    why: 'To find out what many people say, and to answer it.',
    basis: 'legitimate-interests',
    condition:
      'Notes can be about health, belief, ethnic group or sexual orientation. Whoever speaks is asked for consent first (UK GDPR Article 9(2)(a)).',
    from: 'whoever takes notes, or the writer of a text in the box',
    seenBy: ['work on answers', 'be here', 'the server'],
    kept: () => 'two years after the day on which it was said; less where somebody takes the note out',
    removedBy: `${cleanUp}; at once when somebody takes back what they said`,
  },
  'feedback-box': {
    name: 'The open-door box',
    what: 'Texts that were put into the box and not read yet, and whether each may be quoted. All of them in one place that is written anew with every text, in another order: no name, time or address.',
    whose: 'people who wrote a text; nothing says who did',
    why: 'So that everyone can say something at any time without saying who they are.',
    basis: 'legitimate-interests',
    from: 'whoever writes a text',
    seenBy: ['nobody'],
    kept: () => 'until the box is read; then each text is a note of what was said',
    removedBy: 'being read; no backup has it',
  },
  events: {
    name: 'Events',
    what: 'When people meet, what about, where, who speaks, whom to ask, and how many came, as the host says. Everyone can read most of it once an event is told.',
    whose: 'people who speak at events, whoever is named as the contact, and people who run events',
    why: 'So that people can find an event, and the organisation what came of it.',
    basis: 'legitimate-interests',
    from: 'whoever runs events',
    seenBy: ['be here', 'the server'],
    kept: () => 'as long as the organisation follows its strategy',
    removedBy:
      'nothing by itself: it is the record of the work. When a person is erased, their name is taken out of it',
  },
  packs: {
    name: 'Insights packs',
    what: 'What came of an event: words of those who run events, case studies and who agreed to share them, words of people who were there and agreed to be quoted, and the editions that were published. Never who said something.',
    whose: 'people who run events, who agreed to share a case study, or are quoted; nothing says whose words are whose',
    why: 'So that what people found out together can be read, used and followed.',
    basis: 'legitimate-interests',
    condition:
      'Words of people who were there stand in a pack only once they have agreed, and go out of every edition when they take that back (UK GDPR Article 9(2)(a)).',
    from: 'whoever runs events, and people in the room',
    seenBy: ['run events', 'be here', 'the server'],
    kept: () => 'as long as the organisation follows its strategy',
    removedBy:
      'nothing by itself: it is the record of the work. When a person is erased, their name is taken out of it, also out of what was published',
  },
  'event-places': {
    name: 'Places at events',
    what: 'Who has a place at an event or waits for one: name, e-mail address, organisation and role as they wrote them, whether they are a student, what they need to take part, and whether they came.',
    whose: 'people who register for an event, whether they work at the organisation or not',
    why: 'To keep a place for them, to tell them when something changes, and to make it possible for them to take part.',
    basis: 'legitimate-interests',
    condition:
      'What somebody needs to take part can say something about their health. They write it only if they want to, and only those who run events read it (UK GDPR Article 9(2)(a)).',
    from: 'whoever registers, or the host who writes their name down',
    seenBy: ['yourself', 'run events', 'the server'],
    kept: () => `${inDays(daysPlacesKept)} after the event`,
    removedBy: `${cleanUp}; at once when they give up their place, or with the person`,
  },
  'room-guests': {
    name: 'Guests of an event',
    what: 'That somebody is in the room of an event: the fingerprint of a secret in their browser, a first name if they gave one, at which table they sit, whether they wrote the last words of its insight until the table agrees, which questions they asked or would like answered, a hand that is up, and whether they have said how safe they feel, until that is closed.',
    whose: 'people who join an event with its code',
    why: 'So that people at a table can work together, and a question that was not taken can be given back.',
    basis: 'legitimate-interests',
    from: 'the person’s browser',
    seenBy: ['run events', 'the server'],
    kept: () => 'until the day after the event; at once when somebody leaves the room',
    removedBy: `${cleanUp}; no backup has it`,
  },
  'room-checks': {
    name: 'How safe people feel to speak at an event',
    what: 'How many chose each answer, added up in one row. Not who chose what, nor when.',
    whose: 'guests of an event who answer, whom nothing leads back to',
    why: 'So that hosts know whether people dare to speak, before they ask them to.',
    basis: 'legitimate-interests',
    from: 'guests, without a name',
    seenBy: ['the server'],
    kept: () =>
      'until a host closes it; then only what may be shown stays, and nothing when few answered. Never closed: until the day after',
    removedBy: `by closing it, or by ${cleanUp}; no backup has it`,
  },
  'room-photos': {
    name: 'Photos of paper',
    what: 'A photo of what a table without phones wrote on paper. Where and when it was taken, and with which phone, is cut out on arrival.',
    whose: 'people who wrote on paper at an event; handwriting can give somebody away',
    why: 'So that what stands on paper can be typed.',
    basis: 'legitimate-interests',
    from: 'hosts, who take the photo',
    seenBy: ['run events', 'the server'],
    kept: () => 'until somebody has typed it, and until a day after the room ended at most',
    removedBy: `${cleanUp}; no backup has it`,
  },
  'room-words': {
    name: 'What was said at an event',
    what: 'Reactions, questions with their answers, notes of tables and what each table found most important. Not who said it.',
    whose:
      'people who were there; nothing says which words are whose, though words of one’s own can give somebody away',
    why: 'To keep what people found out together, and to follow it to what is done about it.',
    basis: 'legitimate-interests',
    from: 'people in the room, and hosts',
    seenBy: ['run events', 'the server'],
    kept: () => 'as long as the event; a note that a table took away, until the day after',
    removedBy: 'with the event. When a person is erased, their name is taken out of it',
  },
  pledges: {
    name: 'What people will do after an event',
    what: 'What somebody wrote down for themselves, and what they say came of it. The words are sealed: they open with a link that only the writer has. The link itself is kept, sealed again, in two cases: for whoever works here and is signed in, and for reminders by e-mail, together with their address.',
    whose: 'people who write down what they will do after an event, whether they work at the organisation or not',
    why: 'So that people find it again and are reminded, and so that totals can be shown in which nobody can be found.',
    basis: 'consent',
    from: 'whoever writes it down',
    seenBy: ['yourself'],
    kept: () =>
      `${inDays(daysPledgesKept)} after the event; an address at which nobody said yes ${inDays(remindedAfter[0])}`,
    removedBy: `${cleanUp}; at once when its writer says so, or with the person`,
  },
  'mailing-list': {
    name: 'The mailing list',
    what: 'E-mail addresses of people who want letters, with what they agreed to, in which version of the words, when, where, and when they said yes at that address. And the letters themselves. Not who had which letter.',
    whose: 'people who ask for letters, and people who write them',
    why: 'To write to those who want it and to nobody else, and to be able to show that they agreed.',
    basis: 'consent',
    from: 'whoever asks for letters',
    seenBy: ['yourself', 'keep the organisation', 'the server'],
    kept: () => `until somebody leaves the list; an address at which nobody said yes ${inDays(daysToSayYes)}`,
    removedBy: `one press in any letter; an owner who was asked to; ${cleanUp}. Nothing of an address that left stays`,
  },
} as const satisfies Record<string, Kind>
