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
import type { LiveDay } from '../../day.ts'
import { LivePart } from '../../pages/part.tsx'
import { livePaths } from '../../paths.ts'

export type BoardPageProps = {
  frame: Frame
  day: LiveDay
  /** What is on the wall, and the insights with their themes. */
  showing: Child
  board: Child
  title?: string
  errors?: readonly FieldError[]
  notice?: string | undefined
}

/** Where hosts sort what tables found, in front of everyone. */
export const BoardPage = ({ frame, day, showing, board, title = '', errors = [], notice }: BoardPageProps) => (
  <Page frame={frame} title="The plenary" now="Ask" error={errors.length > 0} script="board.js" sheet="room.css">
    <Spine>
      <Section mark="now" side="The plenary" kind="now">
        <BackLink href={livePaths.console(day.eventId)}>{day.title}</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {notice && <NotificationBanner title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">The plenary</h1>
        <p class="gt-p">
          Tick what belongs together and put it under a theme, or drag it there: with a finger, hold it at its dots.
          What two tables say alike can become one: both wordings stay, and you can take them apart again. Ask the
          tables first. They can take theirs back too.
        </p>
        <p class="gt-meta" data-line role="status"></p>
        <form action={livePaths.themes(day.eventId)} method="post" novalidate>
          <Input
            name="title"
            label="A new theme"
            labelSize="s"
            hint="A few words, large enough to read from the back of the room."
            value={title}
            error={errorAt(errors, 'title')}
          />
          <Button kind="secondary">Add the theme</Button>
        </form>
        <div data-live={livePaths.plenaryStream(day.eventId)}>
          <form action={livePaths.sort(day.eventId)} method="post" data-send data-sorting>
            <p class="gt-notice" data-said role="status"></p>
            <p class="govuk-visually-hidden" data-carried role="status"></p>
            <LivePart topic="board">{board}</LivePart>
          </form>
          <LivePart topic="showing">{showing}</LivePart>
        </div>
      </Section>
      <Section mark="plan" side="What it leaves" kind="plan" end>
        <p class="gt-p">
          <a class="gt-a" href={livePaths.outputs(day.eventId)}>
            The formula, and a key question for each audience
          </a>
        </p>
      </Section>
    </Spine>
  </Page>
)
