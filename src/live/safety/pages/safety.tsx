import { Details } from '../../../ui/govuk/details.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { groundRules } from '../ground-rules.ts'
import type { Safety } from '../safety.ts'
import { Support } from './support.tsx'

/** At the end of every page of whoever is in a room: how we are with each other, whom to ask, and where support is. */
export const SafetyWords = ({ contact, places }: Safety): Child => (
  <section class="gt-after" aria-label="Looking after yourself and each other">
    <Details summary="How we are with each other">
      <ul class="govuk-list govuk-list--bullet">
        {groundRules.map(rule => (
          <li>{rule}</li>
        ))}
      </ul>
    </Details>
    <Details summary="If something is hard for you">
      <p class="gt-p">You can stop, go out, or press Leave quickly at the top. Nobody will ask why.</p>
      {contact && (
        <p class="gt-p">
          Ask whoever runs this event: <b>{contact}</b>
        </p>
      )}
      <Support places={places} />
    </Details>
  </section>
)
