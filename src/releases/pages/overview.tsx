import { inWords } from '../../calendar/day.ts'
import { facetsOf } from '../../statistics/facets.ts'
import { findContrasts } from '../../statistics/sentences.ts'
import { percentShown } from '../../statistics/share.ts'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { pathsOf } from '../paths.ts'
import type { FoundRelease } from '../queries.ts'
import { sayFacet, sayReversed, sayTopic, topicsOf } from '../topics.ts'
import { Keep } from './keep.tsx'
import { OlderWords } from './older-words.tsx'
import { mostTelling, StandOuts } from './stand-outs.tsx'

/**
 * `tellHref`: where people are told of it; null for whoever does not. `cameHref`: where stands what came of it; `changedHref`:
 * what has changed since the one before. `counted`: what its host counted themselves.
 */
type Props = {
  frame: Frame
  found: FoundRelease
  mayCorrect: boolean
  tellHref: string | null
  cameHref: string | null
  changedHref: string | null
  counted: Child
}

/** A release at a glance: what stands out, every question in a sentence, ways to divide, and the files. */
export const OverviewPage = ({ frame, found, mayCorrect, tellHref, cameHref, changedHref, counted }: Props) => {
  const { release } = found
  const paths = pathsOf(found)
  const topics = topicsOf(release)
  const facets = facetsOf(release)
  return (
    <Page frame={frame} title={release.title} now="Learn">
      <Spine>
        <Section mark="done" side="Learned" note={sayWhen(found)}>
          {found.isExample && (
            <NotificationBanner title="Example">
              <p class="govuk-notification-banner__heading">
                These people are invented. Look around, then bring your own answers.
              </p>
            </NotificationBanner>
          )}
          <h1 class="gt-h1 gt-h1--s">{release.title}</h1>
          <OlderWords found={found} />
          <p class="gt-lead">
            {topics.length === 1 ? 'One question' : `${topics.length} questions`}. {percentShown(release)}% of the
            figures can be shown without exposing anybody.
          </p>
          {cameHref && (
            <p class="gt-p">
              <a class="gt-a" href={cameHref}>
                What came of it: what we heard, and what we will do
              </a>
            </p>
          )}
          {changedHref && (
            <p class="gt-p">
              <a class="gt-a" href={changedHref}>
                What has changed since last time
              </a>
            </p>
          )}
          {counted}
          <h2 class="gt-h2 gt-space">What stands out</h2>
          <StandOuts
            release={release}
            contrasts={mostTelling(findContrasts(release), topics, 5)}
            topics={topics}
            href={topic => paths.topic(topic + 1)}
          />
        </Section>
        <Section mark="done" side="Questions">
          <h2 class="gt-h2">What everyone said</h2>
          <dl class="gt-said">
            {topics.map((topic, t) => (
              <div>
                <dt>
                  <a class="gt-a" href={paths.topic(t + 1)}>
                    {topic.title}
                  </a>
                </dt>
                <dd>
                  {sayTopic(release, topic)} {sayReversed(release, topic)}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
        {facets.length > 0 && (
          <Section mark="done" side="Themes">
            <h2 class="gt-h2">What questions say together</h2>
            <dl class="gt-said">
              {facets.map(facet => (
                <div>
                  <dt>{facet.label}</dt>
                  <dd>{sayFacet(facet)}</dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        {release.breakdowns.length > 0 && (
          <Section mark="done" side="Groups">
            <h2 class="gt-h2">All questions, by group</h2>
            <ul class="gt-list">
              {release.breakdowns.map((breakdown, b) => (
                <li>
                  <a class="gt-a" href={paths.breakdown(b + 1)}>
                    {breakdown.label}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {release.apart && (
          <Section mark="stop" side="Not verified">
            <h2 class="gt-h2">Answers from the poster</h2>
            <p class="gt-p">
              Nobody can tell who they are from, so they are in none of these figures.{' '}
              <a class="gt-a" href={paths.notVerified}>
                See them apart
              </a>
            </p>
          </Section>
        )}
        <Section mark="stop" side="Keep and share" end>
          {tellHref && (
            <p class="gt-p">
              <a class="gt-a" href={tellHref}>
                Tell people about it
              </a>
            </p>
          )}
          <Keep found={found} mayCorrect={mayCorrect} />
        </Section>
      </Spine>
    </Page>
  )
}

function sayWhen({ releasedOn, versions, version }: FoundRelease) {
  const worded = versions.find(each => each.version === version)
  return (
    <>
      Released {inWords(releasedOn)}, and frozen since
      {version > 1 && worded && (
        <>
          <br />
          Words corrected {inWords(worded.wordedOn)}
        </>
      )}
    </>
  )
}
