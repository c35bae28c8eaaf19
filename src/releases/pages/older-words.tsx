import { inWords } from '../../calendar/day.ts'
import { releasesPaths } from '../paths.ts'
import type { FoundRelease } from '../queries.ts'

/** Says to readers of an older wording that the words were corrected, and leads to the newest. */
export const OlderWords = ({ found: { id, version, versions } }: { found: FoundRelease }) => {
  const newest = versions.at(-1)
  if (!newest || newest.version === version) return null
  return (
    <p class="gt-p">
      You are reading version {version}. The figures are the same, but the words were corrected on{' '}
      {inWords(newest.wordedOn)}.{' '}
      <a class="gt-a" href={releasesPaths.release(id)}>
        Read version {newest.version}
      </a>
    </p>
  )
}
