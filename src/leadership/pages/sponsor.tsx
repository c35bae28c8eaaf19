import { inWords } from '../../calendar/day.ts'
import { whoOf } from '../../thread/who.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import type { MarkName } from '../../ui/marks.tsx'
import { Section } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { Words } from '../../ui/words.tsx'
import { leadershipPaths } from '../paths.ts'
import { ReviewList } from '../reviews/pages/list.tsx'
import { formerOf, nextOf, type Standing, sentenceOf, spanOf, standingOf } from '../sponsors/sponsorship.ts'
import type { LeadershipPageProps } from './leadership.tsx'

const marks: Readonly<Record<Standing['kind'], MarkName>> = {
  nobody: 'plan',
  'in-office': 'now',
  gone: 'cut',
  'run-out': 'cut',
  ended: 'cut',
}

/** Who the sponsor is, and what they say. */
export const SponsorHere = (props: LeadershipPageProps) => {
  const { terms, statement, today, viewerId, mayLead } = props
  const standing = standingOf(terms, today)
  const next = nextOf(terms, today)
  const { term } = standing
  const isOver = standing.kind !== 'in-office'
  const speaks = term && (mayLead || term.who?.id === viewerId) && standing.kind !== 'ended'
  return (
    <Section mark={marks[standing.kind]} side="The sponsor" note={isOver ? undefined : term && spanOf(term)}>
      <h2 class="gt-h2">The sponsor of the strategy</h2>
      <p class="gt-p">{sentenceOf(standing)}</p>
      {next && (
        <p class="gt-p">
          <a class="gt-a" href={leadershipPaths.sponsor(next.id)}>
            {whoOf(next.who)}
          </a>{' '}
          begins on {inWords(next.fromOn)}.
        </p>
      )}
      {statement && (
        <InsetText>
          <Words text={statement.words} />
          <p class="gt-meta">
            {whoOf(term?.who ?? null)}, {inWords(statement.writtenOn)}
          </p>
        </InsetText>
      )}
      <div class="gt-actions">
        {mayLead && (isOver || !term) && <ButtonLink href={leadershipPaths.naming}>Name the sponsor</ButtonLink>}
        {speaks && (
          <ButtonLink href={leadershipPaths.statement(term.id)} kind={statement || isOver ? 'secondary' : undefined}>
            {statement ? 'Write a new statement' : 'Write the statement'}
          </ButtonLink>
        )}
        {term && (
          <a class="gt-a" href={leadershipPaths.sponsor(term.id)}>
            The term, and everything that was said in it
          </a>
        )}
        {mayLead && !isOver && (
          <a class="gt-a" href={leadershipPaths.naming}>
            Name who comes next
          </a>
        )}
      </div>
      <Details summary="An element can have a sponsor too. What is the difference?">
        <p class="gt-p">
          The sponsor of the strategy answers for all of it, says so in public, and closes a review each year. The
          sponsor of an element stands behind that element alone, and is told when its promises or its review have been
          late for two weeks. They are named on the page of the element. It can be the same person.
        </p>
      </Details>
    </Section>
  )
}

/** The review of each year, open and closed. */
export const ReviewsHere = ({ terms, reviews, today }: LeadershipPageProps) => {
  if (terms.length === 0) return null
  const kept = reviews.filter(({ lapsedOn }) => lapsedOn === null)
  return (
    <Section mark="stop" side="Each year">
      <h2 class="gt-h2">The sponsor’s review</h2>
      <p class="gt-p">
        Twelve months after a term begins, and each year after that: what was promised, what happened, what people say
        now, and what changes.
      </p>
      <ReviewList {...{ reviews: kept, today }} />
    </Section>
  )
}

/** Who stood for the strategy before. */
export const FormerHere = ({ terms, today }: LeadershipPageProps) => {
  const former = formerOf(terms, today)
  return (
    <Section mark="stop" side="Before" end>
      <h2 class="gt-h2">Earlier sponsors</h2>
      {former.length === 0 ? (
        <p class="gt-p">Nobody yet.</p>
      ) : (
        <StackTable
          caption="Earlier sponsors"
          headings={['Who', 'When']}
          rows={former.map(term => ({
            name: (
              <a class="gt-a" href={leadershipPaths.sponsor(term.id)}>
                {whoOf(term.who)}
              </a>
            ),
            cells: [spanOf(term)],
          }))}
        />
      )}
    </Section>
  )
}
