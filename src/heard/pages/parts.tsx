import { inWords } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { gapsPaths } from '../../gaps/paths.ts'
import { threadPaths } from '../../thread/paths.ts'
import { whoOf } from '../../thread/who.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { Mark } from '../../ui/marks.tsx'
import { Cut, Section } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { Words } from '../../ui/words.tsx'
import { type Deed, deedsOf, type Heard, standingOfHeard } from '../heard.ts'

type PartProps = { heard: readonly Heard[] }

const marks = { answered: 'done', refused: 'stop', broken: 'cut' } as const
const said = {
  answered: 'We will do something about it',
  refused: 'We will not, and say why',
  broken: 'It has no answer yet',
} as const

/** Everything that was heard, with what it was found in and how it stands. `beside` is what one can do with one of it. */
export const WhatWeHeard = ({
  heard,
  beside,
}: PartProps & { beside?: ((one: Heard, i: number) => Child) | undefined }) => (
  <ul class="gt-links">
    {heard.map((one, i) => (
      <li id={`heard-${one.id}`}>
        <p class="gt-p">
          <b>{one.words}</b>
        </p>
        {one.about && (
          <p class="gt-meta">
            From{' '}
            <a class="gt-a" href={one.about.href}>
              {one.about.text}
            </a>
          </p>
        )}
        <p class="gt-meta">
          <span class="gt-is">
            <Mark name={marks[standingOfHeard(one)]} />
            <span>
              {said[standingOfHeard(one)]}
              {one.gap && (
                <>
                  :{' '}
                  <a class="gt-a" href={gapsPaths.gap(one.gap.gapId)}>
                    gap {one.gap.number}
                  </a>
                </>
              )}
            </span>
          </span>
        </p>
        {beside?.(one, i)}
      </li>
    ))}
  </ul>
)

/** The answers: what will be done by when and who, what will not and why, and what has no answer yet. */
export const Answers = ({ heard, end }: PartProps & { end?: boolean }): Child => {
  const deeds = deedsOf(heard)
  const refused = heard.filter(one => standingOfHeard(one) === 'refused')
  const broken = heard.filter(one => standingOfHeard(one) === 'broken')
  const isLast = (part: 'deeds' | 'refused' | 'broken') =>
    end && part === (broken.length > 0 ? 'broken' : refused.length > 0 ? 'refused' : 'deeds')
  return (
    <>
      {deeds.length > 0 && (
        <Section mark="done" side="We will" end={isLast('deeds')}>
          <h2 class="gt-h2">What we will do, by when and who</h2>
          <StackTable
            caption="What we will do"
            headings={['What', 'By', 'Who looks after it', 'It answers']}
            rows={deeds.map(({ deed, answers }) => ({
              name: (
                <a class="gt-a" href={frameworkPaths.action(deed.id)}>
                  {deed.title}
                </a>
              ),
              cells: [byWhen(deed), whoOf(deed.owner), answers.map(({ words }) => words).join(' · ')],
            }))}
          />
          <Decided heard={heard} />
        </Section>
      )}
      {refused.length > 0 && (
        <Section mark="stop" side="We will not" end={isLast('refused')}>
          <h2 class="gt-h2">What we won’t do, and why</h2>
          {refused.map(one => (
            <>
              <h3 class="gt-h3">{one.words}</h3>
              <Words text={one.gap?.refusedWhy ?? ''} />
              <p class="gt-meta">Decided on {inWords(one.gap?.refusedOn ?? '')}</p>
            </>
          ))}
        </Section>
      )}
      {broken.length > 0 && (
        <>
          <Cut>
            The thread is broken here. {broken.length === 1 ? 'One thing has' : 'Some things have'} no answer yet.
          </Cut>
          <Section mark="plan" side="Not yet" kind="plan" end={isLast('broken')}>
            <h2 class="gt-h2">What has no answer yet</h2>
            <ul class="govuk-list govuk-list--bullet">
              {broken.map(({ words }) => (
                <li>{words}</li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </>
  )
}

function byWhen({ dueOn, doneOn }: Deed): string {
  return doneOn ? `Done on ${inWords(doneOn)}` : inWords(dueOn)
}

const Decided = ({ heard }: PartProps): Child => {
  const decisions = new Map(heard.flatMap(({ gap }) => gap?.decisions ?? []).map(each => [each.id, each]))
  if (decisions.size === 0) return null
  return (
    <>
      <h3 class="gt-h3">What was decided about it</h3>
      <ul class="govuk-list govuk-list--bullet">
        {[...decisions.values()].map(({ id, title }) => (
          <li>
            <a class="gt-a" href={threadPaths.station(id)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
