import type { Child } from './jsx/elements.ts'
import { Qr, type QrProps } from './qr.tsx'

/**
 * A sheet of strips to print and cut out. It stands beside the spine, not in it; with `prints="sheet"` on the `Page`
 * nothing else reaches the paper. Twelve strips fit on one side of A4, fewer where names are long.
 */
export const Sheet = ({ label, children }: { label: string; children?: Child }) => (
  <section class="gt-sheet" aria-label={label}>
    {children}
  </section>
)

export type StripProps = {
  /** Whose it is. */
  title: string
  note?: Child
  /** What the code is called: Your code. */
  codeName: string
  code: string
  /** What to do with it: where to type it. */
  children?: Child
  qr: QrProps
}

/** One strip: somebody's name, a code to type and the same as a picture for a phone. */
export const Strip = ({ title, note, codeName, code, qr, children }: StripProps) => (
  <article class="gt-strip">
    <Qr {...qr} />
    <div>
      <h2 class="gt-strip__title">{title}</h2>
      {note && <p class="gt-strip__note">{note}</p>}
      <p class="gt-strip__note">{codeName}</p>
      <p>
        <Code>{code}</Code>
      </p>
      <p class="gt-strip__note">{children}</p>
    </div>
  </article>
)

/** Letters and figures that somebody copies by hand: large, evenly spaced, never translated, never broken. */
const Code = ({ children }: { children: string }) => (
  <b class="gt-code" translate="no">
    {children}
  </b>
)
