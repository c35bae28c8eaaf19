import type { Child } from '../../../ui/jsx/elements.ts'
import { picturePaths } from '../paths.ts'
import { columnNames, columns, isCut, markOf, type Node, nodeWords, type Row, reachOf } from '../picture.ts'

/** In the units of the drawing. */
const width = 960
/** Behind the thread that runs down the page. */
const spine = 26
const ring = 84
const first = 178
const step = 104
const top = 22
const height = 84
/** From the top of a row to its thread. */
const drop = 48

const at = (column: number) => first + step * column

/**
 * Every element as a thread from left to right, hung on the one that runs down. For wide pages and for paper, where each
 * row is a drawing of its own, so that a page of paper ends between two of them.
 */
export const Drawing = ({ rows }: { rows: readonly Row[] }) => (
  <nav class="gt-chart gt-chart--w" aria-label="The whole thread, drawn">
    <svg viewBox={`0 0 ${width} ${top}`}>
      <title>What stands on each thread, from left to right</title>
      {columns.map((column, i) => (
        <text class="n" x={at(i)} y="16" text-anchor="middle">
          {columnNames[column]}
        </text>
      ))}
    </svg>
    {rows.map(row => (
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>{nameOf(row)} as a thread</title>
        <DrawnRow row={row} />
      </svg>
    ))}
  </nav>
)

const nameOf = ({ element }: Row) => element?.title ?? 'What belongs to no element yet'

const DrawnRow = ({ row }: { row: Row }): Child => {
  const reach = reachOf(row)
  const { element, nodes } = row
  return (
    <>
      {reach < columns.length - 1 && (
        <Yarn x1={at(Math.max(reach, 0))} y1={drop} x2={at(columns.length - 1)} y2={drop} />
      )}
      {reach < 0 && <Yarn x1={spine} y1={drop} x2={at(0)} y2={drop} />}
      {reach >= 0 && <Yarn x1={spine} y1={drop} x2={at(reach)} y2={drop} isSpun />}
      <circle cx={ring} cy={drop} r="18" fill="var(--paper)" stroke="var(--mark)" stroke-width={4} />
      <text class="sum" x={ring} y={drop + 6} text-anchor="middle">
        {element?.mark ?? '–'}
      </text>
      <text class="n" x={ring - 20} y={drop - 26}>
        {nameOf(row)}
      </text>
      {nodes.map((node, i) => (
        <>
          {isCut(node) && i < columns.length - 1 && <CutAfter x={at(i) + step / 2} />}
          <Station node={node} x={at(i)} row={row} />
        </>
      ))}
    </>
  )
}

type Span = { x1: number; y1: number; x2: number; y2: number }

/** A piece of thread: gold where it was spun, bare where it is only planned. */
const Yarn = ({ isSpun, ...span }: Span & { isSpun?: boolean }) => (
  <>
    <line {...span} stroke={isSpun ? 'var(--casing)' : 'var(--track)'} stroke-width={12} />
    <line {...span} stroke={isSpun ? 'var(--gold)' : 'var(--paper)'} stroke-width={8} />
  </>
)

const CutAfter = ({ x }: { x: number }) => (
  <>
    <rect x={x - 9} y={drop - 12} width="18" height="24" fill="var(--paper)" />
    <use href="#m-cut" x={x - 17} y={drop - 17} width="34" height="34" />
  </>
)

const Station = ({ node, x, row }: { node: Node; x: number; row: Row }): Child => {
  if (node.count === 0 && node.breaks.length === 0) {
    return <circle cx={x} cy={drop} r="9" fill="var(--paper)" stroke="var(--track)" stroke-width={3} />
  }
  const isLate = markOf(node) === 'late'
  return (
    <a href={picturePaths.node(row.element?.id ?? null, node.column)} aria-label={spoken(node, row)}>
      {isLate && <path d={`M${x} ${drop - 27}l27 27-27 27-27-27z`} fill="var(--late)" />}
      <circle
        cx={x}
        cy={drop}
        r="17"
        fill="var(--paper)"
        stroke={isLate ? 'var(--late)' : 'var(--mark)'}
        stroke-width={4}
      />
      <text class="sum" x={x} y={drop + 6} text-anchor="middle">
        {node.count > 999 ? '999+' : node.count || '!'}
      </text>
    </a>
  )
}

const spoken = (node: Node, { element }: Row) =>
  `${columnNames[node.column]}, ${nodeWords(node)}: ${element?.title ?? 'no element'}`
