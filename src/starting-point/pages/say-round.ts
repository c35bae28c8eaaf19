import { type Day, inWords } from '../../calendar/day.ts'
import { type Round, stateOf } from '../rounds/round.ts'

/** Where a round stands, in a sentence. */
export function sayRound(round: Round, today: Day): string {
  switch (stateOf(round, today)) {
    case 'called-off':
      return 'Called off'
    case 'set':
      return `Opens on ${inWords(round.opensOn ?? '')}`
    case 'open':
      return `Open until ${inWords(round.closesOn ?? '')}`
    case 'over':
      return 'Being counted'
    case 'agreeing':
      return 'Ready to talk through and agree'
  }
}
