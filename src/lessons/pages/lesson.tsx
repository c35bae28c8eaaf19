import { inWords } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { BesideList } from '../../thread/pages/beside.tsx'
import { History, type Told } from '../../thread/pages/history.tsx'
import type { Beside, Change } from '../../thread/queries.ts'
import { whoOf } from '../../thread/who.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Words } from '../../ui/words.tsx'
import { type Lesson, sourceNames } from '../lesson.ts'
import { lessonsPaths } from '../paths.ts'

export type LessonPageProps = {
  frame: Frame
  lesson: Lesson
  beside: readonly Beside[]
  changes: readonly Change[]
  notice?: string | undefined
  /** The viewer may change it. */
  changeable: boolean
  mayWork: boolean
}

/** One lesson: what was learned, what happened, and what has changed because of it. */
export const LessonPage = (props: LessonPageProps) => {
  const { frame, lesson, notice, changes, changeable } = props
  const { station, element, source } = lesson
  return (
    <Page frame={frame} title={station.title} now="Review">
      <Spine>
        <Section mark="stop" side={`Lesson ${station.number}`} note={element ? `Element ${element.mark}` : undefined}>
          <BackLink href={lessonsPaths.all}>All lessons</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {station.withdrawnOn && <NotificationBanner text={`It was taken back on ${inWords(station.withdrawnOn)}.`} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">
            From: {sourceNames[source].toLowerCase()}, {inWords(station.standsOn)}.
          </p>
        </Section>
        <Section mark="done" side="Before" note={inWords(station.standsOn)}>
          <h2 class="gt-h2">What happened</h2>
          <Words text={station.words} />
          <p class="gt-meta">{station.owner ? `Looked after by ${whoOf(station.owner)}` : 'Nobody looks after it'}</p>
          {element && (
            <p class="gt-p">
              It belongs to{' '}
              <a class="gt-a" href={frameworkPaths.element(element.id)}>
                {element.title}
              </a>
              .
            </p>
          )}
          {changeable && (
            <div class="gt-actions">
              <a class="gt-a" href={lessonsPaths.change(station.id)}>
                Change it
              </a>
              <a class="gt-a" href={lessonsPaths.removal(station.id)}>
                Take it back
              </a>
            </div>
          )}
        </Section>
        <Effect {...props} />
        <Hangs {...props} />
        <Section side="History" end>
          <h2 class="gt-h3">What has happened to it</h2>
          <History changes={changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

const Effect = ({ lesson: { effect, station }, changeable }: LessonPageProps) => (
  <Section mark={effect ? 'done' : 'plan'} side="After" note={effect ? inWords(effect.on) : 'Not yet'}>
    <h2 class="gt-h2">What has changed because of it</h2>
    {effect ? (
      <Words text={effect.words} />
    ) : (
      <p class="gt-p">Nothing yet. A lesson is learned when something is different.</p>
    )}
    {changeable && (
      <div class="gt-actions">
        <ButtonLink href={lessonsPaths.effect(station.id)} kind={effect ? 'secondary' : undefined}>
          {effect ? 'Say it otherwise' : 'Say what has changed'}
        </ButtonLink>
      </div>
    )}
  </Section>
)

const Hangs = ({ beside, mayWork, lesson }: LessonPageProps) => {
  const { station } = lesson
  const isOpen = mayWork && !station.withdrawnOn
  if (beside.length === 0 && !isOpen) return null
  return (
    <Section mark="stop" side="The thread">
      <h2 class="gt-h2">What it hangs together with</h2>
      {beside.length > 0 ? (
        <BesideList stations={beside.map(each => each.station)} />
      ) : (
        <p class="gt-p">Nothing yet: no action, no policy, no gap.</p>
      )}
      {isOpen && (
        <div class="gt-actions">
          <ButtonLink href={lessonsPaths.threads(station.id)} kind="secondary">
            Lead the thread here
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}

const told: Told = {
  written: { did: 'wrote it down' },
  changed: { did: 'changed it' },
  'took-effect': { did: 'said what has changed because of it' },
  led: { did: 'led the thread here', words: 'From what' },
  withdrawn: { did: 'took it back', words: 'Why' },
}
