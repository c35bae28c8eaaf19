const outer = 'M50.3 16.2A24.2 24.2 0 1 0 56.2 32H31'
const inner = 'M48.8 14.6A24.2 24.2 0 1 0 56.2 32H33.2'
const onwards = 'M55 32H80M32 55.5V80'

/** The G that the thread comes out of; `solo` when no thread leaves it. */
export const Letter = ({ solo }: { solo?: boolean }) => (
  <svg class={solo ? 'gt-g gt-g--solo' : 'gt-g'} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
    <g class="e">
      <path d={outer} />
      {!solo && <path d={onwards} />}
    </g>
    <g class="g">
      <path d={inner} />
      {!solo && <path d={onwards} />}
    </g>
  </svg>
)
