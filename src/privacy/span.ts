import { day, hour, minute } from '../platform/clock.ts'

/** A number of days as people say it: 90 days, 1 day. */
export function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

/** A time in milliseconds in the largest unit that says it whole: 15 minutes, 12 hours, 7 days. */
export function spanOf(milliseconds: number): string {
  if (milliseconds % day === 0) return inDays(milliseconds / day)
  if (milliseconds % hour === 0) return milliseconds === hour ? '1 hour' : `${milliseconds / hour} hours`
  const minutes = milliseconds / minute
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
