import { HIDDEN } from '../hidden.ts'

/** A row that is held back: bare warp and its reason, the same in every chart. */
export const HiddenRow = ({ y }: { y: number }) => (
  <g class="gt-chart__whole">
    <rect class="f-h" y={y} width="100%" height="24" />
    <rect class="f-paper" y={y} width="214" height="24" />
    <text class="soft" y={y + 17}>
      {HIDDEN}
    </text>
  </g>
)
