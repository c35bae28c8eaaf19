import { answersPaths } from '../../answers/paths.ts'
import { answerPaths } from '../../ballots/paths.ts'
import { type Day, inWords } from '../../calendar/day.ts'
import { changePaths } from '../../change/paths.ts'
import { heardPaths } from '../../heard/paths.ts'
import { listeningPaths } from '../../listening/paths.ts'
import { questionsOf } from '../../questionnaires/questionnaire.ts'
import { releasesPaths } from '../../releases/paths.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import type { Link } from '../../ui/head.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { LinkList, type ReasonedLink } from '../../ui/link-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { commentsPath } from '../comments/paths.ts'
import { factsPaths } from '../facts/paths.ts'
import { surveysPaths } from '../paths.ts'
import { participationWords, stateNames, stateOf, type Wave, type WaveState } from '../wave.ts'
import { Purpose } from './draft.tsx'
import { type Around, allLines } from './lines.ts'
import { stateMarks } from './list.tsx'
import { type Telling, WhoIsTold } from './who-is-told.tsx'

export type FixedPageProps = {
  frame: Frame
  wave: Wave
  /** What it was made for, if it was for anything but itself. */
  purpose: Link | null
  around: Around
  today: Day
  fingerprint: string
  telling: Telling
  notice: string | undefined
}

/** A survey that is fixed: where it stands, and the promise that was made. */
export const FixedPage = (props: FixedPageProps) => {
  const { frame, wave, around, today, notice } = props
  const state = stateOf(wave, today)
  return (
    <Page frame={frame} title={wave.title} now="Ask">
      <Spine>
        <Section mark={stateMarks[state]} side={stateNames[state]} kind="now">
          <BackLink href={surveysPaths.all}>Surveys</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{wave.title}</h1>
          <p class="gt-lead">{leadOf(state, wave)}</p>
          <Purpose purpose={props.purpose} />
          {wave.noFiguresOn && (
            <p class="gt-p">
              Nobody answered anything that can be counted, so there are no figures to release. What enough people wrote
              is read and put under themes.
            </p>
          )}
          {wave.calledOffWhy && <p class="gt-p">{wave.calledOffWhy}</p>}
          {state !== 'called-off' && <Facts {...props} state={state} />}
          {(state === 'fixed' || state === 'open') && <WhoIsTold wave={wave} telling={props.telling} />}
          <LinkList links={waysOn(wave, state)} />
        </Section>
        <Section mark="stop" side="The promise" note={wave.fixedOn && `Fixed on ${inWords(wave.fixedOn)}`} end>
          <h2 class="gt-h2">What was fixed before the first answer</h2>
          <SummaryList
            class="gt-space"
            rows={[
              ...allLines(wave, around),
              ...(wave.reason ? [{ key: 'Why all the same', value: wave.reason }] : []),
              { key: 'The key of its ballots', value: <code>{props.fingerprint}</code> },
            ]}
          />
          <p class="gt-p gt-space">
            <a class="gt-a" href={answerPaths.answer(wave.id)} rel="noreferrer">
              See it as people do who answer
            </a>
          </p>
        </Section>
      </Spine>
    </Page>
  )
}

function leadOf(state: WaveState, wave: Wave): string {
  const { opensOn, closesOn, calledOffOn, closedOn, deleteOn, deletedOn } = wave
  if (state === 'called-off')
    return `Called off on ${inWords(calledOffOn ?? closesOn)}. Nothing that was answered is used, and all of it is thrown away.`
  if (deletedOn) return `Closed on ${inWords(closedOn ?? closesOn)}. The answers were deleted on ${inWords(deletedOn)}.`
  if (state === 'closed')
    return `Closed on ${inWords(closedOn ?? closesOn)}. The answers have no order any more, and are deleted on ${inWords(deleteOn)}.`
  if (state === 'over') return 'Its last day is over. It is closed within the hour.'
  if (state === 'fixed') return `It opens on ${inWords(opensOn)}. Until then, tell everyone that it is coming.`
  return `Open until ${inWords(closesOn)}.`
}

/** What can still be done. It cannot be closed early or made longer, and nobody can be asked more. */
function waysOn(wave: Wave, state: WaveState): ReasonedLink[] {
  const { id, isOpenChannel, series } = wave
  const codes = {
    text: 'Codes on paper',
    href: surveysPaths.codes(id),
    why: 'For people without e-mail, or whose phone cannot take a ballot.',
  }
  const message = {
    text: 'A text message',
    href: surveysPaths.byText(id),
    why: 'With a short link, for people who read no e-mail at work.',
  }
  const poster = { text: 'A poster', href: surveysPaths.poster(id), why: 'With the address to scan, for everyone.' }
  const cards = series && {
    text: 'Cards for marks',
    href: answerPaths.card(series.id),
    why: 'For people with no browser of their own: whoever draws one can be matched with themselves, by nobody’s name.',
  }
  const off = {
    text: 'Call it off',
    href: surveysPaths.callingOff(id),
    why: 'With a reason. All answers are thrown away.',
  }
  const facts = {
    text: 'What you counted yourself',
    href: factsPaths.all(id),
    why: 'Who came, and how many of them answered: to stand beside the results.',
  }
  if (state === 'fixed' || state === 'open')
    return [message, codes, ...(isOpenChannel ? [poster] : []), ...(cards ? [cards] : []), facts, off]
  if (state === 'closed') return [...waysToResults(wave), facts]
  return state === 'over' ? [off] : []
}

function waysToResults({ id, draftId, releaseId, deletedOn, series, content }: Wave): ReasonedLink[] {
  const release = releaseId && {
    text: 'The results',
    href: releasesPaths.release(releaseId),
    why: 'As they were released, for everyone who works here.',
  }
  const draft = draftId &&
    !deletedOn && {
      text: 'Make the results',
      href: answersPaths.draft(draftId),
      why: 'Choose how they are shown, look at them, and release them.',
    }
  const comments = {
    text: 'What people wrote',
    href: commentsPath(id),
    why: 'In words of their own, apart from all else they answered.',
  }
  const asksForWords = content !== null && questionsOf(content).some(({ type }) => type === 'words')
  const themes = {
    text: 'Find themes in what people wrote',
    href: listeningPaths.addingCoding,
    why: 'Two people, each alone. What they find can become a gap.',
  }
  const heard = {
    text: 'What we heard',
    href: heardPaths.heard(id),
    why: 'And what we will do, for everyone who was asked.',
  }
  const changed = releaseId &&
    series && {
      text: 'What has changed',
      href: changePaths.change(releaseId),
      why: 'Since the survey before in its series, and over time.',
    }
  const results = release ? [release] : draft ? [draft] : []
  return [...results, ...(changed ? [changed] : []), comments, ...(asksForWords ? [themes] : []), heard]
}

const Facts = ({ wave, state }: FixedPageProps & { state: WaveState }): Child => (
  <SummaryList
    class="gt-space"
    rows={[
      { key: 'People asked', value: (wave.invitedPeople ?? 0).toLocaleString('en-GB') },
      ...(state === 'fixed' ? [] : [{ key: 'Answered', value: participationWords(wave) }]),
      ...(wave.codesPrinted > 0
        ? [{ key: 'Codes on paper', value: `${wave.codesPrinted.toLocaleString('en-GB')} printed` }]
        : []),
    ]}
  />
)
