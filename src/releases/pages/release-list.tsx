import { inWords } from '../../calendar/day.ts'
import { Tag } from '../../ui/govuk/tag.tsx'
import { releasesPaths } from '../paths.ts'
import type { ListedRelease } from '../queries.ts'

/** Releases by title and day, in the order given. An example is always marked as one. */
export const ReleaseList = ({ releases }: { releases: readonly ListedRelease[] }) => (
  <ul class="govuk-list gt-releases gt-space">
    {releases.map(({ id, title, releasedOn, isExample }) => (
      <li>
        <a class="gt-a gt-h3" href={releasesPaths.release(id)}>
          {title}
        </a>
        <p class="gt-meta">
          Released on {inWords(releasedOn)} {isExample && <Tag>Example</Tag>}
        </p>
      </li>
    ))}
  </ul>
)
