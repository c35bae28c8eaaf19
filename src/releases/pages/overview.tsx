import { inWords } from '../../calendar/day.ts'
import { findContrasts } from '../../statistics/sentences.ts'
import { shareShown } from '../../statistics/share.ts'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { releasesPaths } from '../paths.ts'
import type { FoundRelease } from '../queries.ts'
import { sayTopic, topicsOf } from '../topics.ts'
import { sayRule } from './say-rule.ts'
import { mostTelling, StandOuts } from './stand-outs.tsx'

/** A release at a glance: what stands out, every question in a sentence, ways to divide, and the files. */
export const OverviewPage = ({ frame, found }: { frame: Frame; found: FoundRelease }) => {
  const { id, release } = found
  const topics = topicsOf(release)
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
          <p class="gt-lead">
            {topics.length === 1 ? 'One question' : `${topics.length} questions`}.{' '}
            {Math.round(100 * shareShown(release))}% of the figures can be shown without exposing anybody.
          </p>
          <h2 class="gt-h2 gt-space">What stands out</h2>
          <StandOuts
            release={release}
            contrasts={mostTelling(findContrasts(release), topics, 5)}
            topics={topics}
            href={topic => releasesPaths.topic(id, topic + 1)}
          />
        </Section>
        <Section mark="done" side="Questions">
          <h2 class="gt-h2">What everyone said</h2>
          <dl class="gt-said">
            {topics.map((topic, t) => (
              <div>
                <dt>
                  <a class="gt-a" href={releasesPaths.topic(id, t + 1)}>
                    {topic.title}
                  </a>
                </dt>
                <dd>{sayTopic(release, topic)}</dd>
              </div>
            ))}
          </dl>
        </Section>
        {release.breakdowns.length > 0 && (
          <Section mark="done" side="Groups">
            <h2 class="gt-h2">All questions, by group</h2>
            <ul class="gt-list">
              {release.breakdowns.map((breakdown, b) => (
                <li>
                  <a class="gt-a" href={releasesPaths.breakdown(id, b + 1)}>
                    {breakdown.label}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section mark="stop" side="Keep and share" end>
          <Files found={found} />
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

const Files = ({ found: { id, release, version, versions } }: { found: FoundRelease }) => (
  <>
    <h2 class="gt-h2">The same figures as files</h2>
    <ul class="gt-list">
      <li>
        <a class="gt-a" href={releasesPaths.tablesXlsx(id)}>
          All tables for Excel
        </a>
      </li>
      <li>
        <a class="gt-a" href={releasesPaths.tablesCsv(id)}>
          All tables as CSV
        </a>
      </li>
      <li>
        <a class="gt-a" href={releasesPaths.json(id)}>
          The release as JSON
        </a>
      </li>
    </ul>
    <p class="gt-p gt-space">
      A wrong word?{' '}
      <a class="gt-a" href={releasesPaths.wording(id)}>
        Correct the words
      </a>
      . The figures stay as they are.
    </p>
    {versions.length > 1 && (
      <p class="gt-meta">
        Wordings:{' '}
        {versions.map(each => (
          <>
            {each.version === version ? (
              <b>version {each.version}</b>
            ) : (
              <a class="gt-a" href={releasesPaths.version(id, each.version)}>
                version {each.version}
              </a>
            )}{' '}
            of {inWords(each.wordedOn)}.{' '}
          </>
        ))}
      </p>
    )}
    <p class="gt-small gt-space">
      {sayRule(release.rule)}{' '}
      <a class="gt-a" href={releasesPaths.protection}>
        How we protect people
      </a>
    </p>
  </>
)
