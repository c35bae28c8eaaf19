import { inWords } from '../../calendar/day.ts'
import { findContrasts } from '../../statistics/sentences.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { pathsOf } from '../paths.ts'
import type { FoundRelease } from '../queries.ts'
import { contrastsOf, topicsOf } from '../topics.ts'
import { OlderWords } from './older-words.tsx'
import { sayRule } from './say-rule.ts'
import { TopicFigure } from './topic-figure.tsx'
import { findingOf, sayBy } from './topic-heading.ts'

/** How many questions one page of a breakdown shows: so that it stays light on a phone. */
export const topicsPerPage = 8

export type BreakdownPageProps = { frame: Frame; found: FoundRelease; number: number; page: number }

/** All questions by one way of dividing people, a few a page. */
export const BreakdownPage = ({ frame, found, number, page }: BreakdownPageProps) => {
  const { release } = found
  const paths = pathsOf(found)
  const breakdown = release.breakdowns[number - 1]!
  const topics = topicsOf(release)
  const contrasts = findContrasts(release).filter(contrast => contrast.breakdown === number - 1)
  const first = (page - 1) * topicsPerPage
  const pages = Math.ceil(topics.length / topicsPerPage)
  const pageAt = (page: number) => paths.breakdown(number) + (page > 1 ? `?page=${page}` : '')
  const title = sayBy(breakdown.label)
  return (
    <Page frame={frame} title={pages > 1 ? `${title}, page ${page} of ${pages}` : title} now="Learn">
      <Spine>
        <Section mark="done" side="Groups" note={`Released ${inWords(found.releasedOn)}`}>
          <BackLink href={paths.overview}>{release.title}</BackLink>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <OlderWords found={found} />
          <p class="gt-lead">{sayGroups(contrasts.length)}</p>
        </Section>
        {topics.slice(first, first + topicsPerPage).map((topic, t) => {
          const own = contrastsOf(contrasts, topic)
          const key = `q-${first + t + 1}`
          return (
            <Section mark="done" side={`Question ${first + t + 1}`}>
              <figure aria-labelledby={`${key}-heading`}>
                <h2 class="gt-h2" id={`${key}-heading`}>
                  <a class="gt-a" href={paths.topic(first + t + 1)}>
                    {topic.title}
                  </a>
                </h2>
                <p class="gt-p">{findingOf(release, topic, number - 1, own[0])}.</p>
                <TopicFigure release={release} topic={topic} breakdown={number - 1} id={key} strong={own[0]?.group} />
              </figure>
            </Section>
          )
        })}
        <Section mark="stop" side="The rule" end>
          <p class="gt-small">{sayRule(release.rule)}</p>
          {pages > 1 && (
            <nav class="gt-actions" aria-label="Pages">
              {page > 1 && (
                <a class="gt-a" href={pageAt(page - 1)}>
                  Page {page - 1}
                </a>
              )}
              {page < pages && (
                <a class="gt-a" href={pageAt(page + 1)}>
                  Next: page {page + 1} of {pages}
                </a>
              )}
            </nav>
          )}
        </Section>
      </Spine>
    </Page>
  )
}

function sayGroups(contrasts: number): string {
  return contrasts === 0
    ? 'No group that can be shown differs from everyone by more than chance would explain.'
    : 'Where a group differs from everyone by more than chance would explain, we say so.'
}
