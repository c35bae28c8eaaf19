import { inWords } from '../../../calendar/day.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import { releasesPaths } from '../../../releases/paths.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import { History, type Told } from '../../../thread/pages/history.tsx'
import type { Beside, Change } from '../../../thread/queries.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { communicationPaths } from '../../paths.ts'
import { channelsInWords } from '../channel.ts'
import { isOpen, type Message, markOf, markOfAll, type Telling, wordsOf } from '../message.ts'
import { Proof } from './proof.tsx'

export type MessagePageProps = {
  frame: Frame
  message: Message
  /** Everyone it is for. */
  tellings: readonly Telling[]
  beside: readonly Beside[]
  changes: readonly Change[]
  today: string
  notice?: string | undefined
  /** May its reader say that it was told, and may they change it? */
  keeps: boolean
  mayWork: boolean
}

/** One message: what people should know, what it tells about, who it is for, and whether they have heard it. */
export const MessagePage = (props: MessagePageProps) => {
  const { frame, message, tellings, today, notice, mayWork } = props
  const { station, element } = message
  const note = element ? `Element ${element.mark}` : undefined
  return (
    <Page frame={frame} title={station.title} now="Show">
      <Spine>
        <Section mark={markOfAll(tellings, today)} side={`Message ${station.number}`} note={note}>
          <BackLink href={communicationPaths.plan}>The plan</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">Looked after by {whoOf(station.owner)}.</p>
          <Words text={station.words} />
          {element && (
            <p class="gt-p">
              It belongs to{' '}
              <a class="gt-a" href={frameworkPaths.element(element.id)}>
                {element.title}
              </a>
              .
            </p>
          )}
          {mayWork && (
            <p class="gt-p">
              <a class="gt-a" href={communicationPaths.messageChange(station.id)}>
                Change it
              </a>
            </p>
          )}
        </Section>
        <AboutIt {...props} />
        {tellings.map(telling => (
          <Heard {...{ telling, today, keeps: props.keeps }} />
        ))}
        <Section side="History" end>
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={communicationPaths.tellings(station.id)} kind="secondary">
                Somebody else should hear it too
              </ButtonLink>
            </div>
          )}
          <h2 class="gt-h3">What has happened</h2>
          <History changes={props.changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

const told: Told = {
  written: { did: 'put it in the plan' },
  changed: { did: 'changed it' },
  planned: { did: 'added who should hear it', words: 'Who' },
  said: { did: 'said that it was told', words: 'To whom, and how' },
  dropped: { did: 'gave it up', words: 'For whom, and why' },
}

const AboutIt = ({ message: { release }, beside }: MessagePageProps): Child => {
  const stations = beside.filter(({ side }) => side === 'before').map(({ station }) => station)
  if (stations.length === 0 && !release) return null
  return (
    <Section mark="stop" side="About">
      <h2 class="gt-h2">What it tells about</h2>
      <BesideList stations={stations} />
      {release && (
        <ul class="govuk-list">
          <li>
            <a class="gt-a" href={releasesPaths.release(release.id)}>
              {release.title}
            </a>
            <p class="gt-meta">Release</p>
          </li>
        </ul>
      )}
    </Section>
  )
}

const Heard = ({ telling, today, keeps }: { telling: Telling; today: string; keeps: boolean }) => (
  <Section mark={markOf(telling, today)} side={telling.saidOn ? 'Told' : 'To tell'} note={wordsOf(telling, today)}>
    <h2 class="gt-h2">{telling.audience}</h2>
    <p class="gt-p">
      {channelsInWords(telling.channels)}. {telling.saidOn && `It was to be told by ${inWords(telling.dueOn)}.`}
    </p>
    {telling.why && (
      <>
        <h3 class="gt-h3">Why it matters to them</h3>
        <Words text={telling.why} />
      </>
    )}
    {telling.saidOn && (
      <>
        <h3 class="gt-h3">Where and how they were told</h3>
        <Proof telling={telling} />
      </>
    )}
    {telling.droppedWhy && (
      <>
        <h3 class="gt-h3">Why it was given up</h3>
        <Words text={telling.droppedWhy} />
      </>
    )}
    {keeps && isOpen(telling) && (
      <div class="gt-actions">
        <ButtonLink href={communicationPaths.telling(telling.id)} kind="secondary">
          It was told
          <span class="govuk-visually-hidden">: {telling.audience}</span>
        </ButtonLink>
        <a class="gt-a" href={communicationPaths.givingUp(telling.id)}>
          We give it up, and say why
          <span class="govuk-visually-hidden">: {telling.audience}</span>
        </a>
      </div>
    )}
  </Section>
)
