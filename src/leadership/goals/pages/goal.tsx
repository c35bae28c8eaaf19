import { type Day, inWords } from '../../../calendar/day.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { leadershipPaths } from '../../paths.ts'
import type { NoteTyped } from '../forms.ts'
import { type Goal, markOf, mayDo, type Note, readerNames, sayState, stepNames } from '../goal.ts'
import { NoteForm } from './note-form.tsx'

export type GoalPageProps = {
  frame: Frame
  goal: Goal
  /** The newest first. */
  notes: readonly Note[]
  note: Readonly<{ typed: NoteTyped; errors: readonly FieldError[]; isMeanwhile: boolean }>
  today: Day
  isOwn: boolean
  notice?: string | undefined
}

/** One goal of a leader, and how it goes with it. */
export const GoalPage = (props: GoalPageProps) => {
  const { frame, goal, note, today, isOwn, notice } = props
  const { title, leader, element, why, sign, seenBy } = goal
  return (
    <Page frame={frame} title={title} now="Strategy" error={note.errors.length > 0}>
      <Spine>
        <Section mark={markOf(goal, today)} side="A leader’s goal">
          <BackLink href={`${leadershipPaths.all}#leaders`}>Leadership</BackLink>
          {note.errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(note.errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {note.isMeanwhile && (
            <NotificationBanner text="The goal was changed meanwhile. This is how it stands now. What you typed stands below." />
          )}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            {leader.name}. {sayState(goal, today)}.
          </p>
          {why && <Words text={why} />}
          {element && (
            <p class="gt-p">
              It serves{' '}
              <a class="gt-a" href={frameworkPaths.element(element.id)}>
                {element.title}
              </a>
              .
            </p>
          )}
          <div class="gt-space">
            <h2 class="gt-h3">How one can tell</h2>
            <Words text={sign} />
          </div>
          <p class="gt-meta">
            Set on {inWords(goal.writtenOn)}. Read by: {readerNames[seenBy].toLowerCase().replace('hr ', 'HR ')}.
          </p>
          {isOwn && mayDo('change', goal) && (
            <p class="gt-p">
              <a class="gt-a" href={leadershipPaths.goalChange(goal.id)}>
                Change it
              </a>
            </p>
          )}
        </Section>
        <HowItGoes {...props} />
      </Spine>
    </Page>
  )
}

const HowItGoes = (props: GoalPageProps) => {
  const { notes, isOwn } = props
  return (
    <Section mark={isOwn ? 'now' : 'stop'} side="How it goes" kind={isOwn ? 'now' : undefined} id="notes" end>
      <h2 class="gt-h2">How it goes</h2>
      {isOwn && <NoteForm {...props} />}
      {notes.length === 0 && !isOwn && <p class="gt-p">Nothing is noted yet.</p>}
      {notes.map(({ on, step, words }) => (
        <div class="gt-space">
          <h3 class="gt-h3">
            {inWords(on)}
            {step && `: ${stepNames[step].toLowerCase()}`}
          </h3>
          <Words text={words} />
        </div>
      ))}
    </Section>
  )
}
