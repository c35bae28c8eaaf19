import { inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { startingPaths } from '../../paths.ts'
import type { SeenAs } from '../queries.ts'

/** Every wording of how we want to be seen, the newest first. */
export const SeenAsVersionsPage = ({ frame, versions }: { frame: Frame; versions: readonly SeenAs[] }) => (
  <Page frame={frame} title="How we wanted to be seen, over time" now="Strategy">
    <Spine>
      <Section mark="now" side="History" kind="now" end>
        <BackLink href={startingPaths.start}>Starting point</BackLink>
        <h1 class="gt-h1 gt-h1--s">How we wanted to be seen, over time</h1>
        {versions.length === 0 && <p class="gt-lead">Nobody has written anything yet.</p>}
        {versions.map(({ number, words, writtenOn, by }) => (
          <>
            <h2 class="gt-h3">Wording {number}</h2>
            <Words text={words} />
            <p class="gt-meta">
              {inWords(writtenOn)}, by {whoOf(by)}
            </p>
          </>
        ))}
      </Section>
    </Spine>
  </Page>
)
