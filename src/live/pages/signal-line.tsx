import type { Child } from '../../ui/jsx/elements.ts'

/** Where time running out is said: by script as it happens, and without script as the page is made. */
export const SignalLine = ({ signal }: { signal: string }): Child => (
  <>
    <p class="gt-signal" role="status" data-signal></p>
    {signal && (
      <noscript>
        <p class="gt-signal">{signal}</p>
      </noscript>
    )}
  </>
)
