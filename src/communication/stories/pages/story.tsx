import { inWords } from '../../../calendar/day.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import { History, type Told } from '../../../thread/pages/history.tsx'
import { threadPaths } from '../../../thread/paths.ts'
import type { Beside, Change } from '../../../thread/queries.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { communicationPaths } from '../../paths.ts'
import { type Consent, type Story, sortNames, standingInWords, standingOf } from '../story.ts'

export type StoryPageProps = {
  frame: Frame
  story: Story
  today: string
  beside: readonly Beside[]
  /** What was agreed and what has happened: for whoever keeps it. */
  consents: readonly Consent[]
  changes: readonly Change[]
  notice?: string | undefined
  keeps: boolean
  mayWork: boolean
}

/** One story: its words, what it tells about, and for whoever keeps it, who has agreed to what. */
export const StoryPage = (props: StoryPageProps) => {
  const { frame, story, notice, keeps } = props
  const { station, sort, title, words, whose, element, takenBackOn } = story
  const heading = takenBackOn ? 'A story that was taken back' : title
  return (
    <Page frame={frame} title={heading} now="Show">
      <Spine>
        <Section mark={sort === 'impact' ? 'done' : 'stop'} side={`Story ${station.number}`} note={sortNames[sort]}>
          <BackLink href={communicationPaths.stories}>Stories</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{heading}</h1>
          {whose && <p class="gt-lead">{whose}</p>}
          {takenBackOn ? (
            <p class="gt-p">
              Whoever it belongs to took it back on {inWords(takenBackOn)}. Its words are gone. Only this stays: that
              there was a story, and what had been agreed.
            </p>
          ) : (
            <Words text={words} />
          )}
          {element && (
            <p class="gt-p">
              It belongs to{' '}
              <a class="gt-a" href={frameworkPaths.element(element.id)}>
                {element.title}
              </a>
              .
            </p>
          )}
        </Section>
        <Threads {...props} />
        {keeps ? <Kept {...props} /> : <Section end />}
      </Spine>
    </Page>
  )
}

const Threads = ({ beside }: StoryPageProps): Child =>
  (['before', 'after'] as const).map(side => {
    const stations = beside.filter(each => each.side === side).map(({ station }) => station)
    if (stations.length === 0) return null
    return (
      <Section mark="stop" side={side === 'before' ? 'About' : 'Told'}>
        <h2 class="gt-h2">{side === 'before' ? 'What it tells about' : 'Messages that tell it'}</h2>
        <BesideList stations={stations} />
      </Section>
    )
  })

const told: Told = {
  written: { did: 'wrote it down' },
  changed: { did: 'changed it' },
  agreed: { did: 'wrote down what was agreed' },
  'taken-back': { did: 'took it back' },
}

const Kept = ({ story, today, consents, changes, mayWork }: StoryPageProps) => {
  const { id, owner } = story.station
  const standing = standingOf(story, today)
  return (
    <>
      <Section mark={standing === 'shared' ? 'done' : 'stop'} side="Consent" note={standingInWords(story, today)}>
        <h2 class="gt-h2">{standingInWords(story, today)}</h2>
        <p class="gt-p">Looked after by {whoOf(owner)}. Only they and those who work on the strategy see this part.</p>
        {consents.map(consent => (
          <SummaryList rows={rowsOf(consent)} />
        ))}
        {standing !== 'taken-back' && (
          <>
            <div class="gt-actions">
              <ButtonLink href={communicationPaths.consent(id)} kind={standing === 'shared' ? 'secondary' : undefined}>
                Write down what was agreed
              </ButtonLink>
              {standing === 'shared' && mayWork && (
                <a class="gt-a" href={threadPaths.telling(id)}>
                  Plan a message about it
                </a>
              )}
            </div>
            <p class="gt-p">
              <a class="gt-a" href={communicationPaths.storyChange(id)}>
                Change it
              </a>
            </p>
            <p class="gt-p">
              <a class="gt-a" href={communicationPaths.takingBack(id)}>
                Take it back
              </a>
            </p>
          </>
        )}
      </Section>
      <Section side="History" end>
        <h2 class="gt-h3">What has happened</h2>
        <p class="gt-p">What it said before is not kept.</p>
        <History changes={changes} told={told} />
      </Section>
    </>
  )
}

function rowsOf({ givenBy, takenBy, givenOn, wording, inside, outside, until, isToTheseWords }: Consent) {
  const where = [inside && 'To everyone who works here', outside && 'Outside, in public'].filter(Boolean).join('. ')
  return [
    { key: 'Who agreed', value: givenBy },
    { key: 'Told to', value: whoOf(takenBy) },
    { key: 'On', value: inWords(givenOn) },
    { key: 'What was asked, and said', value: <Words text={wording} /> },
    { key: 'May be told', value: where },
    { key: 'Until', value: until ? inWords(until) : 'No day was named' },
    ...(isToTheseWords ? [] : [{ key: 'Counts', value: 'No longer: the story has other words now' }]),
  ]
}

/** What everybody else finds where a story is that they may not read. It says nothing of what is in it. */
export const NotToldPage = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="This story is not told" now="Show">
    <Spine>
      <Section mark="stop" side="Story" end>
        <BackLink href={communicationPaths.stories}>Stories</BackLink>
        <h1 class="gt-h1 gt-h1--s">This story is not told</h1>
        <p class="gt-lead">
          A story belongs to whoever it happened to. We tell it only while they agree, and to those they agreed to.
        </p>
      </Section>
    </Spine>
  </Page>
)
