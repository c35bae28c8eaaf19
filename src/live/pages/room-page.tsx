import { type AssetName, asset, type Manifest } from '../../ui/assets.ts'
import { Document } from '../../ui/document.tsx'
import { ExitThisPage } from '../../ui/govuk/exit-this-page.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { Letter } from '../../ui/letter.tsx'
import { SafetyWords } from '../safety/pages/safety.tsx'
import type { Safety } from '../safety/safety.ts'

type RoomPageProps = {
  manifest: Manifest
  title: string
  organisation?: string | undefined
  safety: Safety
  hasErrors?: boolean | undefined
  /** Of whoever is in the room: what they type stays on their device under its name. */
  eventId?: string | undefined
  /** Where parts of the page come from as they change. */
  stream?: string | undefined
  /** Seconds until the page looks again by itself, for browsers without script. Never where something is typed. */
  refresh?: number | undefined
  /** What it looks at then; itself without. */
  refreshTo?: string | undefined
  children?: Child
}

/** The frame of every page of whoever is in the room: narrow, for a phone in one hand, with a way out. */
export const RoomPage = ({
  manifest,
  title,
  organisation,
  safety,
  hasErrors,
  eventId,
  stream,
  refresh,
  refreshTo,
  children,
}: RoomPageProps) => (
  <Document
    title={`${hasErrors ? 'Error: ' : ''}${title} – ${organisation ?? 'Goldthread'}`}
    head={<LiveLinks {...{ manifest, refresh, refreshTo }} />}
  >
    <header class="gt-narrow gt-top">
      <Letter solo />
      <span>{organisation ?? 'Goldthread'}</span>
      <ExitThisPage>Leave quickly</ExitThisPage>
    </header>
    <main id="main" class="gt-narrow" data-live={stream} data-event={eventId}>
      {children}
      <SafetyWords {...safety} />
    </main>
  </Document>
)

type LiveLinksProps = {
  manifest: Manifest
  refresh?: number | undefined
  refreshTo?: string | undefined
  script?: AssetName | undefined
}

export const LiveLinks = ({ manifest, refresh, refreshTo }: LiveLinksProps) => (
  <>
    <link rel="preload" href={asset(manifest, 'latin.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
    <link rel="stylesheet" href={asset(manifest, 'live.css')} />
    <link rel="icon" href={asset(manifest, 'icon.svg')} type="image/svg+xml" />
    <script type="module" src={asset(manifest, 'live.js')}></script>
    {refresh !== undefined && (
      <noscript>
        <meta http-equiv="refresh" content={refreshTo ? `${refresh}; url=${refreshTo}` : String(refresh)} />
      </noscript>
    )}
  </>
)
