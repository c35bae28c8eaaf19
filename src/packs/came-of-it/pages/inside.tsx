import { inWords } from '../../../calendar/day.ts'
import type { Event } from '../../../events/event.ts'
import { nameOf } from '../../../thread/lead.ts'
import { threadPaths } from '../../../thread/paths.ts'
import type { Station } from '../../../thread/station.ts'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { LinkList } from '../../../ui/link-list.tsx'
import { Section } from '../../../ui/spine.tsx'
import { packsPaths } from '../../paths.ts'
import type { CameOfIt as Found } from '../queries.ts'
import { AnsweredAfter } from './answered.tsx'

type Props = Found & { event: Event; followed: readonly Station[]; mayRun: boolean }

/** What came of an event, on its page for those who work here. */
export const CameOfIt = ({ event, newest, answered, followed, mayRun }: Props) => (
  <Section mark={newest || followed.length > 0 ? 'done' : 'plan'} side="What came of it" kind="plan" id="came-of-it">
    <h2 class="gt-h2">What came of it</h2>
    {newest ? (
      <p class="gt-p">
        <a class="gt-a" href={packsPaths.edition(event.id, newest.number)}>
          The insights pack
        </a>
        , edition {newest.number}, published on {inWords(newest.publishedOn)}.
      </p>
    ) : (
      <p class="gt-p">No insights pack is published yet.</p>
    )}
    {mayRun && (
      <div class="gt-actions">
        <ButtonLink href={packsPaths.draft(event.id)} kind="secondary">
          Work on the insights pack
        </ButtonLink>
      </div>
    )}
    {followed.length > 0 && (
      <>
        <h3 class="gt-h3 gt-space">What followed</h3>
        <LinkList
          links={followed.map(station => ({
            ...{ text: station.title, href: threadPaths.station(station.id), why: nameOf(station) },
          }))}
        />
      </>
    )}
    <AnsweredAfter answered={answered} />
  </Section>
)
