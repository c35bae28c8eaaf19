import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { Words } from '../../../ui/words.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Behaviour } from '../behaviour.ts'

type Props = { frame: Frame; behaviours: readonly Behaviour[]; mayWork: boolean; notice?: string | undefined }

/** What everyone here can expect of everyone. */
export const BehavioursPage = ({ frame, behaviours, mayWork, notice }: Props) => (
  <Page frame={frame} title="What we expect of each other" now="Review">
    <Spine>
      <Section mark="now" side="Behaviours" kind="now" end>
        <BackLink href={policiesPaths.all}>Policies</BackLink>
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">What we expect of each other</h1>
        <p class="gt-lead">
          {behaviours.length === 0
            ? 'Nothing is written down yet. Begin with one thing people here already do for each other.'
            : 'In a day’s work, from everyone, whatever their job.'}
        </p>
        <Ways behaviours={behaviours} mayWork={mayWork} />
        {behaviours.length > 0 && (
          <div class="gt-space">
            <StackTable
              caption="What we expect of each other"
              headings={['What is expected', 'It looks like', 'It does not look like', 'Comes of']}
              rows={behaviours.map(({ station, unlike, belongsTo }) => ({
                name: (
                  <a class="gt-a" href={policiesPaths.behaviour(station.id)}>
                    {station.title}
                  </a>
                ),
                cells: [<Words text={station.words} />, <Words text={unlike} />, belongsTo?.title ?? ''],
              }))}
            />
          </div>
        )}
      </Section>
    </Spine>
  </Page>
)

const Ways = ({ behaviours, mayWork }: Pick<Props, 'behaviours' | 'mayWork'>): Child => (
  <div class="gt-actions">
    {mayWork && <ButtonLink href={policiesPaths.addingBehaviour}>Add a behaviour</ButtonLink>}
    {behaviours.length > 0 && (
      <>
        <a class="gt-a" href={policiesPaths.year}>
          What I will do this year
        </a>
        <a class="gt-a" href={policiesPaths.behavioursSheet}>
          Print the list
        </a>
      </>
    )}
  </div>
)
