import { type Day, inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { leadershipPaths } from '../../paths.ts'
import { ReviewList } from '../../reviews/pages/list.tsx'
import type { Review } from '../../reviews/review.ts'
import { type Statement, spanOf, type Term } from '../sponsorship.ts'

export type TermPageProps = {
  frame: Frame
  term: Term
  /** The newest first. */
  statements: readonly Statement[]
  reviews: readonly Review[]
  today: Day
  /** The viewer may write a statement. */
  speaks: boolean
  /** The viewer may change the term. */
  changes: boolean
  notice?: string | undefined
}

/** One term: what was said in it, and its reviews. */
export const TermPage = (props: TermPageProps) => {
  const { frame, term, reviews, today, changes, notice } = props
  return (
    <Page frame={frame} title={`${whoOf(term.who)}, sponsor of the strategy`} now="Strategy">
      <Spine>
        <Section mark="stop" side="The sponsor">
          <BackLink href={leadershipPaths.all}>Leadership</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{whoOf(term.who)}</h1>
          <p class="gt-lead">
            {term.lastOn < today ? 'Was the sponsor' : term.fromOn > today ? 'Will be the sponsor' : 'The sponsor'} of
            the strategy, {spanOf(term)}.
          </p>
          {term.why && <p class="gt-p">It was ended before its last day: {term.why}</p>}
          <p class="gt-meta">
            Named by {whoOf(term.namedBy)} on {inWords(term.namedOn)}
          </p>
          {changes && (
            <div class="gt-actions">
              <a class="gt-a" href={leadershipPaths.term(term.id)}>
                Change its days
              </a>
              <a class="gt-a" href={leadershipPaths.end(term.id)}>
                {term.fromOn > today ? 'Take it back' : 'End it early'}
              </a>
            </div>
          )}
        </Section>
        <Statements {...props} />
        <Section mark="stop" side="Each year" end>
          <h2 class="gt-h2">The sponsor’s reviews</h2>
          <ReviewList {...{ reviews, today }} />
        </Section>
      </Spine>
    </Page>
  )
}

const Statements = ({ term, statements: [newest, ...before], speaks }: TermPageProps) => (
  <Section mark={newest ? 'done' : 'plan'} side="In public" note={newest && inWords(newest.writtenOn)}>
    <h2 class="gt-h2">The statement</h2>
    {newest ? (
      <>
        <InsetText>
          <Words text={newest.words} />
        </InsetText>
        <SaidBy term={term} statement={newest} />
      </>
    ) : (
      <p class="gt-p">Nothing is said yet.</p>
    )}
    {speaks && (
      <div class="gt-actions">
        <ButtonLink href={leadershipPaths.statement(term.id)} kind={newest ? 'secondary' : undefined}>
          {newest ? 'Write a new statement' : 'Write the statement'}
        </ButtonLink>
      </div>
    )}
    {before.length > 0 && (
      <Details summary="What was said before">
        {before.map(statement => (
          <>
            <h3 class="gt-h3">{inWords(statement.writtenOn)}</h3>
            <Words text={statement.words} />
            <SaidBy {...{ term, statement }} />
          </>
        ))}
      </Details>
    )}
  </Section>
)

/** Who wrote it down, where that was not the sponsor. */
const SaidBy = ({ term, statement: { by } }: { term: Term; statement: Statement }) =>
  by && by.id === term.who?.id ? null : <p class="gt-meta">Written down for the sponsor by {whoOf(by)}</p>
