import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { offerLeading, takeLeading } from '../thread/leading/choose.tsx'
import type { Lesson } from './lesson.ts'
import { onKeptLesson } from './on-lesson.ts'
import { lessonsPaths } from './paths.ts'

/** What led to a lesson: actions, policies, and whatever else comes before it on the thread. */
export const threadRoutes = new Hono<SignedIn>()

threadRoutes.get(
  lessonsPaths.threads(':id'),
  onKeptLesson((c, lesson) => offerLeading(c, choiceFor(lesson))),
)

threadRoutes.post(
  lessonsPaths.threads(':id'),
  onKeptLesson((c, lesson) => takeLeading(c, choiceFor(lesson))),
)

const choiceFor = ({ station }: Lesson) => ({
  station,
  first: ['action', 'policy', 'clause', 'gap'] as const,
  title: 'What does it hang together with?',
  now: 'Review' as const,
  side: `Lesson ${station.number}`,
  back: { href: lessonsPaths.lesson(station.id), text: 'The lesson' },
  action: lessonsPaths.threads(station.id),
})
