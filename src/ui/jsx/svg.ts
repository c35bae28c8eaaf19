type Length = number | string | undefined
type Text = string | undefined

export type SvgTag =
  | 'svg'
  | 'g'
  | 'defs'
  | 'symbol'
  | 'use'
  | 'pattern'
  | 'path'
  | 'circle'
  | 'rect'
  | 'line'
  | 'text'
  | 'tspan'
  | 'desc'

/** The part of SVG that we draw with, in SVG's own spelling. Colours are `var(--…)`, so dark mode reaches them. */
export type SvgAttributes = {
  id?: Text
  class?: Text
  xmlns?: 'http://www.w3.org/2000/svg'
  viewBox?: Text
  width?: Length
  height?: Length
  x?: Length
  y?: Length
  dx?: Length
  dy?: Length
  cx?: Length
  cy?: Length
  r?: Length
  rx?: Length
  x1?: Length
  x2?: Length
  y1?: Length
  y2?: Length
  d?: Text
  href?: Text
  transform?: Text
  overflow?: 'visible' | 'hidden'
  focusable?: 'false'
  fill?: Text
  stroke?: Text
  'stroke-width'?: number | undefined
  'shape-rendering'?: 'crispEdges'
  'stroke-dasharray'?: Text
  'text-anchor'?: 'start' | 'middle' | 'end'
  patternUnits?: 'userSpaceOnUse'
  patternTransform?: Text
}
