import { eventsPaths } from '../../../events/paths.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { LiveDay, Step } from '../../day.ts'
import { LivePart } from '../../pages/part.tsx'
import { SignalLine } from '../../pages/signal-line.tsx'
import { livePaths } from '../../paths.ts'
import { HandsPart } from '../../tables/pages/hands-part.tsx'
import type { Hand } from '../../tables/table.ts'
import { CodePart } from './code-part.tsx'
import { ConsolePart } from './console-part.tsx'

export type ConsolePageProps = {
  frame: Frame
  day: LiveDay
  steps: readonly Step[]
  /** What people write, for hosts to look at. */
  moderation: Child
  /** How safe people feel to speak. */
  safety: Child
  /** Which tables have agreed on their insight, while it is their turn. */
  agreed: Child
  /** What stands on the wall. */
  showing: Child
  hands: readonly Hand[]
  publicUrl: string
  /** Said without script as the last minute runs. */
  signal: string
  /** What was typed and not taken. */
  typed: ConsoleTyped
  errors: readonly FieldError[]
  notice?: string | undefined
}

export type ConsoleTyped = Readonly<{ notice?: string; tables?: string }>

/** One page from which a host runs the day. Before the first step is on, how people join comes first. */
export const ConsolePage = ({
  frame,
  day,
  steps,
  hands,
  moderation,
  safety,
  agreed,
  showing,
  publicUrl,
  signal,
  typed,
  errors,
  notice,
}: ConsolePageProps) => {
  const isBefore = !day.stepId && !day.endedAt
  return (
    <Page frame={frame} title={day.title} now="Ask" error={errors.length > 0} script="live.js" sheet="room.css">
      <Spine>
        <Section mark="now" side="The day" kind="now">
          <BackLink href={eventsPaths.one(day.eventId)}>{day.title}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{day.title}</h1>
          <ul class="govuk-list gt-near">
            <li>
              <a class="gt-a" href={livePaths.projector(day.eventId)} target="_blank" rel="noopener">
                Show it on the projector (opens another window)
              </a>
            </li>
            <li>
              <a class="gt-a" href="#notice">
                Write a message to everyone
              </a>
            </li>
            <li>
              <a class="gt-a" href="#joining">
                How people join
              </a>
            </li>
          </ul>
          <p class="gt-meta" data-line role="status"></p>
          <SignalLine signal={signal} />
          {isBefore && (
            <div id="joining">
              <Joining {...{ day, publicUrl }} />
              <TablesForm {...{ day, typed, errors }} />
            </div>
          )}
          <div data-live={livePaths.hostStream(day.eventId)} class={isBefore ? 'gt-space' : undefined}>
            {day.tables > 0 && (
              <LivePart topic="hands">
                <HandsPart {...{ day, hands }} />
              </LivePart>
            )}
            <LivePart topic="agreed">{agreed}</LivePart>
            <div id="move">
              <LivePart topic="console">
                <ConsolePart {...{ day, steps }} />
              </LivePart>
            </div>
            <LivePart topic="showing">{showing}</LivePart>
            <p class="gt-p">
              <a class="gt-a" href={livePaths.plenary(day.eventId)}>
                The plenary, with its themes
              </a>
            </p>
            {day.tables > 0 && (
              <p class="gt-p">
                <a class="gt-a" href={livePaths.paper(day.eventId)}>
                  Insights of the tables, and those on paper
                </a>
              </p>
            )}
            <LivePart topic="moderation">{moderation}</LivePart>
            <section id="safety" aria-label="How safe people feel to speak">
              <LivePart topic="safety">{safety}</LivePart>
            </section>
          </div>
        </Section>
        {!isBefore && (
          <Section mark="plan" side="Joining" id="joining">
            <Joining {...{ day, publicUrl }} />
          </Section>
        )}
        <Section mark="plan" side="To everyone" id="everyone" end>
          <form action={livePaths.moves(day.eventId)} method="post" novalidate>
            <input type="hidden" name="move" value="say" />
            <Input
              name="notice"
              label="A message to everyone"
              labelSize="s"
              hint="It stands on every screen until you save an empty one."
              value={typed.notice ?? day.notice}
              error={errorAt(errors, 'notice')}
            />
            <Button kind="secondary">Show the message</Button>
          </form>
          {!isBefore && <TablesForm {...{ day, typed, errors }} />}
        </Section>
      </Spine>
    </Page>
  )
}

const Joining = ({ day, publicUrl }: Pick<ConsolePageProps, 'day' | 'publicUrl'>) => (
  <>
    <h2 class="gt-h2">How people join</h2>
    <LivePart topic="code">
      <CodePart {...{ day, publicUrl }} />
    </LivePart>
  </>
)

const TablesForm = ({ day, typed, errors }: Pick<ConsolePageProps, 'day' | 'typed' | 'errors'>) => (
  <form action={livePaths.set(day.eventId)} method="post" novalidate class="gt-space">
    <input type="hidden" name="seen" value={String(day.tables)} />
    <Input
      name="tables"
      label="How many tables are there?"
      labelSize="s"
      hint="0 when nobody sits at one."
      value={typed.tables ?? String(day.tables)}
      error={errorAt(errors, 'tables')}
      inputmode="numeric"
      class="govuk-input--width-4"
    />
    <Button kind="secondary">Save</Button>
  </form>
)
