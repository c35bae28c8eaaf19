import type { Child } from '../../../ui/jsx/elements.ts'

/** One piece of a printed sheet: its number, what it is about, and what there is to read or to fill in. */
export const Strip = ({ sign, title, children }: { sign: string; title: string; children?: Child }) => (
  <article class="gt-strip">
    <p>
      <b class="gt-code" aria-hidden="true">
        {sign}
      </b>
    </p>
    <div>
      <h2 class="gt-strip__title">{title}</h2>
      {children}
    </div>
  </article>
)
