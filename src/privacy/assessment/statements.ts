import { daysKept } from '../../answers/draft.ts'
import type { Setup } from '../setup.ts'
import { inDays } from '../span.ts'
import { type Measure, measuresOf } from './measures.ts'
import { risksOf, worstOf } from './risks.ts'

/** A question that an assessment has to answer, and what is true here. */
export type Statement = Readonly<{ asks: string; says: string }>

/** What is done with people's data: its nature, scope, context and purposes (UK GDPR Article 35(7)(a)). */
export function processingOf({ organisation, instance, signOn, rule }: Setup): Statement[] {
  const where = instance.database === 'built-in' ? 'in its own database on the same computer' : 'on a database server'
  return [
    {
      asks: 'What is done',
      says: `${organisation} asks its people about belonging and fairness, and works on what they say. Goldthread holds who may come in, reads answers from files, and keeps figures in which no person can be found.`,
    },
    {
      asks: 'Why an assessment is needed',
      says: 'Answers may be about ethnic origin, health, belief or sexual orientation, and come from people who depend on their employer. Both call for an assessment before it begins (UK GDPR Article 35).',
    },
    {
      asks: 'About whom',
      says: 'People who work at the organisation. Some have no work e-mail, and some may fear to say no to their employer.',
    },
    { asks: 'Where it is held', says: `On a server that the organisation chose, ${where}.` },
    {
      asks: 'How people come in',
      says: {
        off: 'By a link in an e-mail or by a printed code. There are no passwords.',
        'for people we know': 'With their work account, by a link or by a code, if they are on the staff list.',
        'for anybody with an account':
          'With their work account: whoever has one that the rules let in becomes a member. Others come by a link or by a code.',
      }[signOn],
    },
    {
      asks: 'Who gets it beside the organisation',
      says: {
        none: 'Whoever runs the server. Mail is not sent anywhere.',
        smtp: 'Whoever runs the server, and the mail server that is set. Both are processors if they are not part of the organisation.',
        notify: 'Whoever runs the server, and GOV.UK Notify. Both are processors.',
      }[instance.mail],
    },
    {
      asks: 'What comes out',
      says: `Figures about groups of ${rule.base} people or more, and numbers of ${rule.cell} or more. They cannot be changed or taken back.`,
    },
  ]
}

/** Is it needed, and no more than is needed (UK GDPR Article 35(7)(b))? */
export function necessityOf({ keeping, rule, contact }: Setup): Statement[] {
  return [
    {
      asks: 'Could it be done with less?',
      says: `Answers are read without names, and kept for ${inDays(daysKept)} at most. The staff list holds a name, a team, and a way to reach somebody if there is one. Nothing else is asked for.`,
    },
    {
      asks: 'Is it used for anything else?',
      says: 'No. No answer can be joined to the staff list: no table, view or record leads from one to the other.',
    },
    {
      asks: 'Is it right?',
      says: 'The staff list is brought up to date by the organisation. People see what is held about them, and can have it put right.',
    },
    {
      asks: 'How long is it kept?',
      says: `People who left for ${inDays(keeping.leavers)}, what was done for ${inDays(keeping.acts)}. The day is fixed beforehand, and a job carries it out.`,
    },
    {
      asks: 'Are people told?',
      says: contact
        ? `Yes, on a page that needs no signing in, and that says whom to ask: ${contact}`
        : 'Yes, on a page that needs no signing in. It cannot say whom to ask yet, since nobody was named.',
    },
    {
      asks: 'Can they use their rights?',
      says: 'They read, take away and erase what is held about them without asking anybody. For answers without names nobody can: nothing shows which are theirs.',
    },
    {
      asks: 'What does it take from people?',
      says: `Small groups stay silent: fewer than ${rule.base} people are never shown, so a small team may not see its own result.`,
    },
  ]
}

/** What is not safe or not certain in this set-up, the worst first. Empty when there is nothing. */
export function openPointsOf(setup: Setup): Measure[] {
  const order = (measure: Measure) => (measure.says.startsWith('Not safe') ? 0 : measure.state === 'off' ? 1 : 2)
  return Object.values(measuresOf(setup))
    .filter(({ state }) => state !== 'on')
    .sort((a, b) => order(a) - order(b))
}

/** The whole in one sentence. */
export function verdictOf(setup: Setup): string {
  const unsafe = openPointsOf(setup).filter(({ says }) => says.startsWith('Not safe')).length
  if (unsafe) {
    return `As it is set up now, this Goldthread is not safe for people’s data: ${unsafe === 1 ? 'one thing has' : `${unsafe} things have`} to be put right first.`
  }
  return {
    high: 'A high risk remains. If it cannot be lowered, the ICO has to be asked before going on (UK GDPR Article 36).',
    medium: 'No high risk remains. Some risks are in between, and need somebody’s decision.',
    low: 'Only low risks remain.',
  }[worstOf(risksOf(setup))]
}
