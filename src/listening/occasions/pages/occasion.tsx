import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { isWritten, linesOf, type Occasion } from '../../occasion.ts'
import { listeningPaths } from '../../paths.ts'
import type { NotesTyped } from '../forms.ts'
import type { Note } from '../queries.ts'
import { KeepsNames } from './keeps-names.tsx'

export type OccasionPageProps = {
  frame: Frame
  occasion: Occasion
  notes: readonly Note[]
  typed: NotesTyped
  errors: readonly FieldError[]
  foundNames: boolean
  notice?: string | undefined
  /** Of what was written nothing is changed, and of the rest only by those who work on answers. */
  mayChange: boolean
}

/** An occasion with what was said there, for those who work on it, and whoever runs it. */
export const OccasionPage = (props: OccasionPageProps) => {
  const { frame, occasion, notes, errors, notice, mayChange } = props
  const wasWritten = isWritten(occasion)
  return (
    <Page frame={frame} title={occasion.title} now="Ask" error={errors.length > 0}>
      <Spine>
        <Section mark="done" side="Listening">
          <BackLink href={listeningPaths.all}>Listening beside surveys</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{occasion.title}</h1>
          <SummaryList rows={linesOf(occasion)} />
          <div class="gt-actions">
            {mayChange && (
              <a class="gt-a" href={listeningPaths.occasionChange(occasion.id)}>
                Change it
              </a>
            )}
            <a class="gt-a" href={listeningPaths.heard(occasion.id)}>
              What came of it, as everyone reads it
            </a>
          </div>
        </Section>
        {!wasWritten && (
          <Section mark="now" side="What was said" kind="now">
            <Adding {...props} />
          </Section>
        )}
        <Section mark={notes.length > 0 ? 'done' : 'plan'} side="Notes" kind={wasWritten ? undefined : 'plan'} end>
          <Notes notes={notes} ofSurvey={occasion.form === 'survey'} />
        </Section>
      </Spine>
    </Page>
  )
}

const Adding = ({ occasion, typed, errors, foundNames }: OccasionPageProps) => (
  <form action={listeningPaths.notes(occasion.id)} method="post" novalidate>
    <Textarea
      name="words"
      label="What was said? One thing on each line"
      labelSize="s"
      hint="In their words, short. Never who said it: no name, and nothing by which one could tell. Lines are kept in no order."
      rows={6}
      value={typed.words}
      error={errorAt(errors, 'words')}
    />
    <KeepsNames found={foundNames} ticked={typed.keepsNames} />
    <Radios
      name="quoting"
      legend="May these be quoted word for word?"
      legendSize="s"
      hint="Only if whoever said it was asked, and said yes. Even then it is shown only where enough people were there."
      value={typed.quoting}
      error={errorAt(errors, 'quoting')}
      choices={[
        { value: 'yes', text: 'Yes, they said so' },
        { value: 'no', text: 'No, or nobody asked' },
      ]}
    />
    <Button preventDoubleClick>Add to the notes</Button>
  </form>
)

const Notes = ({ notes, ofSurvey }: { notes: readonly Note[]; ofSurvey: boolean }): Child => {
  if (ofSurvey) return <Written notes={notes} />
  if (notes.length === 0) return <p class="gt-p">There are no notes yet.</p>
  return (
    <>
      <h2 class="gt-h2">Notes, in no order</h2>
      <p class="gt-p">
        If somebody takes back what they said, take the note out. It is gone at once, from every page. All notes go two
        years after the day.
      </p>
      <StackTable
        caption="Notes"
        headings={['What was said', 'May be quoted', { label: 'What you can do', quiet: true }]}
        controls
        rows={notes.map(note => ({ name: note.words, cells: [note.mayQuote ? 'Yes' : 'No', <Ends note={note} />] }))}
      />
    </>
  )
}

/** What people wrote in a survey: it stays as it is until the day that was fixed, and nobody is quoted. */
const Written = ({ notes }: { notes: readonly Note[] }): Child => (
  <>
    <h2 class="gt-h2">What people wrote, in no order</h2>
    {notes.length === 0 ? (
      <p class="gt-p">It is deleted, on the day that was fixed before anybody answered.</p>
    ) : (
      <>
        <p class="gt-p">Nobody agreed to be quoted, so nobody is. Do not pass on how many texts there are.</p>
        {notes.map(({ words }) => (
          <InsetText>{words}</InsetText>
        ))}
      </>
    )}
  </>
)

/** What somebody who spoke can take back: that it is quoted, or all of it. */
const Ends = ({ note: { id, words, mayQuote } }: { note: Note }) => {
  const which = <span class="govuk-visually-hidden"> “{words.slice(0, 60)}”</span>
  return (
    <>
      {mayQuote && (
        <form action={listeningPaths.quoting(id)} method="post">
          <Button kind="secondary">Do not quote{which}</Button>
        </form>
      )}
      <form action={listeningPaths.noteRemoval(id)} method="post">
        <Button kind="secondary">Take out{which}</Button>
      </form>
    </>
  )
}
