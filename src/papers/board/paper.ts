import { type Day, inWords, type Span } from '../../calendar/day.ts'
import { headingOf } from '../../framework/standing.ts'
import type { PaperDocument } from '../../platform/pdf/document.ts'
import type { RunProps } from '../../ui/charts/run.tsx'
import { shorten } from '../shorten.ts'
import type { BoardFacts } from './facts.ts'
import { sayPeriod } from './period.ts'
import { asksOf } from './sections/asks.ts'
import { brokenOf } from './sections/broken.ts'
import { decidedOf } from './sections/decided.ts'
import { elementsOf } from './sections/elements.ts'
import { lateOf } from './sections/late.ts'
import { learnedOf } from './sections/learned.ts'
import { measuredOf } from './sections/measured.ts'
import type { Part } from './sections/parts.ts'
import { promisedOf, sealsOf } from './sections/promised.ts'
import { releasedOf } from './sections/released.ts'

/** For whom a paper is made, and when. */
export type Occasion = Readonly<{ organisation: string; span: Span; today: Day; origin: string }>

export type BoardPaper = Readonly<{
  document: Omit<PaperDocument, 'sections'> & Readonly<{ sections: readonly Part[] }>
  /** What its figures draw, by the names of the drawings. */
  runs: Readonly<Record<string, RunProps>>
}>

/** The board paper of these days: the same content for the page and for the PDF. */
export function boardPaper(facts: BoardFacts, { organisation, span, today, origin }: Occasion): BoardPaper {
  const measured = measuredOf(facts)
  const sections = [
    asksOf(facts, today),
    elementsOf(facts, today),
    promisedOf(facts, today),
    lateOf(facts, today),
    decidedOf(facts, span, today),
    measured.part,
    brokenOf(facts),
    learnedOf(facts),
    releasedOf(facts),
    ...sealsOf(facts),
  ]
  const document = {
    title: facts.rows.length > 0 ? headingOf(facts.rows, today) : 'There is no strategy yet',
    kind: 'Board paper',
    organisation: shorten(organisation, 90),
    lead: `How the allyship strategy stands, and what happened from ${sayPeriod(span)}. Everything here is as it stood in Goldthread on ${inWords(today)}.`,
    madeOn: { day: today, words: inWords(today) },
    foot: `${shorten(organisation, 60)} · Board paper · ${sayPeriod(span)}`,
    origin,
    sections,
  }
  return { document, runs: measured.runs }
}
