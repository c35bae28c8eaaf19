import { inWords } from '../../calendar/day.ts'
import { sayRule } from '../../releases/pages/say-rule.ts'
import { releasesPaths } from '../../releases/paths.ts'
import { wayOf } from '../../statistics/difference.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { type Coming, sayComing } from '../coming.ts'
import type { Change } from '../compare.ts'
import { matchedIn } from '../matched.ts'
import { changePaths } from '../paths.ts'
import type { Released } from '../series.ts'
import { pointsOf, sayPoints } from '../words.ts'
import { WhoCouldBeMatched } from './matched.tsx'
import { QuestionChange } from './question.tsx'

/** So many questions on one page: it stays light on a phone. */
export const changesOnPage = 6

type Props = {
  frame: Frame
  before: Released
  now: Released
  changes: readonly Change[]
  coming: Coming
  page: number
}

/** What has changed between two surveys of a series, question by question. */
export const ChangePage = ({ frame, before, now, changes, coming, page }: Props) => {
  const title = `What has changed: ${now.told.wording.title}`
  const first = (page - 1) * changesOnPage
  const shown = changes.slice(first, first + changesOnPage)
  const hasMore = changes.length > first + changesOnPage
  return (
    <Page frame={frame} title={page > 1 ? `${title}, page ${page}` : title} now="Learn">
      <Spine>
        <Section mark="done" side="Learned" note={`Closed ${inWords(now.closesOn)}`}>
          <BackLink href={releasesPaths.release(now.releaseId)}>{now.told.wording.title}</BackLink>
          <h1 class="gt-h1 gt-h1--s">What has changed</h1>
          <p class="gt-lead">
            Since “{before.told.wording.title}”, which closed on {inWords(before.closesOn)}, and was released too.
          </p>
          {page === 1 && <Summary changes={changes} />}
          <p class="gt-p">
            <a class="gt-a" href={changePaths.overTime(now.releaseId)}>
              Every survey of this series, over time
            </a>
          </p>
        </Section>
        {shown.map((change, i) => (
          <Section mark="done" side={`Question ${first + i + 1}`}>
            <QuestionChange change={change} now={now.told} number={first + i + 1} />
          </Section>
        ))}
        <Section mark="done" side="How sure">
          <WhoWasAsked coming={coming} base={now.told.frozen.rule.base} />
          <WhoCouldBeMatched matched={matchedIn(now.told)} cell={now.told.frozen.rule.cell} />
          <HowSure />
        </Section>
        <Section mark="stop" side="The rule" end>
          <p class="gt-small">
            {sayRule(now.told.frozen.rule)} Both surveys keep to it: where either hides a figure, so do we.
          </p>
          <TurnPages
            label="More questions"
            {...{ page, hasMore }}
            addressOf={to => `${changePaths.change(now.releaseId)}?page=${to}`}
          />
        </Section>
      </Spine>
    </Page>
  )
}

/** What changed by more than chance, in a line each, and what to make of it. */
const Summary = ({ changes }: { changes: readonly Change[] }): Child => {
  const told = changes.flatMap(({ asked, answers }) => {
    const [main] = answers
    const points = main && pointsOf(main)
    if (!main?.difference || typeof points !== 'number' || !wayOf(main.difference)) return []
    return [`${asked.title}: ${sayPoints(points)} for “${main.answer.label}”.`]
  })
  if (changes.length === 0) return <p class="gt-p">No question was asked in both surveys in the same words.</p>
  return (
    <>
      <h2 class="gt-h2 gt-space">In short</h2>
      {told.length === 0 ? (
        <p class="gt-p">
          No answer that can be shown changed by more than chance would explain. That is a finding too.
        </p>
      ) : (
        <ul class="gt-list">
          {told.map(line => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      {changes.length > 9 && (
        <p class="gt-p">
          Of {changes.length} questions one or two look like a change by chance alone. Believe what several questions
          say.
        </p>
      )}
    </>
  )
}

/** Who came and who left, and why nothing is made of that group by group. */
const WhoWasAsked = ({ coming, base }: { coming: Coming; base: number }) => (
  <>
    <h2 class="gt-h2">Who was asked</h2>
    <p class="gt-p">{sayComing(coming, base)}</p>
    <p class="gt-p">
      Group by group, all answers then and now are not compared. People say themselves which group they are in, so
      nobody knows who came to it or left it. In a small group what one new person answered would look like a change.
      How the same people moved is told by group, where enough could be matched.
    </p>
  </>
)

const HowSure = () => (
  <Details summary="How we work it out">
    <p class="gt-p">
      Then and now are compared as if other people had answered. Many are the same, so the truth is surer than it looks.
      The interval is Newcombe’s. All answers together are compared by the Mann-Whitney test.
    </p>
    <p class="gt-p">
      For the same people: lower and higher are one step along the scale, much lower and much higher two or more. Where
      all five figures are shown, we use Wilcoxon’s signed-rank test, exact, with those who stayed ranked as Pratt does.
      Where only those who moved up and down are shown, we use the sign test, which takes no notice of how far they
      moved.
    </p>
    <p class="gt-p">Every number is made of figures that both surveys have published, and of nothing else.</p>
  </Details>
)
