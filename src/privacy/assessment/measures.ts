import { daysKept } from '../../answers/draft.ts'
import type { Setup } from '../setup.ts'
import { inDays } from '../span.ts'

/** Is it so here? `unseen`: Goldthread cannot tell from inside. */
export type State = 'on' | 'off' | 'unseen'

/** Something that lowers a risk, and whether it really does so in this set-up. */
export type Measure = Readonly<{
  name: string
  state: State
  says: string
  /** What to do, when it is not on. */
  todo?: string
}>

type Make = (setup: Setup) => Measure

const always = (name: string, says: string): Make => {
  return () => ({ name, state: 'on', says })
}

const httpsOn: Make = ({ instance: { https, reach } }) => {
  const name = 'Pages travel encrypted'
  if (https) return { name, state: 'on', says: 'Pages are reached by https, and browsers are told to insist on it.' }
  if (reach === 'this machine') {
    return {
      name,
      state: 'off',
      says: 'Pages are reached by plain http. Only a browser on the same computer can reach them, so nothing can be read on the way. Nobody else can use Goldthread like this.',
      todo: 'Before others come in, have whoever runs the server set up https.',
    }
  }
  return {
    name,
    state: 'off',
    says: 'Not safe: pages are reached by plain http over a network. Anybody on the way can read them, and can take over a visit.',
    todo: 'Have whoever runs the server set up https before anybody else signs in.',
  }
}

const mailCarrier: Make = ({ instance: { mail } }) => {
  const name = 'Links go to the right person'
  if (mail === 'none') {
    return {
      name,
      state: 'off',
      says: 'Not safe: no mail server is set. Sign-in links appear in the terminal and on a page on the server itself. Whoever can use that computer can open them and come in as somebody else.',
      todo: 'Have whoever runs the server set one up.',
    }
  }
  const carrier = mail === 'smtp' ? 'the organisation’s mail server' : 'GOV.UK Notify, which is a processor'
  return { name, state: 'on', says: `Sign-in links are sent by ${carrier}, to an address that is on the staff list.` }
}

const database: Make = ({ instance }) =>
  instance.database === 'built-in'
    ? {
        name: 'The database cannot be reached from outside',
        state: 'on',
        says: 'It runs on the same computer, does not listen to the network, and asks for a password.',
      }
    : {
        name: 'The database cannot be reached from outside',
        state: 'unseen',
        says: 'The database is a server of its own. Goldthread cannot see who else reaches it, or whether it is spoken to by an encrypted road.',
        todo: 'Ask whoever runs it, and write down what they say.',
      }

const signOn: Make = ({ signOn: way }) => {
  const name = 'Access ends with the job'
  if (way === 'off') {
    return {
      name,
      state: 'off',
      says: 'People do not sign in with a work account. Whoever leaves can come in until somebody says here that they have left.',
      todo: 'Bring the staff list up to date often, or turn on single sign-on.',
    }
  }
  if (way === 'for people we know') {
    return {
      name,
      state: 'on',
      says: 'People on the staff list sign in with their work account, and it ends with that.',
    }
  }
  return {
    name,
    state: 'on',
    says: 'People sign in with their work account, and it ends with that. Anybody who has an account that your rules let in becomes a member, though nobody put them on the staff list. Check that your rules leave out guests and suppliers.',
  }
}

const cleanUp: Make = ({ cleanUp: came }) =>
  came === 'on time'
    ? { name: 'What is over is deleted', state: 'on', says: 'The hourly clean-up has run when it should have.' }
    : {
        name: 'What is over is deleted',
        state: 'off',
        says: 'Not safe: the hourly clean-up has not finished lately, so data may be here that should be gone.',
        todo: 'Ask whoever runs the server to look into its log.',
      }

const keeping: Make = ({ keeping: { leavers, acts } }) =>
  leavers <= 365
    ? {
        name: 'Leavers are kept for a short time',
        state: 'on',
        says: `They are erased ${inDays(leavers)} after they left, and acts ${inDays(acts)} after they were done. The day is written down at once, and only ever comes nearer.`,
      }
    : {
        name: 'Leavers are kept for a short time',
        state: 'off',
        says: `They are erased ${inDays(leavers)} after they left. That is more than a year, which needs a good reason.`,
        todo: 'Shorten it, or write the reason down below.',
      }

const contact: Make = ({ contact: whom }) =>
  whom === null
    ? {
        name: 'People know whom to ask',
        state: 'off',
        says: 'No contact for data protection is set, so the privacy notice can name nobody.',
        todo: 'Set one.',
      }
    : { name: 'People know whom to ask', state: 'on', says: `The privacy notice names: ${whom}` }

const threshold: Make = ({ rule: { base, cell } }) => ({
  name: 'Small numbers are hidden',
  state: 'on',
  says: `No group of fewer than ${base} people is shown, and no number that stands for fewer than ${cell}. Neighbours are hidden too, and every release is attacked before it is made. The rule cannot be loosened.${
    cell < 10 ? ' A stricter rule hides numbers below 10: it suits places where everybody knows everybody.' : ''
  }`,
})

/** Every measure there is, by the id that risks name it by. */
const makers = {
  threshold,
  stripped: always(
    'Answers carry no name',
    `Names, addresses, times and comments are dropped while a file is read, the rest is put into a random order, and it is deleted at release or after ${inDays(daysKept)}.`,
  ),
  wall: always(
    'Organisations are kept apart',
    'The database itself refuses to show one organisation what belongs to another.',
  ),
  roles: always(
    'Everyone sees what their part needs',
    'Each page asks for a permission, and is closed to everybody else. A page that nobody thought about is closed.',
  ),
  passwordless: always(
    'There are no passwords',
    'Links and sessions are random, work for a short time, and are kept as fingerprints only.',
  ),
  silent: always('Logs name nobody', 'They hold no person, no network address and nothing that was typed.'),
  rights: always(
    'People can help themselves',
    'Anybody who is signed in can read, take away and erase what is held about them.',
  ),
  unlinked: always(
    'Taking part is never written down',
    'No record says that a person took part in a survey: not in what was done, and in no view of the database.',
  ),
  https: httpsOn,
  mail: mailCarrier,
  database,
  signOn,
  cleanUp,
  keeping,
  contact,
  disk: () => ({
    name: 'The disk is encrypted',
    state: 'unseen',
    says: 'Goldthread cannot see whether the disk it is on is encrypted.',
    todo: 'Ask whoever runs the server, and write down what they say.',
  }),
  backups: () => ({
    name: 'There are backups, and they end',
    state: 'unseen',
    says: 'Goldthread cannot see which copies were made, where they are, and when they are deleted.',
    todo: 'Agree how long they are kept, and try to restore one.',
  }),
} as const satisfies Record<string, Make>

export type MeasureId = keyof typeof makers
export type Measures = Readonly<Record<MeasureId, Measure>>

/** What is done here to protect people, and whether it really is. */
export function measuresOf(setup: Setup): Measures {
  const made = Object.entries(makers).map(([id, make]) => [id, (make as Make)(setup)])
  return Object.fromEntries(made) as Measures
}
