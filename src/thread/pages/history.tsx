import { dayAt, inWords } from '../../calendar/day.ts'
import { Details } from '../../ui/govuk/details.tsx'
import { Words } from '../../ui/words.tsx'
import type { Change } from '../queries.ts'
import { whoOf } from '../who.ts'

/** How a sentence goes on after who did it, and what the words are that were written down with it. */
export type Told = Readonly<Record<string, Readonly<{ did: string; words?: string }>>>

/** What has happened to something on the thread, the newest first. */
export const History = ({ changes, told }: { changes: readonly Change[]; told: Told }) => (
  <ul class="govuk-list">
    {changes.map(({ at, by, what, words }) => (
      <li>
        {inWords(dayAt(at))}: {whoOf(by)} {told[what]?.did ?? what}
        {words && (
          <Details summary={told[what]?.words ?? 'What stood there before'}>
            <Words text={words} />
          </Details>
        )}
      </li>
    ))}
  </ul>
)
