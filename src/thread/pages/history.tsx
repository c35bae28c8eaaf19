import { dayAt, inWords } from '../../calendar/day.ts'
import { Details } from '../../ui/govuk/details.tsx'
import { Words } from '../../ui/words.tsx'
import type { Change } from '../queries.ts'
import { whoOf } from '../who.ts'

/** How a sentence goes on after who did it, and what the words are that were written down with it. */
export type Told = Readonly<Record<string, Readonly<{ did: string; words?: string }>>>

/** What can happen to everything on the thread. */
const everywhere: Told = {
  'led-to': { did: 'led a thread from here', words: 'To what' },
  'led-from': { did: 'led a thread here', words: 'From what' },
  'parted-from-next': { did: 'took a thread off that led from here', words: 'To what' },
  'parted-from-last': { did: 'took a thread off that led here', words: 'From what' },
}

/** What has happened to something on the thread, the newest first. */
export const History = ({ changes, told: own }: { changes: readonly Change[]; told: Told }) => {
  if (changes.length === 0) return <p class="gt-p">Nothing is noted yet.</p>
  const told = { ...everywhere, ...own }
  return (
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
}
