import type { Keyed } from '../platform/secrets.ts'

/**
 * Whose ballot it is, for the browser that keeps it and for nothing else: letters that stand for one person in one survey.
 * They go to no other page, and name nobody to whoever finds them on the device.
 */
export const whoseIn = (keyed: Keyed, takerId: string, waveId: string): string =>
  keyed('whose ballot', `${takerId} ${waveId}`).subarray(0, 12).toString('base64url')
