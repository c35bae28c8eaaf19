import { dayAt, inWords } from '../../../../calendar/day.ts'
import { Button } from '../../../../ui/govuk/button.tsx'
import type { Child } from '../../../../ui/jsx/elements.ts'
import { clockTime } from '../../../pages/countdown.tsx'
import { livePaths } from '../../../paths.ts'
import type { Waiting } from '../queries.ts'

type PhotosWaitingProps = { eventId: string; waiting: readonly Waiting[] }

/** Which photos nobody has typed yet, and the way to take another. */
export const PhotosWaiting = ({ eventId, waiting }: PhotosWaitingProps): Child => (
  <>
    <p class="gt-p">
      <a class="gt-a" href={livePaths.photos(eventId)}>
        Take a photo of paper
      </a>
    </p>
    {waiting.length > 0 && (
      <>
        <h3 class="gt-h3">Photos to type</h3>
        <ul class="govuk-list">
          {waiting.map(({ tableNo, endsAt }) => (
            <li>
              <a class="gt-a" href={livePaths.typing(eventId, tableNo)}>
                Table {String(tableNo)}
              </a>{' '}
              <span class="gt-meta">
                stays until it is typed, and no longer than {clockTime(endsAt)} on {inWords(dayAt(endsAt))}
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)

/** The photo beside the form in which it is typed. */
export const PhotoToType = ({ eventId, tableNo }: Waiting & { eventId: string }) => (
  <>
    <p class="gt-p">
      <a href={livePaths.photo(eventId, tableNo)} target="_blank" rel="noopener">
        <img class="gt-paper" src={livePaths.photo(eventId, tableNo)} alt={`The paper of table ${tableNo}`} />
      </a>
    </p>
    <form action={livePaths.photoRemoval(eventId, tableNo)} method="post">
      <Button kind="secondary">Take this photo away without typing it</Button>
    </form>
  </>
)
