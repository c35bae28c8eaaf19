import type { Child } from '../../../ui/jsx/elements.ts'

/** A line under a padlock: what is locked, and since when. */
export const Padlock = ({ children }: { children?: Child }) => (
  <p class="gt-lock">
    <svg viewBox="0 0 20 24" aria-hidden="true" focusable="false" fill="none" stroke="var(--mark)" stroke-width={2.5}>
      <path d="M5 11V7a5 5 0 0 1 10 0v4" />
      <path d="M2 11h16v11H2z" fill="var(--mark)" />
    </svg>
    <span>{children}</span>
  </p>
)
