import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { LiveDay } from '../../day.ts'
import { LivePart } from '../../pages/part.tsx'
import { livePaths } from '../../paths.ts'
import { PhotosWaiting, PhotoToType } from '../photos/pages/waiting.tsx'
import type { Waiting } from '../photos/queries.ts'
import type { Insight } from '../table.ts'
import { WrittenPart } from './written-part.tsx'

export type PaperPageProps = {
  frame: Frame
  day: LiveDay
  insights: readonly (Insight & { tableNo: number })[]
  /** Photos of paper that nobody has typed yet. */
  waiting: readonly Waiting[]
  typed: { table: string; words: string; version: number }
  errors?: readonly FieldError[]
  notice?: string | undefined
}

/** The insight of every table, and a form for those that wrote on paper. */
export const PaperPage = ({ frame, day, insights, waiting, typed, errors = [], notice }: PaperPageProps) => {
  const shown = waiting.find(({ tableNo }) => String(tableNo) === typed.table)
  return (
    <Page
      frame={frame}
      title="Insights of the tables"
      now="Ask"
      error={errors.length > 0}
      script="live.js"
      sheet="room.css"
    >
      <Spine>
        <Section mark="now" side="Insights" kind="now">
          <BackLink href={livePaths.console(day.eventId)}>{day.title}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">Insights of the tables</h1>
          <p class="gt-meta" data-line role="status"></p>
          <div data-live={livePaths.paperStream(day.eventId)}>
            <LivePart topic="written">
              <WrittenPart {...{ day, insights }} />
            </LivePart>
          </div>
        </Section>
        <Section mark="plan" side="From paper" end>
          <h2 class="gt-h2">A table without phones</h2>
          <PhotosWaiting eventId={day.eventId} waiting={waiting} />
          <p class="gt-p">
            Type what the table wrote on paper, in its own words. Tell the table that it can stand in what is published
            of this event.
          </p>
          {shown && <PhotoToType eventId={day.eventId} {...shown} />}
          <form action={livePaths.paper(day.eventId)} method="post" novalidate>
            <input type="hidden" name="version" value={String(typed.version)} />
            <Input
              name="table"
              label="Number of the table"
              labelSize="s"
              value={typed.table}
              error={errorAt(errors, 'table')}
              inputmode="numeric"
              class="govuk-input--width-4"
            />
            <Textarea
              name="words"
              label="Its key insight"
              labelSize="s"
              rows={3}
              value={typed.words}
              error={errorAt(errors, 'words')}
            />
            <Button kind="secondary">Save</Button>
          </form>
        </Section>
      </Spine>
    </Page>
  )
}
