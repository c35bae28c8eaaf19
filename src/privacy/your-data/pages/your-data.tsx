import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { Keeping } from '../../keeping/keeping.ts'
import { kindOf } from '../../kinds.ts'
import { privacyPaths } from '../../paths.ts'
import { seerNames } from '../../seers.ts'
import { notInHere } from '../file.ts'
import type { HeldKind } from '../held.ts'

export type YourDataPageProps = {
  frame: Frame
  you: string
  keeping: Keeping
  contact: string | null
  held: readonly HeldKind[]
  mentions: readonly string[]
}

/** A page stays readable; the file has everything. */
const mostShown = 50

/** What is held about whoever reads this, in words. */
export const YourDataPage = ({ frame, you, keeping, contact, held, mentions }: YourDataPageProps) => (
  <Page frame={frame} title="What is held about you">
    <Spine>
      <Section mark="now" side="Yours">
        <BackLink href={you}>You</BackLink>
        <h1 class="gt-h1 gt-h1--s">What is held about you</h1>
        <p class="gt-lead">This is everything. You can take it with you, have it put right, or have it erased.</p>
        <div class="gt-actions">
          <ButtonLink href={privacyPaths.yourFile}>Take it as a file</ButtonLink>
          <a class="gt-a" href={privacyPaths.erasure}>
            Ask to be erased
          </a>
        </div>
        <p class="gt-p gt-space">
          Is something wrong? Tell {contact ?? 'whoever keeps the staff list'}. They have to answer within a month.
        </p>
      </Section>
      {held.map(kind => (
        <HeldSection held={kind} keeping={keeping} />
      ))}
      <Section mark="stop" side="Named in passing">
        <h2 class="gt-h2">Where else your name stands</h2>
        {mentions.length ? (
          <ul class="gt-list">
            {mentions.map(place => (
              <li>In {place}</li>
            ))}
          </ul>
        ) : (
          <p class="gt-p">We looked through the texts that people write here, and your name is in none of them.</p>
        )}
      </Section>
      <Section mark="stop" side="Not here" end>
        <h2 class="gt-h2">What you will not find</h2>
        <p class="gt-p">{notInHere}</p>
        <p class="gt-p gt-space">
          <a class="gt-a" href={privacyPaths.here}>
            The privacy notice
          </a>{' '}
          says what is held about everyone, and why.
        </p>
      </Section>
    </Spine>
  </Page>
)

const HeldSection = ({ held: { kind, records }, keeping }: { held: HeldKind; keeping: Keeping }) => {
  const { name, why, kept, seenBy } = kindOf(kind)
  return (
    <Section mark="stop" side={records.length === 1 ? '1 entry' : `${records.length} entries`}>
      <h2 class="gt-h2">{name}</h2>
      <p class="gt-p">
        {why} Kept {kept(keeping)}. Seen by {seerNames(seenBy)}.
      </p>
      {records.slice(0, mostShown).map(record => (
        <SummaryList class="gt-space" rows={record.map(({ says, value }) => ({ key: says, value }))} />
      ))}
      {records.length > mostShown && <p class="gt-p gt-space">There is more of this. The file has all of it.</p>}
    </Section>
  )
}
