import { inWords } from '../../../calendar/day.ts'
import { threadPaths } from '../../../thread/paths.ts'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { LinkList } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { Words } from '../../../ui/words.tsx'
import { communicationPaths } from '../../paths.ts'
import type { Answered } from '../answer.ts'

export type YouSaidPageProps = {
  frame: Frame
  answers: readonly Answered[]
  page: number
  hasMore: boolean
  mayWork: boolean
}

/** What people told us was missing, what we did about it or why we did not, and when we said so. */
export const YouSaidPage = ({ frame, answers, page, hasMore, mayWork }: YouSaidPageProps) => (
  <Page frame={frame} title="You said, we did" now="Show">
    <Spine>
      <Section mark="now" side="Show" end={answers.length === 0}>
        <h1 class="gt-h1 gt-h1--s">You said, we did</h1>
        {answers.length === 0 ? <NothingYet mayWork={mayWork} /> : <p class="gt-lead">{lead}</p>}
        <LinkList links={ways} />
      </Section>
      {answers.map((answer, i) => (
        <Answer answer={answer} end={i === answers.length - 1}>
          {i === answers.length - 1 && (
            <TurnPages
              label="More answers"
              {...{ page, hasMore }}
              addressOf={to => `${communicationPaths.youSaid}?page=${to}`}
            />
          )}
        </Answer>
      ))}
    </Spine>
  </Page>
)

const lead = 'What people told us was missing, what we did about it, or why we did not, and when we said so.'

const ways = [
  { text: 'Stories', href: communicationPaths.stories, why: 'What changed for somebody, and what did not work.' },
  { text: 'The year ahead', href: communicationPaths.days, why: 'Days and months worth saying something on.' },
  { text: 'The communication plan', href: communicationPaths.plan, why: 'What people will be told next, and by when.' },
]

const NothingYet = ({ mayWork }: { mayWork: boolean }) => (
  <>
    <p class="gt-lead">
      Nothing yet. An answer stands here when three things are true: somebody told us what is missing, we do something
      about it or say why not, and people were told.
    </p>
    {mayWork && (
      <div class="gt-actions">
        <ButtonLink href={communicationPaths.adding}>Plan a message</ButtonLink>
      </div>
    )}
  </>
)

type AnswerProps = { answer: Answered; end: boolean; children?: Child }

const Answer = ({ answer, end, children }: AnswerProps) => (
  <Section
    mark={answer.refusedWhy ? 'stop' : 'done'}
    side="You said"
    note={inWords(answer.foundOn)}
    kind="plan"
    end={end}
  >
    <h2 class="gt-h2">
      <a class="gt-a" href={threadPaths.station(answer.gapId)}>
        {answer.said}
      </a>
    </h2>
    {answer.refusedWhy ? (
      <>
        <h3 class="gt-h3">We decided not to, and why</h3>
        <Words text={answer.refusedWhy} />
      </>
    ) : (
      <>
        <h3 class="gt-h3">{answer.actions.some(({ doneOn }) => doneOn) ? 'We did' : 'We are at it'}</h3>
        <ul class="govuk-list govuk-list--bullet">
          {answer.actions.map(({ id, title, doneOn }) => (
            <li>
              <a class="gt-a" href={threadPaths.station(id)}>
                {title}
              </a>
              {doneOn ? `, done on ${inWords(doneOn)}` : ', under way'}
            </li>
          ))}
        </ul>
      </>
    )}
    <h3 class="gt-h3">We told</h3>
    <ul class="govuk-list">
      {answer.told.map(({ messageId, audience, on }) => (
        <li>
          <a class="gt-a" href={communicationPaths.message(messageId)}>
            {audience}
          </a>
          , {inWords(on)}
        </li>
      ))}
    </ul>
    {children}
  </Section>
)
