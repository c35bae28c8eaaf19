import { Mark } from '../../../ui/marks.tsx'
import { leadershipPaths } from '../../paths.ts'
import { type Standing, sentenceOf } from '../sponsorship.ts'

/** Who the sponsor is, in one line; or that there is none any more. Nothing before anybody was named. */
export const SponsorLine = ({ standing }: { standing: Standing }) => {
  if (standing.kind === 'nobody') return null
  return (
    <p class="gt-p">
      {standing.kind !== 'in-office' && (
        <>
          <Mark name="cut" />{' '}
        </>
      )}
      <a class="gt-a" href={leadershipPaths.all}>
        {sentenceOf(standing)}
      </a>
    </p>
  )
}
