import type { Child } from './jsx/elements.ts'

/** How much of something can be shown, as words and as a picture. `percent` is a whole number from 0 to 100. */
export const Share = ({ percent, children }: { percent: number; children?: Child }) => (
  <div class="gt-share">
    <p>
      <b class="gt-num">{percent}%</b> {children}
    </p>
    <svg role="img" aria-label={`${percent}% can be shown, the rest is hidden`} focusable="false">
      <rect class="f-h" width="100%" height="28" />
      <rect class="f-sa" width={`${percent}%`} height="28" />
      <rect class="f-mark" y="28" width="100%" height="2" />
    </svg>
  </div>
)
