import loadHighs, { type Highs } from 'highs'

let loading: Promise<Highs> | null = null

/** The linear-programming solver (HiGHS, WebAssembly), loaded once a process. Each programme in it stands for itself. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs()
  return loading
}
