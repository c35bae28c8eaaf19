/**
 * One column of answers as typed arrays. `codes[row]` is 0 for a blank and otherwise k for `values[k - 1]`.
 * Row numbers mean nothing and are never kept; every column of a table has the same length.
 */
export type Column = Readonly<{
  label: string
  values: readonly string[]
  codes: Uint8Array | Uint16Array | Uint32Array
}>
