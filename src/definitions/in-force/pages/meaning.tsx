import { inWords } from '../../../calendar/day.ts'
import type { Child } from '../../../ui/jsx/elements.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Meaning } from '../queries.ts'

/** What a word means here, our values, and where everyone is asked to vote: at the head of the strategy. */
export const MeaningHere = ({ meaning: { definition, values, votes } }: { meaning: Meaning }): Child =>
  (definition || values.length > 0 || votes.length > 0) && (
    <>
      {definition && (
        <>
          <h2 class="gt-h3">
            <a class="gt-a" href={definition.href}>
              {definition.title}
            </a>
          </h2>
          {definition.words.split(/\n+/).map(line => (
            <p class="gt-lead">{line}</p>
          ))}
        </>
      )}
      {values.length > 0 && (
        <p class="gt-p">
          <a class="gt-a" href={definitionsPaths.all.value}>
            Our values
          </a>
          : {values.map(({ title }) => title).join(' · ')}
        </p>
      )}
      {votes.map(({ title, href, closesOn }) => (
        <p class="gt-p">
          <a class="gt-a" href={href}>
            Vote on {title}
          </a>
          , until {inWords(closesOn)}
        </p>
      ))}
    </>
  )
