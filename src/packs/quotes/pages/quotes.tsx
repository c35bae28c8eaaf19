import { inWords } from '../../../calendar/day.ts'
import type { Event } from '../../../events/event.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { packsPaths } from '../../paths.ts'
import type { Quotable, QuoteKind } from '../quote.ts'
import type { OwnTyped } from '../routes.tsx'

type QuotesPageProps = {
  frame: Frame
  event: Event
  quotable: readonly Quotable[]
  page: number
  hasMore: boolean
  own?: OwnTyped | undefined
  notice?: string | undefined
}

const kindHeadings: Readonly<Record<QuoteKind, string>> = {
  question: 'Questions',
  reaction: 'What came to mind',
  note: 'Notes of tables',
}

/** Everything that was said in the room, each with whether it may be printed. */
export const QuotesPage = ({ frame, event, quotable, page, hasMore, own, notice }: QuotesPageProps) => {
  const kinds = (['question', 'reaction', 'note'] as const).filter(kind => quotable.some(each => each.kind === kind))
  return (
    <Page frame={frame} title="Who agreed to be quoted" now="Learn" error={own !== undefined}>
      <Spine>
        <Section mark="now" side="Quotes" kind="now" end={kinds.length === 0 && !hasMore && page === 1}>
          <BackLink href={packsPaths.draft(event.id)}>The insights pack</BackLink>
          {own && <ErrorSummary title="There is a problem" errors={errorLinks(own.errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">Who agreed to be quoted</h1>
          <p class="gt-lead">
            Words go into the pack only once whoever said them has agreed: ask in the room, or at the table. Goldthread
            does not know who said what, and a name never stands beside it.
          </p>
          <p class="gt-p">
            When somebody takes it back, press so: it goes out of the draft, and out of everything that was published.
            When a table changes its words, that happens by itself: nobody has agreed to the new ones.
          </p>
          {kinds.length === 0 && <p class="gt-p">Nothing was said in the room so far.</p>}
        </Section>
        {kinds.map((kind, i) => (
          <Section mark="stop" side={kindHeadings[kind]} end={i === kinds.length - 1} tight>
            <h2 class="gt-h2">{kindHeadings[kind]}</h2>
            {quotable
              .filter(each => each.kind === kind)
              .map(each => (
                <One eventId={event.id} {...{ quotable: each, page, own }} />
              ))}
            {i === kinds.length - 1 && (
              <TurnPages
                label="What was said"
                {...{ page, hasMore }}
                addressOf={to => `${packsPaths.quotes(event.id)}?page=${to}`}
              />
            )}
          </Section>
        ))}
      </Spine>
    </Page>
  )
}

type OneProps = { eventId: string; quotable: Quotable; page: number; own?: OwnTyped | undefined }

const One = (props: OneProps) => {
  const { id, words, tableNo, quote } = props.quotable
  return (
    <div id={`said-${id}`} class="gt-space">
      <p class="gt-p">
        “{words}”{tableNo !== null && <span class="gt-meta"> Table {tableNo}</span>}
      </p>
      {quote && <p class="gt-p">{sayQuote(quote)}</p>}
      <div class="gt-actions">
        {(!quote?.agreedOn || quote.hasLapsed) && (
          <Press {...props} what="agreed">
            {tableNo === null ? 'They agreed to be quoted' : 'The table agreed to be quoted'}
          </Press>
        )}
        {quote && !quote.hasLapsed && (
          <Press {...props} what="back">
            {quote.agreedOn ? 'They took it back' : 'Take it out'}
          </Press>
        )}
      </div>
      {props.quotable.kind === 'question' && <OwnWords {...props} />}
    </div>
  )
}

function sayQuote({ agreedOn, ownWords, hasLapsed }: NonNullable<Quotable['quote']>): string {
  if (hasLapsed)
    return 'May not be quoted any more: the words were changed after it was agreed. The words before are out of everything that was published. Ask again.'
  return agreedOn ? `May be quoted: written down on ${inWords(agreedOn)}.` : `In the pack in your words: “${ownWords}”`
}

type PressProps = OneProps & { what: string; children?: Child }

const Press = ({ eventId, quotable: { kind, id, words, seen }, page, what, children }: PressProps) => (
  <form action={packsPaths.quotes(eventId)} method="post">
    <Hidden {...{ kind, id, seen, page, what }} />
    <Button kind="secondary" preventDoubleClick>
      {children}
      <span class="govuk-visually-hidden">: {words}</span>
    </Button>
  </form>
)

type HiddenProps = Pick<Quotable, 'kind' | 'id' | 'seen'> & { page: number; what: string }

const Hidden = ({ kind, id, seen, page, what }: HiddenProps) => (
  <>
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="seen" value={seen} />
    <input type="hidden" name="page" value={String(page)} />
    <input type="hidden" name="do" value={what} />
  </>
)

/** Where nobody can be asked any more. */
const OwnWords = ({ eventId, quotable: { kind, id, words, seen, quote }, page, own }: OneProps) => {
  const mine = own?.id === id ? own : undefined
  return (
    <Details
      summary={
        <>
          Put it in your own words instead
          <span class="govuk-visually-hidden">: {words}</span>
        </>
      }
      open={mine !== undefined}
    >
      <form action={packsPaths.quotes(eventId)} method="post" novalidate>
        <Hidden {...{ kind, id, seen, page }} what="own" />
        <Textarea
          name={`own-${id}`}
          label="The question in your words"
          labelSize="s"
          hint="For when nobody can be asked any more. Leave out what tells who asked."
          rows={3}
          value={mine?.words ?? quote?.ownWords ?? ''}
          error={errorAt(mine?.errors ?? [], `own-${id}`)}
        />
        <Button kind="secondary" preventDoubleClick>
          Save
        </Button>
      </form>
    </Details>
  )
}
