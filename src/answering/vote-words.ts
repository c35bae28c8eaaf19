import { IntlMessageFormat } from 'intl-messageformat'
import { type MessageKey, type Messages, messagesIn } from '../questionnaires/messages.ts'

/** What is said of a vote where something else is said of a survey. Wordings are in English, and so is a vote. */
const ofVote: Partial<Record<MessageKey, string>> = {
  rank: 'Give 1 to the wording you like best, 2 to the next, and so on. You can leave some out.',
  'wrong-rank': 'Give each choice from 1 to {count} to one wording only. You can leave some out, but not all',
  'no-place': 'Left out',
  send: 'Put my vote in',
  change: 'Change my vote',
  'ballot-here': 'Your ballot is in this browser. It goes along with your vote.',
  'ballot-wrong':
    'Your ballot was not signed for this vote, so nothing was kept. Sign in, and take it on the page of the vote',
  'ballot-spent': 'Your ballot was used before. If that was you, your vote is in',
  'code-wrong': 'A vote needs a ballot, so nothing was kept. Sign in, and take it on the page of the vote',
  'by-hand':
    'This browser has no ballot for this vote. If you took one, go on where you took it. If you did not, sign in and take it, or vote in the box there.',
  'vow-kept':
    'We keep the order you put the wordings in. We do not keep your name, the time, your phone or where you are.',
  'vow-nobody': 'Nobody who counts the votes can tell which is yours.',
  'vow-small':
    'If fewer than {base} people vote, nothing is shown, and never a number that stands for fewer than {cell}.',
  'vow-delete':
    'Votes are counted on the day after the last one, and then thrown away with the list of who took a ballot.',
  'vow-fixed': 'The wordings and the days were fixed before the vote opened. Nobody can change them now.',
  'limit-order':
    'Until the votes are counted, ballots and votes lie in the order they came. Whoever can get at the whole database, or a copy of its files, could hold one order against the other and find some people’s votes. Once they are counted, all of it is thrown away.',
  'limit-few': 'When very few people vote on a day, they might guess who did.',
  'limit-receipt':
    'Whoever has your receipt can see that a vote is in. Until the votes are counted, they can take it out or put another in. They cannot read it.',
  'name-took': 'took a ballot',
  'answer-thread': 'A vote',
  'never-meet':
    'Two threads that never meet. Your name: took a ballot, and ends there. Your vote: is counted, and shown in a total.',
  'row-receipt': 'The fingerprint of your receipt',
  'row-taken':
    'A number that was drawn for your vote was there already, so nothing was kept. We have drawn another. Put your vote in again',
  'receipt-hint':
    'Write these words down, or take a picture. With them you can see that your vote is in, and take it out or vote again until {day}. They do not say what you chose.',
  done: 'Your vote is in. Thank you.',
  'done-lead': 'It is counted after the last day. What came of it then stands on the page of the vote.',
  'done-check': 'Check that your vote is in',
  'not-yet': 'This vote opens on {day}.',
  closed: 'This vote closed after {day}. What came of it stands on its page, for everyone who works here.',
  'called-off': 'This vote was called off. Nothing in it is used.',
  check: 'Is my vote in?',
  'check-lead': 'Type the words of your receipt. They do not show what you chose.',
  counted: 'Yes. A vote with this receipt is in.',
  'not-counted': 'No. There is no vote with this receipt here. Once votes are counted, there is none any more.',
  withdraw: 'Take my vote out',
  'withdraw-hint': 'It is deleted at once. Your ballot stays used, so you cannot vote with it again.',
  again: 'Vote again',
  'again-hint': 'The new vote takes the place of the old one.',
  withdrawn: 'Your vote is out. It is deleted.',
  replaced: 'Your new vote has taken the place of the old one.',
  replacing: 'This takes the place of your earlier vote.',
  key: 'The key of this vote',
  'key-lead':
    'Every ballot of this vote is signed with one key. If the fingerprint you see is the same as your colleagues’, nobody’s ballot is marked.',
  'made-with': 'Held with Goldthread.',
  main: 'Skip to the ballot',
}

const english = messagesIn('en')

/** The words around a vote: those of a survey in English, but for what is not the same. */
export const voteWords: Messages = {
  ...english,
  say(key, values = {}) {
    const own = ofVote[key]
    return own === undefined ? english.say(key, values) : String(new IntlMessageFormat(own, 'en').format(values))
  },
}
