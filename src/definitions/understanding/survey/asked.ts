import { type Day, inWords } from '../../../calendar/day.ts'
import { stateOf, type WaveDays } from '../../../surveys/wave.ts'
import type { Check, Occasion } from '../check.ts'

/** The survey that was made for a check. `toldOn`: when everyone who was asked was told what came of it. */
export type Asked = WaveDays & Readonly<{ id: string; title: string; releaseId: string | null; toldOn: Day | null }>

/** May a draft be made? There is none yet, or it was called off. */
export function mayAsk({ asked, closedOn }: Check): boolean {
  return closedOn === null && (asked === null || asked.calledOffOn !== null)
}

/** Where the survey stands, for everyone to read. */
export function standingOf(asked: Asked, today: Day): string {
  const { opensOn, closesOn, closedOn, calledOffOn, toldOn, releaseId } = asked
  switch (stateOf(asked, today)) {
    case 'called-off':
      return `It was called off on ${inWords(calledOffOn ?? today)}.`
    case 'draft':
      return `It is a draft. It could open on ${inWords(opensOn)}, and nobody is asked before somebody fixes it.`
    case 'fixed':
      return `It opens on ${inWords(opensOn)}.`
    case 'open':
      return `It is open until ${inWords(closesOn)}.`
    case 'over':
      return 'Its last day is over, and it is about to be closed.'
    case 'closed': {
      const closed = `It closed on ${inWords(closedOn ?? closesOn)}.`
      if (toldOn) return `${closed} Everyone who was asked was told on ${inWords(toldOn)} what came of it.`
      return releaseId
        ? `${closed} What people said is released. It counts here once everyone who was asked is told what came of it.`
        : `${closed} What people said is not released yet.`
    }
  }
}

/** Everything that shows whether people understand: what was noted down, and the survey once people were told of it. */
export function evidenceOf({ asked }: Check, noted: readonly Occasion[], href: (wave: string) => string): Occasion[] {
  if (!asked?.toldOn) return [...noted]
  const learned = `What people said in “${asked.title}”, and what comes of it.`
  const told: Occasion = {
    ...{ id: asked.id, way: 'survey', heldOn: asked.closesOn, learned, by: null },
    ...{ href: href(asked.id), isTold: true },
  }
  return [told, ...noted]
}
