import { inWords } from '../../../calendar/day.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import { History } from '../../../thread/pages/history.tsx'
import type { Beside, Change } from '../../../thread/queries.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { told } from '../../pages/told.ts'
import { policiesPaths } from '../../paths.ts'
import type { Behaviour } from '../behaviour.ts'

type Props = {
  frame: Frame
  behaviour: Behaviour
  beside: readonly Beside[]
  changes: readonly Change[]
  notice?: string | undefined
  mayWork: boolean
}

/** One thing everyone can expect of everyone, and how it came to stand there. */
export const BehaviourPage = ({ frame, behaviour, beside, changes, notice, mayWork }: Props) => {
  const { station, unlike } = behaviour
  return (
    <Page frame={frame} title={station.title} now="Review">
      <Spine>
        <Section mark="stop" side={`Behaviour ${station.number}`} note={`As of ${inWords(station.standsOn)}`}>
          <BackLink href={policiesPaths.behaviours}>What we expect of each other</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          {station.withdrawnOn && <p class="gt-lead">Off the list since {inWords(station.withdrawnOn)}.</p>}
          <h2 class="gt-h2">It looks like this</h2>
          <Words text={station.words} />
          {unlike && (
            <>
              <h2 class="gt-h2">It does not look like this</h2>
              <Words text={unlike} />
            </>
          )}
          {mayWork && !station.withdrawnOn && (
            <div class="gt-actions">
              <ButtonLink href={policiesPaths.behaviourChange(station.id)} kind="secondary">
                Change it
              </ButtonLink>
              <a class="gt-a" href={policiesPaths.behaviourRemoval(station.id)}>
                It is no longer expected
              </a>
            </div>
          )}
        </Section>
        {beside.length > 0 && (
          <Section mark="done" side="On the thread">
            <h2 class="gt-h2">What it comes of, and what comes of it</h2>
            <BesideList stations={beside.map(each => each.station)} />
          </Section>
        )}
        <Section side="History" end>
          <h2 class="gt-h3">What has happened</h2>
          <History changes={changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}
