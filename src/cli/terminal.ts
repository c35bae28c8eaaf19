/** Where a command writes: results to `out`, everything that went wrong to `err`. */
export type Terminal = Readonly<{ out: (line: string) => void; err: (line: string) => void }>
