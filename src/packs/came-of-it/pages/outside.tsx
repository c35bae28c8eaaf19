import { inWords } from '../../../calendar/day.ts'
import type { Event } from '../../../events/event.ts'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { Section } from '../../../ui/spine.tsx'
import type { Reflection } from '../../facts.ts'
import { outsidePackPaths } from '../../paths.ts'
import type { Outside } from '../queries.ts'
import { AnsweredAfter } from './answered.tsx'

/** Leads the page of an event that is over. */
export const PackOutside = ({ event }: { event: Event }) => (
  <div class="gt-actions">
    <ButtonLink href={outsidePackPaths.newest(event.id)}>Read the insights pack</ButtonLink>
  </div>
)

/** What came of an event, for everyone: only of what they can read in its pack. */
export const CameOfItOutside = ({ event, newest, answered, reflections }: Outside & { event: Event }) => (
  <Section mark="done" side="What came of it">
    <h2 class="gt-h2">What came of it</h2>
    <p class="gt-p">
      <a class="gt-a" href={outsidePackPaths.newest(event.id)}>
        The insights pack
      </a>
      , published on {inWords(newest.publishedOn)}.
    </p>
    {reflections.length > 0 && (
      <>
        <h3 class="gt-h3 gt-space">What we do about it</h3>
        <ul class="gt-list">
          {reflections.map(reflection => (
            <li>
              {reflection.words} {sayBecome(reflection)}
            </li>
          ))}
        </ul>
      </>
    )}
    <AnsweredAfter answered={answered} />
  </Section>
)

/** What a reflection has become, without the words that stand there, which are for those who work here. */
function sayBecome({ station }: Reflection): string {
  if (station?.kind === 'lesson') return 'This is one of our lessons now.'
  return station?.isActedOn
    ? 'This is on our list of what is missing, and somebody is acting on it.'
    : 'This is on our list of what is missing.'
}
