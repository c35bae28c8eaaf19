import { inWords } from '../../../calendar/day.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import { History } from '../../../thread/pages/history.tsx'
import type { Beside, Change } from '../../../thread/queries.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Cut, Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { told } from '../../pages/told.ts'
import { policiesPaths } from '../../paths.ts'
import { type Clause, saysNames } from '../clause.ts'

export type ClausePageProps = {
  frame: Frame
  clause: Clause
  beside: readonly Beside[]
  changes: readonly Change[]
  notice?: string | undefined
  keeps: boolean
}

/** One place in a policy: what it says about allyship, how well, and what should stand there. */
export const ClausePage = ({ frame, clause, beside, changes, notice, keeps }: ClausePageProps) => {
  const { station, policy, says, wanted } = clause
  const isMissing = says === 'missing' && !station.withdrawnOn
  const kind = isMissing ? 'plan' : undefined
  return (
    <Page frame={frame} title={station.title} now="Review">
      <Spine>
        <Section
          mark={isMissing ? 'stop' : says === 'well' ? 'done' : 'now'}
          side={`Clause ${station.number}`}
          note={`Read on ${inWords(station.standsOn)}`}
        >
          <BackLink href={policiesPaths.policy(policy.id)}>{policy.title}</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">
            {station.withdrawnOn ? `Taken off the list on ${inWords(station.withdrawnOn)}.` : `${saysNames[says]}.`}
          </p>
          {station.words && (
            <InsetText>
              <Words text={station.words} />
            </InsetText>
          )}
          {keeps && !isMissing && <Actions clause={clause} />}
        </Section>
        {isMissing && <Cut>The thread is broken here. The document does not say it.</Cut>}
        {wanted && (
          <Section mark="plan" side="Wanted" kind={kind}>
            <h2 class="gt-h2">What should stand there</h2>
            <Words text={wanted} />
            {keeps && isMissing && <Actions clause={clause} />}
          </Section>
        )}
        {beside.length > 0 && (
          <Section mark={kind ?? 'stop'} side="On the thread" kind={kind}>
            <h2 class="gt-h2">What leads here, and what comes of it</h2>
            <BesideList stations={beside.map(each => each.station)} />
          </Section>
        )}
        <Section side="History" kind={kind} end>
          <h2 class="gt-h3">What has happened</h2>
          <History changes={changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

const Actions = ({ clause: { station, says } }: { clause: Clause }) => (
  <div class="gt-actions">
    <ButtonLink href={policiesPaths.clauseChange(station.id)} kind={says === 'missing' ? undefined : 'secondary'}>
      {says === 'missing' ? 'Mend this thread' : 'Change it'}
    </ButtonLink>
    <a class="gt-a" href={policiesPaths.clauseRemoval(station.id)}>
      Take it off the list
    </a>
  </div>
)
