import type { Manifest } from '../../../ui/assets.ts'
import { Document } from '../../../ui/document.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Letter } from '../../../ui/letter.tsx'
import type { LiveDay } from '../../day.ts'
import { LivePart } from '../../pages/part.tsx'
import { LiveLinks } from '../../pages/room-page.tsx'
import { SignalLine } from '../../pages/signal-line.tsx'
import { livePaths } from '../../paths.ts'

export type ProjectorPageProps = {
  manifest: Manifest
  day: LiveDay
  /** Said without script as the last minute runs. */
  signal: string
  step: Child
  floor: Child
  joining: Child
  children?: Child
}

const lookAgainEvery = 15

export const ProjectorPage = ({ manifest, day, signal, step, floor, joining, children }: ProjectorPageProps) => (
  <Document
    title={`${day.title}, on the projector – Goldthread`}
    head={<LiveLinks {...{ manifest }} refresh={lookAgainEvery} />}
  >
    <main class="gt-proj" id="main" data-live={livePaths.projectorStream(day.eventId)}>
      <div class="gt-proj__top">
        <h1 class="gt-proj__name">
          <Letter solo />
          {day.title}
        </h1>
        <p class="gt-meta" data-line role="status"></p>
        <SignalLine signal={signal} />
        <LivePart topic="step">{step}</LivePart>
      </div>
      <div class="gt-proj__mid">
        <LivePart topic="projector">{children}</LivePart>
        <LivePart topic="joining">{joining}</LivePart>
      </div>
      <LivePart topic="floor">{floor}</LivePart>
    </main>
  </Document>
)
