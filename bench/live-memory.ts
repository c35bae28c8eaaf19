import { speakTo } from '../test/load/people-in-room.ts'

/** The most memory a process takes at any moment while 2,000 people are in a room that two processes serve. */
export async function measure(): Promise<{ value: number; unit: string; limit: number; curve: string }> {
  const { megabytes } = await speakTo(2_000)
  return { value: Math.max(...megabytes), unit: 'MB', limit: 400, curve: megabytes.map(mb => `${mb} MB`).join(' and ') }
}
