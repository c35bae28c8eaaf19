import { type Day, inWords } from '../../calendar/day.ts'
import { whoOf } from '../../thread/who.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { LinkList } from '../../ui/link-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Words } from '../../ui/words.tsx'
import { startingPaths } from '../paths.ts'
import { type Round, stateOf } from '../rounds/round.ts'
import type { SeenAs } from '../seen-as/queries.ts'
import { probes, workbooks } from '../workbooks.ts'
import { sayRound } from './say-round.ts'

export type StartPageProps = {
  frame: Frame
  today: Day
  seenAs: SeenAs | null
  /** The newest round of every workbook that has one. */
  rounds: readonly Round[]
  works: boolean
  notice?: string | undefined
}

/** Where an organisation begins. */
export const StartPage = (props: StartPageProps) => {
  const { frame, notice } = props
  return (
    <Page frame={frame} title="How do we want to be seen?" now="Strategy">
      <Spine>
        <Section mark="now" side="Starting point" kind="now">
          {notice && <NotificationBanner title="Starting point" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">How do we want to be seen?</h1>
          <Text {...props} />
        </Section>
        <Section mark="plan" side="Ask" kind="plan">
          <h2 class="gt-h2">Three questions to ask first</h2>
          {probes.map(({ title, prompt }) => (
            <>
              <h3 class="gt-h3">{title}</h3>
              <p class="gt-p">{prompt}</p>
            </>
          ))}
        </Section>
        <Workbooks {...props} />
      </Spine>
    </Page>
  )
}

const Text = ({ seenAs, works }: StartPageProps) =>
  seenAs ? (
    <>
      <Words text={seenAs.words} />
      <p class="gt-meta">
        Wording {seenAs.number}, {inWords(seenAs.writtenOn)}, by {whoOf(seenAs.by)}
      </p>
      <ul class="govuk-list">
        {works && (
          <li>
            <a class="gt-a" href={startingPaths.seenAs}>
              Write it anew
            </a>
          </li>
        )}
        {seenAs.number > 1 && (
          <li>
            <a class="gt-a" href={startingPaths.seenAsVersions}>
              Every wording so far
            </a>
          </li>
        )}
      </ul>
    </>
  ) : (
    <>
      <p class="gt-lead">
        Everything starts with this question. Write a few sentences together. They need not be true yet; the rest of the
        work makes them so.
      </p>
      {works && (
        <div class="gt-actions">
          <ButtonLink href={startingPaths.seenAs}>Write how we want to be seen</ButtonLink>
        </div>
      )}
    </>
  )

const Workbooks = ({ rounds, today }: StartPageProps) => {
  const open = rounds.filter(round => stateOf(round, today) === 'open')
  return (
    <Section mark={open.length > 0 ? 'now' : 'plan'} side="Look" kind="plan" end>
      <h2 class="gt-h2">Where do we stand?</h2>
      <p class="gt-p">
        In a round, everyone who works here rates each part alone. Then you look at where people differ, agree, and
        choose what to do first.
      </p>
      <LinkList
        links={workbooks.map(({ id, title, slots }) => {
          const round = rounds.find(({ workbook }) => workbook === id)
          const why = round
            ? `Round ${round.number}. ${sayRound(round, today)}.`
            : `${slots.length} parts. No round yet.`
          const isOpen = round && stateOf(round, today) === 'open'
          return { text: title, href: isOpen ? startingPaths.round(round.id) : startingPaths.workbook(id), why }
        })}
      />
    </Section>
  )
}
