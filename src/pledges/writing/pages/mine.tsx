import { type Day, inWords } from '../../../calendar/day.ts'
import { LinkList } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { endOf, type Outcome, outcomeNames } from '../../pledge.ts'

type Mine = Readonly<{ title: string; heldOn: Day; outcome: Outcome | null; href: string }>

/** Every pledge of whoever is signed in. */
export const MinePage = ({ frame, pledges }: { frame: Frame; pledges: readonly Mine[] }) => (
  <Page frame={frame} title="What you will do" now="Act">
    <Spine>
      <Section mark="now" side="Your pledges" end>
        <h1 class="gt-h1 gt-h1--s">What you will do</h1>
        <p class="gt-lead">
          What you wrote down after events, for yourself. No host, no colleague and no owner sees this page.
        </p>
        {pledges.length === 0 && (
          <p class="gt-p">Nothing yet. On the day of an event, and two weeks after it, its page leads you to it.</p>
        )}
        <LinkList
          links={pledges.map(({ title, heldOn, outcome, href }) => ({
            ...{ text: `After “${title}”`, href },
            why: `${inWords(heldOn)}. ${outcome ? `${outcomeNames[outcome]}. ` : ''}Deleted on ${inWords(endOf(heldOn))}.`,
          }))}
        />
      </Section>
    </Spine>
  </Page>
)
