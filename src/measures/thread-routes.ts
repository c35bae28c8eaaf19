import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { offerLeading, takeLeading } from '../thread/leading/choose.tsx'
import type { Measure } from './measure.ts'
import { onOpenMeasure } from './on-measure.ts'
import { measuresPaths } from './paths.ts'

/** What a measure measures: promises, actions, and whatever else comes before it on the thread. */
export const threadRoutes = new Hono<SignedIn>()

threadRoutes.get(
  measuresPaths.threads(':id'),
  onOpenMeasure((c, measure) => offerLeading(c, choiceFor(measure))),
)

threadRoutes.post(
  measuresPaths.threads(':id'),
  onOpenMeasure((c, measure) => takeLeading(c, choiceFor(measure))),
)

const choiceFor = ({ station }: Measure) => ({
  station,
  first: ['promise', 'action'] as const,
  title: 'What does it measure?',
  now: 'Review' as const,
  side: `Measure ${station.number}`,
  back: { href: measuresPaths.measure(station.id), text: 'The measure' },
  action: measuresPaths.threads(station.id),
})
