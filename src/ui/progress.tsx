import type { Child } from './jsx/elements.ts'

export type ProgressProps = {
  id: string
  label: string
  /** Share done, 0 to 1; left out while nobody can know. */
  done?: number | undefined
  /** What is known in words: "120,000 of 290,000 rows". */
  children?: Child
}

/** Thread being spun: gold so far, hollow ahead. It never moves on a guess. */
export const Progress = ({ id, label, done, children }: ProgressProps) => (
  <div class="gt-progress">
    <label for={id}>{label}</label>
    <progress id={id} max="1" value={done === undefined ? undefined : rounded(done)}></progress>
    {children && <p class="gt-meta">{children}</p>}
  </div>
)

const rounded = (share: number) => Math.round(share * 1000) / 1000
