import { type Day, inWords } from '../calendar/day.ts'
import type { MarkName } from '../ui/marks.tsx'
import { phaseOf, type Term } from './term.ts'

/** How it stands, in a few words. */
export function standingOf(term: Term, today: Day): Readonly<{ mark: MarkName; words: string }> {
  const { vote, adoption } = term
  switch (phaseOf(term, today)) {
    case 'gathering':
      return { mark: 'plan', words: 'Words are being gathered' }
    case 'vote-set':
      return { mark: 'plan', words: `The vote opens on ${inWords(vote?.opensOn ?? today)}` }
    case 'voting':
      return { mark: 'now', words: `Open for votes until ${inWords(vote?.closesOn ?? today)}` }
    case 'counting':
      return { mark: 'now', words: 'The vote is over, and is being counted' }
    case 'voted':
      return { mark: 'now', words: 'The vote is counted. Nothing is adopted yet' }
    case 'adopted':
      return { mark: 'done', words: `Adopted on ${inWords(adoption?.adoptedOn ?? today)}` }
    case 'withdrawn':
      return { mark: 'stop', words: 'Taken back' }
  }
}

const places = { gathering: 1, 'vote-set': 2, voting: 2, counting: 2, voted: 3, adopted: 4, withdrawn: -1 } as const

/** The five stops from looking around to checking, as the thread of a term shows them. */
export function stopsOf(term: Term, today: Day): readonly Readonly<{ name: string; mark: MarkName; here: boolean }>[] {
  const now = places[phaseOf(term, today)]
  return ['Collect', 'Draft', 'Vote', 'Adopt', 'Check'].map((name, place) => ({
    name,
    mark: now < 0 ? 'stop' : markAt(term, place, now),
    here: place === now,
  }))
}

function markAt({ adoption }: Term, place: number, now: number): MarkName {
  if (place === now) return 'now'
  if (place > now) return 'plan'
  return place === 2 && now > 2 && adoption && !adoption.voteId ? 'stop' : 'done'
}
