import { inWords } from '../../calendar/day.ts'
import { whoOf } from '../../thread/who.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { Section } from '../../ui/spine.tsx'
import { definitionsPaths } from '../paths.ts'
import { stopsOf } from '../standing.ts'
import { ChannelList } from '../telling/pages/tellings.tsx'
import { dueOf } from '../understanding/check.ts'
import { AskedNow } from '../understanding/survey/pages/asking.tsx'
import type { TermPageProps } from './term.tsx'

/** How each stage is drawn: from the one where it stands now, what follows is only planned. */
function drawn({ term, today }: TermPageProps, place: number) {
  const stops = stopsOf(term, today)
  const now = stops.findIndex(({ here }) => here)
  const mark = stops[place]?.mark ?? 'plan'
  if (now < 0) return { mark }
  return { mark, kind: place === now ? ('now' as const) : place > now ? ('plan' as const) : undefined }
}

/** What others say, and what people here propose. */
export const Finding = (props: TermPageProps) => {
  const { term, sources, wordings, hasMore, open } = props
  const { id } = term.station
  return (
    <>
      <Section {...drawn(props, 0)} side="Collect">
        <h2 class="gt-h2">What others say</h2>
        <p class="gt-p">
          <a class="gt-a" href={definitionsPaths.sources(id)}>
            {sources === 0 ? 'Nothing is noted down yet' : sourcesWords(sources)}
          </a>
        </p>
      </Section>
      <Section {...drawn(props, 1)} side="Draft">
        <h2 class="gt-h2">What people here propose</h2>
        {wordings.length === 0 && <p class="gt-p">Nobody has proposed anything yet. Anyone who works here can.</p>}
        <ul class="govuk-list">
          {wordings.map(wording => (
            <li>
              <a class="gt-a" href={definitionsPaths.wording(wording.id)}>
                Wording {wording.number}
              </a>{' '}
              {wording.words}
              <p class="gt-meta">Proposed by {whoOf(wording.by)}</p>
            </li>
          ))}
        </ul>
        <div class="gt-actions">
          {open.includes('propose') && (
            <ButtonLink href={definitionsPaths.proposing(id)} kind={term.adoption ? 'secondary' : undefined}>
              Propose words
            </ButtonLink>
          )}
          {wordings.length > 1 && (
            <a class="gt-a" href={definitionsPaths.differences(id)}>
              Hold two against each other
            </a>
          )}
          {hasMore && (
            <a class="gt-a" href={definitionsPaths.wordings(id)}>
              All proposed words
            </a>
          )}
        </div>
      </Section>
    </>
  )
}

const sourcesWords = (sources: number) =>
  sources === 1 ? 'One definition from elsewhere' : `${sources} definitions from elsewhere, side by side`

/** The vote, and what is adopted. */
export const Deciding = (props: TermPageProps) => {
  const { term, open, mayLead } = props
  const { id } = term.station
  return (
    <>
      <Section {...drawn(props, 2)} side="Vote">
        <h2 class="gt-h2">The vote</h2>
        <VoteNow {...props} />
        {mayLead && open.includes('set-vote') && (
          <div class="gt-actions">
            <ButtonLink href={definitionsPaths.settingVote(id)} kind="secondary">
              Set a vote
            </ButtonLink>
          </div>
        )}
      </Section>
      <Section {...drawn(props, 3)} side="Adopt">
        <h2 class="gt-h2">What is adopted</h2>
        {term.adoption ? (
          <p class="gt-p">
            <a class="gt-a" href={definitionsPaths.versions(id)}>
              Version {term.adoption.number}, with its reasons
            </a>
          </p>
        ) : (
          <p class="gt-p">Nothing yet. Words are adopted with reasons that everyone can read.</p>
        )}
        {mayLead && open.includes('adopt') && (
          <div class="gt-actions">
            <ButtonLink href={definitionsPaths.adopting(id)} kind="secondary">
              {term.adoption ? 'Adopt another wording' : 'Adopt a wording'}
            </ButtonLink>
          </div>
        )}
      </Section>
    </>
  )
}

const VoteNow = ({ term: { vote }, today }: TermPageProps): Child => {
  if (!vote) return <p class="gt-p">No vote is set. Everyone who works here could put the wordings in order.</p>
  if (!vote.countedOn && today >= vote.opensOn && today <= vote.closesOn)
    return (
      <div class="gt-actions">
        <ButtonLink href={definitionsPaths.vote(vote.id)}>Vote until {inWords(vote.closesOn)}</ButtonLink>
      </div>
    )
  return (
    <p class="gt-p">
      <a class="gt-a" href={definitionsPaths.vote(vote.id)}>
        {vote.countedOn
          ? 'See what came of the vote'
          : `The vote from ${inWords(vote.opensOn)} to ${inWords(vote.closesOn)}`}
      </a>
    </p>
  )
}

/** Telling people, and whether they understand: once something is adopted. */
export const After = (props: TermPageProps): Child => {
  const { term, tellings, check, today, mayWork } = props
  const { id } = term.station
  if (!term.adoption) return null
  const due = check && dueOf(check, today)
  const { kind } = drawn(props, 4)
  return (
    <>
      <Section mark={tellings.length > 0 ? 'done' : 'now'} side="Tell people" kind={kind}>
        <h2 class="gt-h2">Telling people</h2>
        <ChannelList tellings={tellings} />
        <p class="gt-p">
          <a class="gt-a" href={definitionsPaths.tellings(id)}>
            {mayWork ? 'Where people were told, and what shows it' : 'What shows it'}
          </a>
        </p>
      </Section>
      <Section mark={due?.mark ?? 'plan'} side="Check" kind="plan" note={due?.words}>
        <h2 class="gt-h2">Do people understand it?</h2>
        {due?.mark === 'late' && <p class="gt-late">{due.words}</p>}
        {check?.asked && <AskedNow asked={check.asked} today={today} mayAnswer={props.mayAnswer} />}
        <p class="gt-p">
          <a class="gt-a" href={definitionsPaths.understanding(id)}>
            What was learned so far
          </a>
        </p>
      </Section>
    </>
  )
}
