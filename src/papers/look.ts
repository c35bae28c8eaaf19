import type { PaperLook } from '../platform/pdf/data.ts'
import type { RunProps } from '../ui/charts/run.tsx'
import { drawingsOnPaper, paperColours, runOnPaper } from '../ui/on-paper.tsx'

/** How papers look: our colours, the marks of the thread, and these figures over time by their names. */
export function lookOf(runs: Readonly<Record<string, RunProps>> = {}): PaperLook {
  const drawn = Object.entries(runs).map(([name, run]) => [name, runOnPaper(run)] as const)
  return { colours: paperColours, drawings: { ...drawingsOnPaper(), ...Object.fromEntries(drawn) } }
}
