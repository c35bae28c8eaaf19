import type { Child } from '../ui/jsx/elements.ts'
import type { Frame } from '../ui/page.tsx'
import { Charts } from './pages/charts.tsx'
import { Choices } from './pages/choices.tsx'
import { Contents } from './pages/contents.tsx'
import { Empty } from './pages/empty.tsx'
import { Fields } from './pages/fields.tsx'
import { FieldsRefused } from './pages/fields-refused.tsx'
import { FromTheRight } from './pages/from-the-right.tsx'
import { MoreCharts } from './pages/more-charts.tsx'
import { News } from './pages/news.tsx'
import { Parts } from './pages/parts.tsx'
import { Pieces } from './pages/pieces.tsx'
import { Strips } from './pages/strips.tsx'
import { Tables } from './pages/tables.tsx'

export type GalleryPage = (props: { frame: Frame }) => Child

/** Where each page is found, under `/gallery/`. */
export const galleryPages: Readonly<Record<string, GalleryPage>> = {
  pieces: Pieces,
  fields: Fields,
  choices: Choices,
  'fields-refused': FieldsRefused,
  parts: Parts,
  news: News,
  tables: Tables,
  charts: Charts,
  'more-charts': MoreCharts,
  'from-the-right': FromTheRight,
  empty: Empty,
  strips: Strips,
}

export const GalleryContents = ({ frame }: { frame: Frame }) => Contents({ frame, names: Object.keys(galleryPages) })
