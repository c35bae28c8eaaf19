import { ChartPatterns } from './charts/patterns.tsx'
import { Run, type RunProps } from './charts/run.tsx'
import { plot } from './charts/run-place.ts'
import { Letter } from './letter.tsx'
import { type MarkName, markDrawings } from './marks.tsx'

/** The light colours of `styles/_tokens.scss` on white, for what has no stylesheet. A test holds them to it. */
export const paperColours = {
  paper: '#ffffff',
  linen: '#f3ecdf',
  rule: '#d9cfbb',
  warp: '#b3a48d',
  track: '#867a69',
  ink: '#231726',
  'ink-2': '#5d4f5f',
  brand: '#4a1d4f',
  casing: '#3a1541',
  mark: '#3a1541',
  gold: '#e8ad22',
  ply: '#c58a10',
  stitch: '#b4810c',
  late: '#a3290f',
  'on-late': '#fffaf0',
  good: '#1d6243',
  'chart-sa': '#4a1d4f',
} as const

/** A drawing that stands for itself: no stylesheet, no page around it. In pixels. */
export type Drawing = Readonly<{ svg: string; width: number; height: number }>

/** What the classes of a chart and of the G say, for whoever draws SVG without our stylesheet. */
const classes = `
text { fill: var(--ink); font-size: 16px; paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round }
.soft { fill: var(--ink-2) }
.sum, .n { font-weight: 600 }
.gt-chart__wide { display: none }
.m { text-anchor: middle }
.f-rule { fill: var(--rule) }
.f-h { fill: url(#p-h) }
.p-warp { fill: var(--warp) }
.p-sa { fill: var(--chart-sa) }
.l-run { stroke: var(--chart-sa); stroke-width: 3 }
.l-reference { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4 }
.l-note { stroke: var(--ink-2); stroke-width: 1.5; stroke-dasharray: 1 4 }
.e path { fill: none; stroke: var(--casing); stroke-width: 13 }
.g path { fill: none; stroke: var(--gold); stroke-width: 7.5 }`

/** `left` and `right`: room beside what per cents are of. `box`: what is seen of it. */
type Measures = Readonly<{ width: number; height: number; left?: number; right?: number; box?: string }>

function drawn(inner: string, { width, height, left = 0, right = 0, box }: Measures): Drawing {
  const whole = left + width + right
  const view = box ? ` viewBox="${box}"` : ''
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${height}"><style>${classes}</style>`,
    `<defs>${<ChartPatterns />}</defs>`,
    `<svg x="${left}" width="${width}" height="${height}"${view} overflow="visible">${inner}</svg></svg>`,
  ].join('')
  const colourOf = (name: string) => paperColours[name as keyof typeof paperColours] ?? paperColours.ink
  return {
    svg: svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => colourOf(name)),
    width: whole,
    height,
  }
}

/** What stands within the first drawing of this mark-up. */
const inside = (markup: string) => /<svg[^>]*>([\s\S]*?)<\/svg>/.exec(markup)?.[1] ?? ''

/** A figure over time, the same picture as on a page. What its notes say has to stand beside it. */
export const runOnPaper = (props: RunProps): Drawing =>
  drawn(inside(String(<Run {...props} />)), { width: 430, height: plot.height, left: 8, right: 92 })

/** Every mark, and the G that the thread comes out of, by their names. */
export function drawingsOnPaper(): Readonly<Record<MarkName | 'letter', Drawing>> {
  const marks = Object.entries(markDrawings).map(([name, drawing]) => {
    const seen = { width: 54, height: 54, box: '-7 -7 54 54' }
    return [name, drawn(String(drawing), seen)] as const
  })
  const letter = drawn(inside(String(<Letter solo />)), { width: 64, height: 64, box: '0 0 64 64' })
  return Object.fromEntries([...marks, ['letter', letter]]) as Record<MarkName | 'letter', Drawing>
}
