import { addStep } from '../events/agenda/queries.ts'
import { addEvent, tellEvent } from '../events/details/queries.ts'
import type { EventWords, Reach } from '../events/event.ts'
import { writeReach } from '../events/reach/queries.ts'
import { dayOf, type Stage } from './turn.ts'

type StepOf = Parameters<typeof addStep>[3]

/** An event, told in days before today, as everything here. */
type MeetingOf = Readonly<{
  planned: number
  held: number
  words: Pick<EventWords, 'kind' | 'title' | 'about' | 'starts' | 'ends' | 'capacity' | 'access'>
  steps: readonly StepOf[]
  reach?: Reach
}>

const step = (kind: StepOf['kind'], title: string, minutes: number, more: Partial<StepOf> = {}): StepOf => ({
  ...{ kind, title, minutes, speaker: '', about: '' },
  ...more,
})

const starters = `When did somebody stand beside you at work?
When could you have done it, and did not?
What would make it easier on your next shift?`

const meetings: readonly MeetingOf[] = [
  {
    planned: 92,
    held: 61,
    words: {
      ...{ kind: 'coffee', title: 'Allies at night: a coffee before the shift', starts: '18:30', ends: '20:00' },
      ...{ about: 'What it takes to speak up at three in the morning, told by those who have done it.', capacity: 30 },
      access: 'Step-free way in. A hearing loop, and a quiet room next door.',
    },
    steps: [
      step('welcome', 'Why we meet before the night shift', 10),
      step('talk', 'The night I said something', 20, { speaker: 'Tomasz Example' }),
      step('reactions', 'What came to mind, and questions', 15),
      step('tables', 'Talk at tables', 30, { about: starters }),
      step('plenary', 'One thing from each table', 15),
    ],
    reach: { people: 23, students: 2, organisations: 4, roles: 'Care workers, team leaders and HR' },
  },
  {
    planned: 9,
    held: -26,
    words: {
      ...{ kind: 'masterclass', title: 'From words to what we do on a shift', starts: '14:00', ends: '16:00' },
      ...{ about: 'For everyone who wants to practise what they would say.', capacity: 40 },
      access: 'Step-free way in. Tell us what you need to take part.',
    },
    steps: [
      step('welcome', 'Who is here', 10),
      step('talk', 'What an ally does', 25, { speaker: 'Morag Example' }),
      step('break', 'Tea', 15),
      step('tables', 'Try it out at tables', 45, { about: starters }),
      step('close', 'What each of us takes home', 15),
    ],
  },
]

/** An event that was, with who came, and one that comes. Nobody has a place: none of these people has a way in. */
export async function meet(stage: Stage): Promise<void> {
  const { tx, people } = stage
  for (const { planned, held, words, steps, reach } of meetings) {
    const [madeOn, heldOn] = [dayOf(stage, planned), dayOf(stage, held)]
    const where = { form: 'in-person', place: 'The day room, Aldermoor House', onlineAddress: '' } as const
    const of = {
      seriesId: null,
      ownKind: null,
      theme: '',
      audience: '',
      entry: 'open',
      contact: 'Carys Example',
    } as const
    const id = await addEvent(tx, people.carys, { ...of, ...where, ...words, heldOn, closesOn: heldOn }, madeOn)
    for (const each of steps) await addStep(tx, people.carys, id, each)
    await tellEvent(tx, people.carys, id, madeOn)
    if (reach) await writeReach(tx, people.carys, { id, version: 1 }, reach)
  }
}
