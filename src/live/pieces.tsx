import type { JSX } from '#jsx/jsx-runtime'
import { listOnTheDay } from '../events/asking/queries.ts'
import { asViewer } from '../platform/db.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { CodePart } from './console/pages/code-part.tsx'
import { ConsolePart } from './console/pages/console-part.tsx'
import { type LiveDay, type Step, stepsHeard, whereIn } from './day.ts'
import type { Render, Room } from './hub.ts'
import type { Known } from './known.ts'
import { ModerationPart } from './moderation/pages/moderation-part.tsx'
import { ClockPart } from './pages/clock-part.tsx'
import { DayNews } from './pages/day-news.tsx'
import { DayPart } from './pages/day-part.tsx'
import type { Topic } from './part.ts'
import { plenaryPieces } from './plenary/pieces.tsx'
import { listSorted } from './plenary/queries.ts'
import { FloorPart } from './projector/pages/floor-part.tsx'
import { JoiningPart } from './projector/pages/joining-part.tsx'
import { ProjectorPart, StepPart } from './projector/pages/projector-part.tsx'
import { findOnProjector } from './projector/queries.ts'
import { findDay, listSteps } from './queries.ts'
import { PolicyPart } from './questions/pages/policy-part.tsx'
import { MinePart, QuestionsPart } from './questions/pages/questions-part.tsx'
import { findMine, listHeld, listQuestions } from './questions/queries.ts'
import { ReactionsPart } from './reactions/pages/reactions-part.tsx'
import { SayingPart } from './reactions/pages/saying-part.tsx'
import { listReactions } from './reactions/queries.ts'
import { CheckPart } from './safety/check/pages/guest.tsx'
import { HostCheck } from './safety/check/pages/host.tsx'
import { findCheck } from './safety/check/queries.ts'
import { findSafety } from './safety/queries.ts'
import { findTables, type Tables } from './tables/at-table.ts'
import { AgreedPart, isAboutTables } from './tables/pages/agreed-part.tsx'
import { AtTablePart } from './tables/pages/at-table-part.tsx'
import { HandsPart } from './tables/pages/hands-part.tsx'
import { TablesPart } from './tables/pages/seat-form.tsx'
import { TablePart } from './tables/pages/table-part.tsx'
import { WrittenPart } from './tables/pages/written-part.tsx'
import { listInsights } from './tables/paper/queries.ts'
import { listTablesToType } from './tables/photos/queries.ts'
import { listAgreedTables, listHands } from './tables/queries.ts'

/** What was read already, where many parts are made at once, and how people reach us. */
type Given = Known & Readonly<{ read?: Tables | undefined; publicUrl?: string | undefined }>

/** Makes a part of a page as it is now. `rest` is what stands behind the topic's first word: a table, or a guest. */
type Piece = (tx: Tx, room: Room, rest: string, given: Given) => Promise<JSX.Element>

/** Every part there is, by the first word of its topic. A page and its stream show the same. */
const pieces: Readonly<Record<string, Piece>> = {
  day: async (tx, room, _, given) => {
    const { day, steps } = await dayWithSteps(tx, room, given)
    const isTime = whereIn(steps, day).now?.kind === 'survey' && !day.endedAt
    return <DayPart {...{ day, steps }} surveys={isTime ? await listOnTheDay(tx, room, room.eventId) : []} />
  },
  clock: async (tx, room, _, given) => <ClockPart {...(await dayWithSteps(tx, room, given))} />,
  console: async (tx, room, _, given) => <ConsolePart {...(await dayWithSteps(tx, room, given))} />,
  code: async (tx, room, _, given) => <CodePart day={await openedDay(tx, room)} {...reached(given)} />,
  joining: async (tx, room, _, given) => <JoiningPart day={await openedDay(tx, room)} {...reached(given)} />,
  projector: async (tx, room, _, given) => {
    const { day, steps } = await dayWithSteps(tx, room, given)
    const isHeard = whereIn(steps, day).now?.kind === 'reactions' && !day.endedAt
    const reactions = isHeard ? await heard(tx, room, { day, steps }, mostOnWall) : []
    const onProjector = await findOnProjector(tx, room, { ...given, day })
    return (
      <div data-over={day.endedAt ? '' : undefined}>
        <DayNews day={day} />
        {!day.calledOffWhy && <ProjectorPart {...{ day, steps, reactions }} {...onProjector} />}
      </div>
    )
  },
  step: async (tx, room, _, given) => <StepPart {...(await dayWithSteps(tx, room, given))} />,
  floor: async (tx, room, _, given) => (
    <FloorPart {...(await dayWithSteps(tx, room, given))} hands={given.hands ?? (await listHands(tx, room))} />
  ),
  ...plenaryPieces,
  check: async (tx, room) => {
    const [day, check] = [await findDay(tx, room), await findCheck(tx, room)]
    return <CheckPart check={check && (check.isClosed || !day?.endedAt) ? check : null} />
  },
  safety: async (tx, room, _, given) => {
    const [day, check] = [given.day ?? (await findDay(tx, room)), await findCheck(tx, room)]
    const [isOver, safety] = [!!day?.endedAt, await findSafety(tx, room)]
    return <HostCheck eventId={room.eventId} {...{ check, safety, isOver }} />
  },
  policy: async (tx, room, _, given) => <PolicyPart {...(await dayWithSteps(tx, room, given))} />,
  guest: async (tx, room, guestId) => <MinePart {...(await findMine(tx, room, guestId))} />,
  questions: async (tx, room) => {
    const { day } = await dayWithSteps(tx, room)
    return <QuestionsPart questions={await listQuestions(tx, room, everyones)} isOver={!!day.endedAt} />
  },
  saying: async (tx, room, _, given) => <SayingPart {...(await dayWithSteps(tx, room, given))} />,
  reactions: async (tx, room) => {
    const { day, steps } = await dayWithSteps(tx, room)
    const reactions = await heard(tx, room, { day, steps }, mostOnPhone)
    return reactions.length === 0 && day.endedAt ? (
      <p class="gt-p">Nobody said anything here.</p>
    ) : (
      <ReactionsPart {...{ reactions }} />
    )
  },
  tables: async (tx, room) => <TablesPart tables={(await dayWithSteps(tx, room)).day.tables} />,
  table: async (tx, room, rest, { read }) => {
    const at = await tableAt(tx, room, rest, read)
    return at ? <TablePart {...at} /> : <TablesPart tables={(await dayWithSteps(tx, room)).day.tables} />
  },
  notes: async (tx, room, rest, { read }) => {
    const at = await tableAt(tx, room, rest, read)
    return at ? <AtTablePart {...at} /> : <p class="gt-p">This table is not there any more. Choose another.</p>
  },
  hands: async (tx, room) => <HandsPart day={(await dayWithSteps(tx, room)).day} hands={await listHands(tx, room)} />,
  agreed: async (tx, room, _, given) => {
    const at = await dayWithSteps(tx, room, given)
    const agreed = isAboutTables(at.day, at.steps) ? await listAgreedTables(tx, room) : []
    return <AgreedPart {...at} {...{ agreed, toType: await listTablesToType(tx, room) }} />
  },
  written: async (tx, room) => <WrittenPart day={await openedDay(tx, room)} insights={await listInsights(tx, room)} />,
  moderation: async (tx, room) => (
    <ModerationPart
      eventId={room.eventId}
      // Apart, so that a flood of what waits hides nothing that everyone reads.
      {...(await listHeld(tx, room))}
      shown={await listQuestions(tx, room, ['shown'])}
      reactions={await listReactions(tx, room, { isShown: false, most: mostOnPhone })}
      insights={(await listSorted(tx, room)).filter(({ standing }) => standing === 'held')}
    />
  ),
}

async function tableAt(tx: Tx, room: Room, rest: string, read?: Tables) {
  return (read ?? (await findTables(tx, room, [Number(rest)]))).get(Number(rest))
}

const everyones = ['shown', 'answered'] as const
const [mostOnWall, mostOnPhone] = [24, 100]

/** What people say of what was just heard. */
function heard(tx: Tx, room: Room, { day, steps }: { day: LiveDay; steps: readonly Step[] }, most: number) {
  return listReactions(tx, room, { isShown: true, most, steps: stepsHeard(steps, day) })
}

async function openedDay(tx: Tx, room: Room): Promise<LiveDay> {
  const day = await findDay(tx, room)
  if (!day) throw new Error('A day that was never opened has no parts.')
  return day
}

async function dayWithSteps(tx: Tx, room: Room, { day, steps }: Known = {}) {
  return { day: day ?? (await openedDay(tx, room)), steps: steps ?? (await listSteps(tx, room)) }
}

function reached({ publicUrl }: Given): Readonly<{ publicUrl: string }> {
  if (publicUrl === undefined) throw new Error('Where people join cannot be said without an address.')
  return { publicUrl }
}

export async function makePiece(tx: Tx, room: Room, topic: Topic, given: Given = {}): Promise<JSX.Element> {
  const [word = '', rest = ''] = topic.split(' ')
  const piece = pieces[word]
  if (!piece) throw new Error(`There is no part called ${word}.`)
  return piece(tx, room, rest, given)
}

/** The number in the topic of a table. */
function tableIn(topic: Topic): number | null {
  const [word, rest] = topic.split(' ')
  return word === 'table' || word === 'notes' ? Number(rest) : null
}

/** Parts as text, for streams. Tables are read together: at fifty of them somebody is always writing. */
export function renderOn(db: Db, publicUrl: string): Render {
  return (room, topics) =>
    asViewer(db, room, async tx => {
      const made: string[] = []
      const read = await findTables(
        tx,
        room,
        topics.flatMap(topic => tableIn(topic) ?? []),
      )
      for (const topic of topics)
        made.push(String(await (await makePiece(tx, room, topic, { read, publicUrl })).toString()))
      return made
    })
}
