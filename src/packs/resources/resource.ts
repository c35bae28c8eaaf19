/** Something to read or to turn to. `address` is '' where there is none. */
export type Resource = Readonly<{ id: string; title: string; address: string; words: string }>
