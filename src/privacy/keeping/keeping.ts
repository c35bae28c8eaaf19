/** How long things are kept, in days: leavers after they left, acts after they were done. */
export type Keeping = Readonly<{ leavers: number; acts: number }>

/** As far as an organisation may go. The database holds it to the same bounds, and a test compares them. */
export const bounds = {
  leavers: { least: 0, most: 730 },
  acts: { least: 90, most: 2555 },
} as const satisfies Record<keyof Keeping, Readonly<{ least: number; most: number }>>

/** Does this take anything away sooner than was said until now? Then somebody has to mean it. */
export function isShorter(wanted: Keeping, now: Keeping): boolean {
  return wanted.leavers < now.leavers || wanted.acts < now.acts
}
