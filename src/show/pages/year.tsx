import { type Day, inWords } from '../../calendar/day.ts'
import { communicationPaths } from '../../communication/paths.ts'
import type { Meaning } from '../../definitions/in-force/queries.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { outcomeNames } from '../../framework/promise.ts'
import { gapsPaths } from '../../gaps/paths.ts'
import { leadershipPaths } from '../../leadership/paths.ts'
import { type Standing, type Statement, sentenceOf } from '../../leadership/sponsors/sponsorship.ts'
import { lessonsPaths } from '../../lessons/paths.ts'
import { policiesPaths } from '../../policies/paths.ts'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { LinkList } from '../../ui/link-list.tsx'
import { Mark, type MarkName } from '../../ui/marks.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Words } from '../../ui/words.tsx'
import { walkPaths } from '../../walk/paths.ts'
import { showPaths } from '../paths.ts'
import { type Answered, type Heard, type Late, mostOfAPart, tallySentence, type Year, yearBefore } from '../year.ts'

export type YearPageProps = {
  frame: Frame
  meaning: Meaning
  sponsor: Sponsor
  year: Year
  today: Day
  mayLead: boolean
}

/** Who stands for the strategy, and what they say. */
type Sponsor = Readonly<{ standing: Standing; statement: Statement | null }>

/** The last twelve months in plain English, for everyone who works here. */
export const YearPage = ({ frame, meaning, sponsor, year, today, mayLead }: YearPageProps) => (
  <Page frame={frame} title="Where we stand, and what changed this year" now="Show">
    <Spine>
      <Section mark="now" side="This year" note={`since ${inWords(yearBefore(today))}`}>
        <h1 class="gt-h1 gt-h1--s">Where we stand, and what changed this year</h1>
        <p class="gt-lead">{tallySentence(year.tally)}</p>
      </Section>
      <Section mark={meaning.definition ? 'done' : 'plan'} side="Our words">
        <Means meaning={meaning} />
      </Section>
      <Stands sponsor={sponsor} />
      <Section mark="stop" side="Promised">
        <h2 class="gt-h2">What we promised, and what came of it</h2>
        <Part
          of={year.answered}
          none="No promise came to its end this year."
          more={{ text: 'Every promise', href: frameworkPaths.kept }}
          line={promiseLine}
        />
      </Section>
      <Section mark={year.late.length > 0 ? 'late' : 'done'} side="Late" id="late">
        <h2 class="gt-h2">What is late, and who looks after it</h2>
        <Part
          of={year.late}
          none="Nothing is late."
          more={{ text: 'Everything that is late or missing', href: walkPaths.all }}
          line={lateLine}
        />
      </Section>
      <Section mark="stop" side="Policies">
        <h2 class="gt-h2">Where it stands in our policies</h2>
        <Part
          of={year.policies}
          none="Nobody has found a place in our policies yet that says it well."
          more={{ text: 'Every policy', href: policiesPaths.all }}
          line={({ id, title, places }) => ({
            mark: 'done',
            text: title,
            href: policiesPaths.policy(id),
            after: places.join(', '),
          })}
        />
      </Section>
      <Section mark="stop" side="Heard">
        <h2 class="gt-h2">What people told us, and what we did</h2>
        <Part
          of={year.heard}
          none="Nothing was written down this year that people told us."
          more={{ text: 'Everything people told us', href: gapsPaths.all }}
          line={heardLine}
        />
      </Section>
      <Section mark="stop" side="Learned">
        <h2 class="gt-h2">What we learned</h2>
        <Part
          of={year.learned}
          none="Nothing was written down this year that we learned."
          more={{ text: 'Everything we learned', href: lessonsPaths.all }}
          line={({ id, title, changed }) => ({
            mark: changed ? 'done' : 'plan',
            text: title,
            href: lessonsPaths.lesson(id),
            after: changed ? `Because of it: ${changed}` : 'Nothing has changed because of it yet.',
          })}
        />
      </Section>
      <Section mark="stop" side="And you" end>
        <LinkList
          links={[
            { text: 'Write down what you learned', href: lessonsPaths.adding, why: 'Everybody may. Mistakes first.' },
            {
              text: 'You said, we did',
              href: communicationPaths.youSaid,
              why: 'What was missing, what we did about it, and when we said so. Stories and the communication plan, too.',
            },
            { text: 'The whole strategy', href: frameworkPaths.strategy, why: 'Where each part of it stands today.' },
            ...(mayLead
              ? [{ text: 'The public page', href: showPaths.setting, why: 'Choose what everyone outside can read.' }]
              : []),
          ]}
        />
      </Section>
    </Spine>
  </Page>
)

const Means = ({ meaning: { definition, values } }: { meaning: Meaning }) => (
  <>
    <h2 class="gt-h2">{definition?.title ?? 'What allyship means here'}</h2>
    {definition ? <Words text={definition.words} /> : <p class="gt-p">We have not agreed on the words yet.</p>}
    {definition && (
      <p class="gt-p">
        <a class="gt-a" href={definition.href}>
          How we came to these words
        </a>
      </p>
    )}
    {values.length > 0 && (
      <p class="gt-p">
        Our values:{' '}
        {values.map(({ title, href }, i) => (
          <>
            {i > 0 && ', '}
            <a class="gt-a" href={href}>
              {title}
            </a>
          </>
        ))}
      </p>
    )}
  </>
)

/** Nothing before anybody was named. */
const Stands = ({ sponsor: { standing, statement } }: { sponsor: Sponsor }): Child =>
  standing.kind === 'nobody' ? null : (
    <Section mark={standing.kind === 'in-office' ? 'done' : 'cut'} side="Our sponsor">
      <h2 class="gt-h2">Who stands for it</h2>
      {statement && (
        <InsetText>
          <Words text={statement.words} />
        </InsetText>
      )}
      <p class="gt-p">
        <a class="gt-a" href={leadershipPaths.all}>
          {sentenceOf(standing)}
        </a>
      </p>
    </Section>
  )

type Line = Readonly<{ mark: MarkName; text: string; href: string; after: Child }>

type PartProps<One> = {
  of: readonly One[]
  none: string
  more: Readonly<{ text: string; href: string }>
  line: (one: One) => Line
}

/** A few lines, each with its mark and what came of it, and the way to all of them where there are more. */
function Part<One>({ of, none, more, line }: PartProps<One>): Child {
  if (of.length === 0) return <p class="gt-p">{none}</p>
  return (
    <>
      <ul class="govuk-list">
        {of
          .slice(0, mostOfAPart)
          .map(line)
          .map(({ mark, text, href, after }) => (
            <li>
              <span class="gt-is">
                <Mark name={mark} />
                <span>
                  <a class="gt-a" href={href}>
                    {text}
                  </a>
                  <br />
                  {after}
                </span>
              </span>
            </li>
          ))}
      </ul>
      <p class="gt-p">
        <a class="gt-a" href={more.href}>
          {more.text}
        </a>
      </p>
    </>
  )
}

function promiseLine({ id, measure, outcome, result }: Answered): Line {
  const isKept = outcome === 'kept'
  return {
    mark: outcome === 'not-kept' ? 'cut' : 'done',
    text: measure,
    href: frameworkPaths.promise(id),
    after: (
      <>
        <b class={isKept ? 'gt-good' : undefined}>{outcomeNames[outcome]}.</b> {result}
      </>
    ),
  }
}

const lateWords = {
  promise: 'Promised for',
  action: 'To be done by',
  review: 'To be looked at by',
  'sponsor-review': 'To be closed by',
} as const

const lateHref = {
  promise: frameworkPaths.promise,
  action: frameworkPaths.action,
  review: frameworkPaths.cycle,
  'sponsor-review': leadershipPaths.review,
} as const

function lateLine({ id, kind, title, since, owner }: Late): Line {
  const href = lateHref[kind](id)
  const who = owner ? `${owner} looks after it.` : 'Nobody looks after it.'
  return { mark: 'late', text: title, href, after: `${lateWords[kind]} ${inWords(since)}. ${who}` }
}

function heardLine({ id, title, action, isDone, refusedWhy }: Heard): Line {
  const href = gapsPaths.gap(id)
  if (action)
    return { mark: isDone ? 'done' : 'now', text: title, href, after: `${isDone ? 'Done' : 'We are at it'}: ${action}` }
  if (refusedWhy) return { mark: 'stop', text: title, href, after: `We said no: ${refusedWhy}` }
  return { mark: 'cut', text: title, href, after: 'Nobody has answered it yet.' }
}
