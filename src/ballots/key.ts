/** What the private half of a wave's key is sealed for: sealed for one wave, it does not open for another. */
export function purposeOfKey(waveId: string): string {
  return `ballot key ${waveId}`
}
