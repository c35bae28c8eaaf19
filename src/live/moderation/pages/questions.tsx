import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { LiveDay } from '../../day.ts'
import { livePaths } from '../../paths.ts'
import type { Held } from '../../questions/queries.ts'
import type { Question } from '../../questions/question.ts'
import type { Reaction } from '../../reactions/queries.ts'
import { MoreWait } from './moderation-part.tsx'
import { Press } from './press.tsx'
import { standingNames } from './standings.ts'

export type QuestionsPageProps = {
  frame: Frame
  day: LiveDay
  /** Those that wait for a host. */
  waiting: Held
  questions: readonly Question[]
  /** Those that everyone can read. */
  reactions: readonly Reaction[]
  notice?: string | undefined
}

/** Everything that was asked: on the day, and afterwards, when the speaker answers what was left. */
export const QuestionsPage = ({ frame, day, waiting, questions, reactions, notice }: QuestionsPageProps) => (
  <Page frame={frame} title={`Questions of “${day.title}”`} now="Ask" script="live.js" sheet="room.css">
    <Spine>
      <Section mark="now" side="Questions" kind="now" end>
        <BackLink href={livePaths.console(day.eventId)}>{day.title}</BackLink>
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">Questions</h1>
        <p class="gt-p">
          Whoever speaks can still answer what was left open. Of those that stand alike, what most people want comes
          first.
        </p>
        {waiting.held.length + questions.length === 0 && <p class="gt-p">Nobody has asked anything yet.</p>}
        <ul class="gt-agenda">
          {[...waiting.held, ...questions].map(({ id, words, standing, reason, answer }) => (
            <li>
              <span dir="auto">
                <a class="gt-a" href={livePaths.question(id)}>
                  {words}
                </a>
                {(answer ?? reason) && (
                  <>
                    <br />
                    {answer ?? reason}
                  </>
                )}
              </span>
              <span class="gt-meta">{standingNames[standing]}</span>
            </li>
          ))}
        </ul>
        <MoreWait more={waiting.more} />
        {reactions.length > 0 && <h2 class="gt-h2 gt-space">What people said</h2>}
        <ul class="gt-agenda">
          {reactions.map(({ id, words }) => (
            <li>
              <span dir="auto">{words}</span>
              <Press action={livePaths.reaction(id)} settle="remove" text="Throw it away" of={words} />
            </li>
          ))}
        </ul>
      </Section>
    </Spine>
  </Page>
)
