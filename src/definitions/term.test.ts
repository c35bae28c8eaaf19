import { expect, test } from 'vitest'
import { readStates } from '../../test/states-table.ts'
import { standingOf, stopsOf } from './standing.ts'
import { isInForce, mayTake, type Phase, phaseOf, phases, steps, type Term } from './term.ts'

const today = '2027-05-12'

const station = {
  ...{ id: 'a', kind: 'definition' as const, number: 1, elementId: null, cycleId: null, title: 'Allyship', words: '' },
  ...{ standsOn: today, madeOn: today, owner: null, version: 1, withdrawnOn: null },
}
const gathering: Term = { station, kind: 'definition', why: '', adoption: null, vote: null }
const vote = { id: 'v', opensOn: '2027-05-10', closesOn: '2027-05-20', countedOn: null }
const adoption = {
  ...{ id: 'd', number: 1, wordingId: 'w', voteId: null, title: 'Allyship', words: 'Standing by', behaviours: '' },
  ...{ why: 'We agree', againstVote: null, adoptedOn: '2027-05-01' },
}
const over = { ...vote, opensOn: '2027-05-02', closesOn: '2027-05-09' }

const terms: Readonly<Record<Phase, Term>> = {
  gathering,
  'vote-set': { ...gathering, vote: { ...vote, opensOn: '2027-05-13' } },
  voting: { ...gathering, vote: { ...vote, closesOn: today } },
  counting: { ...gathering, vote: over },
  voted: { ...gathering, adoption, vote: { ...over, countedOn: '2027-05-10' } },
  adopted: { ...gathering, adoption },
  withdrawn: { ...gathering, adoption, station: { ...station, withdrawnOn: today } },
}

test('a term stands where its days say', () => {
  for (const phase of phases) expect(phaseOf(terms[phase], today)).toBe(phase)
})

test('what was adopted after the vote was counted is adopted, and before it is not', () => {
  const counted = { ...over, countedOn: '2027-05-10' }
  const after = { ...gathering, vote: counted, adoption: { ...adoption, voteId: 'v', adoptedOn: '2027-05-10' } }
  expect(phaseOf(after, today)).toBe('adopted')
  const sameDay = { ...gathering, vote: { ...counted, opensOn: '2027-05-02' }, adoption }
  expect(phaseOf(sameDay, today)).toBe('voted')
})

test('the table of docs/states.md has a row for every step, and each is taken there and refused everywhere else', () => {
  const table = readStates('what can be done with a term')
  expect([...table.keys()]).toEqual([...steps])
  for (const step of steps) {
    for (const phase of phases) {
      expect(mayTake(step, terms[phase], today), `${step}: ${phase}`).toBe(table.get(step)?.includes(phase))
    }
  }
})

test('people are told of what was adopted, whatever vote is under way, until it is taken back', () => {
  expect(phases.filter(phase => isInForce(terms[phase]))).toEqual(['voted', 'adopted'])
  expect(isInForce({ ...terms.voting, adoption })).toBe(true)
})

test('where it stands is said in words and marks', () => {
  expect(standingOf(terms.voting, today).words).toBe('Open for votes until 12 May 2027')
  expect(stopsOf(terms.adopted, today).map(({ mark }) => mark)).toEqual(['done', 'done', 'stop', 'done', 'now'])
  expect(stopsOf(terms.gathering, today).map(({ mark }) => mark)).toEqual(['done', 'now', 'plan', 'plan', 'plan'])
})
