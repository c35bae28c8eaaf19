import { makeRelease } from '../../releases/make.ts'
import type { Release, Rule } from '../../statistics/release.ts'

/** Raw counts of people: for `protectCount`, and for nothing else. */
export type RawCount = Readonly<{ here: number; acknowledged: number }>

/**
 * How many of those who work here have acknowledged the code, as a release of one question: few, nobody and everybody are
 * hidden, whichever side they are on. Null where there are too few people for any figure.
 */
export async function protectCount({ here, acknowledged }: RawCount, rule: Rule): Promise<Release | null> {
  const question = {
    label: 'Has acknowledged the code of conduct',
    stem: null,
    options: [
      { label: 'Yes', stance: null },
      { label: 'Not yet', stance: null },
    ],
    joins: [],
    sensitive: true,
  }
  const codes = Uint8Array.from({ length: here }, (_, row) => (row < acknowledged ? 1 : 2))
  const asked = { title: 'Code of conduct', rule, rows: here, questions: [{ question, codes }] }
  const made = await makeRelease({ ...asked, divisions: [], background: [] }, [])
  return made.outcome === 'made' ? made.release : null
}
