import type { Child } from '../../../ui/jsx/elements.ts'
import type { Safety } from '../safety.ts'

/** Where people find support, away from the room. */
export const Support = ({ places }: Pick<Safety, 'places'>): Child => (
  <>
    <p class="gt-p">People to talk to, away from here:</p>
    <ul class="govuk-list govuk-list--bullet">
      {places.map(({ words, reach }) => (
        <li>
          {words.en} <b>{reach}</b>
        </li>
      ))}
    </ul>
  </>
)
