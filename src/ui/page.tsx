import { type AssetName, asset, type Manifest } from './assets.ts'
import { Document } from './document.tsx'
import { Foot } from './foot.tsx'
import { Head, type Link, type Station, type Stations } from './head.tsx'
import type { Child } from './jsx/elements.ts'

/** What stays the same from page to page of one request. */
export type Frame = Readonly<{
  manifest: Manifest
  home: string
  organisation?: string | undefined
  /** Whoever is signed in, and where they look after themselves. */
  person?: Link | undefined
  stations?: Stations | undefined
  /** What a signed-in person has beside the work, such as people and settings: what their part lets them see. */
  places?: readonly Link[] | undefined
  links?: readonly Link[] | undefined
}>

export type PageProps = {
  frame: Frame
  /** Repeats the h1. */
  title: string
  now?: Station | undefined
  /** The address of the place that this page belongs to, as in the frame's `places`. */
  place?: string | undefined
  /** The form on this page was refused: the title says so first. */
  error?: boolean | undefined
  /** Seconds until the page looks again by itself; for pages that report progress. */
  refresh?: number | undefined
  /** Only the `Sheet` of this page goes to the printer. */
  prints?: 'sheet' | undefined
  /** A script of its own, for what few pages need. */
  script?: AssetName | undefined
  /** Styles of its own, beside those of every page. */
  sheet?: AssetName | undefined
  children?: Child
}

export const Page = ({ frame, title, now, place, error, refresh, prints, script, sheet, children }: PageProps) => (
  <Document
    title={`${error ? 'Error: ' : ''}${title} – Goldthread`}
    head={<Links {...{ frame, refresh, script, sheet }} />}
    bodyClass={prints && 'gt-prints-sheet'}
  >
    <Head {...frame} now={now} place={place} />
    {children}
    <Foot organisation={frame.organisation} links={frame.links} />
  </Document>
)

const Links = ({
  frame: { manifest },
  refresh,
  script,
  sheet,
}: Pick<PageProps, 'frame' | 'refresh' | 'script' | 'sheet'>) => (
  <>
    <link rel="preload" href={asset(manifest, 'latin.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
    <link rel="stylesheet" href={asset(manifest, 'goldthread.css')} />
    {sheet && <link rel="stylesheet" href={asset(manifest, sheet)} />}
    <link rel="icon" href={asset(manifest, 'icon.svg')} type="image/svg+xml" />
    <script type="module" src={asset(manifest, 'goldthread.js')}></script>
    {script && <script type="module" src={asset(manifest, script)}></script>}
    {refresh !== undefined && (
      <noscript>
        <meta http-equiv="refresh" content={String(refresh)} />
      </noscript>
    )}
  </>
)
