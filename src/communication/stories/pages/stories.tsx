import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { Words } from '../../../ui/words.tsx'
import { communicationPaths } from '../../paths.ts'
import { type Story, sortNames, standingInWords } from '../story.ts'

export type StoriesPageProps = {
  frame: Frame
  /** Those that everyone here may read. */
  stories: readonly Story[]
  page: number
  hasMore: boolean
  /** Those that not everyone may read, for whoever looks after them. */
  waiting: readonly Story[]
  today: string
  mayWork: boolean
}

/** What changed for somebody, and what did not work: told by those who were there, as far as they agreed. */
export const StoriesPage = (props: StoriesPageProps) => {
  const { frame, stories, page, hasMore, waiting, today, mayWork } = props
  return (
    <Page frame={frame} title="Stories" now="Show">
      <Spine>
        <Section mark="now" side="Show" note="Stories" end={stories.length + waiting.length === 0}>
          <BackLink href={communicationPaths.youSaid}>You said, we did</BackLink>
          <h1 class="gt-h1 gt-h1--s">Stories</h1>
          <p class="gt-lead">
            {stories.length > 0
              ? 'What changed for somebody, and what did not work. Whoever they belong to agreed that we tell them.'
              : 'No stories yet. The first one sets the tone: tell one that did not work, too.'}
          </p>
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={communicationPaths.storyAdding}>Write a story down</ButtonLink>
            </div>
          )}
        </Section>
        {page === 1 && waiting.length > 0 && <Waiting {...{ waiting, today }} end={stories.length === 0} />}
        {stories.map((story, i) => (
          <Told story={story} end={i === stories.length - 1}>
            {i === stories.length - 1 && (
              <TurnPages
                label="More stories"
                {...{ page, hasMore }}
                addressOf={to => `${communicationPaths.stories}?page=${to}`}
              />
            )}
          </Told>
        ))}
      </Spine>
    </Page>
  )
}

const Waiting = ({ waiting, today, end }: Pick<StoriesPageProps, 'waiting' | 'today'> & { end: boolean }) => (
  <Section mark="stop" side="Not told" note="Only you and those who work on the strategy see this" end={end}>
    <h2 class="gt-h2">Not for everyone</h2>
    <ul class="govuk-list">
      {waiting.map(story => (
        <li>
          <a class="gt-a" href={communicationPaths.story(story.station.id)}>
            {story.title}
          </a>
          <p class="gt-meta">{standingInWords(story, today)}</p>
        </li>
      ))}
    </ul>
  </Section>
)

/** How much of a story stands on the list, in characters. */
const shortLength = 400

const Told = ({ story, end, children }: { story: Story; end: boolean; children?: Child }) => {
  const { station, sort, title, words, whose } = story
  const isLong = words.length > shortLength
  return (
    <Section mark={sort === 'impact' ? 'done' : 'stop'} side={sortNames[sort]} note={whose || undefined} end={end}>
      <h2 class="gt-h2">
        <a class="gt-a" href={communicationPaths.story(station.id)}>
          {title}
        </a>
      </h2>
      <Words text={isLong ? `${words.slice(0, shortLength).replace(/\s+\S*$/, '')} …` : words} />
      {children}
    </Section>
  )
}
