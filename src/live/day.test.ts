import { expect, test } from 'vitest'
import { type LiveDay, type Move, move, type Step, whereIn } from './day.ts'

const steps: Step[] = (['welcome', 'talk', 'tables'] as const).map((kind, i) => ({
  ...{ id: `step-${i}`, kind, title: kind, speaker: '', about: '', minutes: 10 * (i + 1) },
}))
const now = new Date('2027-05-12T09:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const fresh: LiveDay = {
  ...{
    eventId: 'event',
    title: 'Allies at night',
    starts: '09:00',
    code: 'FERN 482',
    tables: 6,
    policy: '',
    heldWords: [],
  },
  ...{
    holdsQuestions: true,
    holdsReactions: false,
    stepId: null,
    stepBeganAt: null,
    stepEndsAt: null,
    notice: '',
    endedAt: null,
    version: 1,
  },
  ...{ calledOffWhy: null, movedTo: null, codeEndsAt: new Date('2027-06-03T01:00:00Z') },
}
const after = (day: LiveDay, wanted: Move) => {
  const made = move(day, steps, wanted, now)
  return made.outcome === 'moved' ? { ...day, ...made.day } : made.outcome
}
const at = (id: string) => after(fresh, { kind: 'go', stepId: id }) as LiveDay

test('any step can be gone to, skipped or repeated, and its countdown begins', () => {
  for (const [i, { id }] of steps.entries())
    expect(at(id)).toMatchObject({ stepId: id, stepBeganAt: now, stepEndsAt: minutes(10 * (i + 1)) })
  expect(after(at('step-2'), { kind: 'go', stepId: 'step-2' })).toMatchObject({ stepEndsAt: minutes(30) })
  expect(after(fresh, { kind: 'go', stepId: 'gone' })).toBe('no such step')
})

test('a countdown is made longer or shorter, never ends before now, and starts from now once it has run out', () => {
  expect(after(at('step-0'), { kind: 'add', minutes: 5 })).toMatchObject({ stepEndsAt: minutes(15) })
  expect(after(at('step-0'), { kind: 'add', minutes: -30 })).toMatchObject({ stepEndsAt: now })
  const out = { ...at('step-0'), stepEndsAt: minutes(-3) }
  expect(after(out, { kind: 'add', minutes: 2 })).toMatchObject({ stepEndsAt: minutes(2) })
  expect(after(at('step-0'), { kind: 'count down', minutes: 3 })).toMatchObject({ stepEndsAt: minutes(3) })
  expect(after(at('step-0'), { kind: 'stop the clock' })).toMatchObject({ stepEndsAt: null })
  expect(after(at('step-0'), { kind: 'count down', minutes: 721 })).toBe('too long')
  expect(after(fresh, { kind: 'add', minutes: 1 })).toBe('no step')
})

test('once it is over nothing moves', () => {
  const over = after(at('step-1'), { kind: 'end' }) as LiveDay
  expect(over).toMatchObject({ endedAt: now, stepEndsAt: null, notice: '' })
  const moves: Move[] = [{ kind: 'go', stepId: 'step-0' }, { kind: 'say', notice: 'Hello' }, { kind: 'end' }]
  for (const wanted of moves) expect(after(over, wanted)).toBe('over')
})

test('where one is follows from the step that is on', () => {
  expect(whereIn(steps, fresh)).toMatchObject({ now: null, next: steps[0], before: null })
  expect(whereIn(steps, { stepId: 'step-1' })).toMatchObject({ now: steps[1], next: steps[2], before: steps[0] })
  expect(whereIn(steps, { stepId: 'step-2' })).toMatchObject({ now: steps[2], next: null })
})
