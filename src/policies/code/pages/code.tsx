import { inWords } from '../../../calendar/day.ts'
import { percent } from '../../../statistics/published.ts'
import type { Rule } from '../../../statistics/release.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { HIDDEN } from '../../../ui/hidden.ts'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { policiesPaths } from '../../paths.ts'
import { type Code, type Count, countableFrom, draftIn, standingOf } from '../code.ts'

export type CodePageProps = {
  frame: Frame
  all: readonly Code[]
  /** The version in force. */
  code: Code | null
  count: Count | null
  /** What its reader has acknowledged: nobody else's. */
  own: readonly Readonly<{ codeId: string; on: string }>[]
  today: string
  rule: Rule
  notice?: string | undefined
  mayWork: boolean
  mayLead: boolean
}

/** The code of conduct as it is in force, and whether its reader has acknowledged it. */
export const CodePage = (props: CodePageProps) => {
  const { frame, code, notice } = props
  const title = code ? 'Our code of conduct' : 'There is no code of conduct in force yet'
  return (
    <Page frame={frame} title={title} now="Review">
      <Spine>
        <Section mark={code ? 'stop' : 'plan'} side="Code of conduct" note={code && `Version ${code.number}`}>
          <BackLink href={policiesPaths.all}>Policies</BackLink>
          {notice && <NotificationBanner title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            {code ? `In force since ${inWords(code.inForceOn ?? '')}.` : 'It says what everyone here holds to.'}
          </p>
          {code && <Words text={code.words} />}
          {code?.news && (
            <Details summary="What is new in this version, and why">
              <Words text={code.news} />
            </Details>
          )}
        </Section>
        {code && <Yours {...props} code={code} />}
        {code && <HowMany {...props} code={code} />}
        <Versions {...props} />
      </Spine>
    </Page>
  )
}

type InForce = CodePageProps & { code: Code }

const Yours = ({ code, own }: InForce) => {
  const mine = own.find(({ codeId }) => codeId === code.id)
  return (
    <Section mark={mine ? 'done' : 'now'} side="You" note={mine ? inWords(mine.on) : 'Not yet'}>
      {mine ? (
        <>
          <h2 class="gt-h2">You have acknowledged it</h2>
          <p class="gt-p">
            On {inWords(mine.on)} you said that you have read version {code.number} and hold to it.
          </p>
        </>
      ) : (
        <>
          <h2 class="gt-h2">Do you hold to it too?</h2>
          {own.length > 0 && <p class="gt-p">You acknowledged a version before this one. This one is new.</p>}
          <form action={policiesPaths.codeAcknowledgement} method="post" class="gt-space">
            <input type="hidden" name="code" value={code.id} />
            <Button preventDoubleClick>I have read it, and I hold to it</Button>
          </form>
        </>
      )}
    </Section>
  )
}

const HowMany = ({ code, count, today, rule, mayLead }: InForce) => {
  const from = countableFrom(code.inForceOn ?? '')
  return (
    <Section mark={count ? 'done' : 'plan'} side="All of us">
      <h2 class="gt-h2">How many have acknowledged it</h2>
      <p class="gt-p">{count ? figureOf(count) : `It can be counted once, from ${inWords(from)}.`}</p>
      {!count && mayLead && from <= today && (
        <form action={policiesPaths.codeCount} method="post" class="gt-space">
          <Button kind="secondary" preventDoubleClick>
            Count it now, once
          </Button>
        </form>
      )}
      <h3 class="gt-h3">Who can see what</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>You can see whether you have acknowledged it: here, and in what is held about you.</li>
        <li>
          Nobody else can, on any page, in any file or letter: no manager, no owner. There is no list of who has, and
          none of who has not.
        </li>
        <li>
          How many have is counted once for each version, for all of us together and never by team. It is shown only
          where at least {rule.base} people work here, and never when fewer than {rule.cell} have, or fewer than{' '}
          {rule.cell} have not.
        </li>
        <li>Whoever runs the server could look it up in the database itself.</li>
      </ul>
    </Section>
  )
}

function figureOf({ countedOn, here, acknowledged }: Count): string {
  const share = percent(acknowledged, here)
  if (share === null) return `Counted on ${inWords(countedOn)}: ${HIDDEN.toLowerCase()}.`
  return `On ${inWords(countedOn)}, ${acknowledged} of the ${here} people who work here had acknowledged it: ${share}%.`
}

const standingWords = { draft: 'Draft', 'to come': 'To come', 'in force': 'In force', replaced: 'Replaced' } as const

const Versions = ({ all, today, mayWork, mayLead }: CodePageProps): Child => {
  const draft = draftIn(all)
  return (
    <Section mark="stop" side="Versions" end>
      <h2 class="gt-h2">Its versions</h2>
      {all.length === 0 && <p class="gt-p">Nobody has drafted one yet.</p>}
      <ul class="govuk-list">
        {all.map(code => (
          <li>
            <a class="gt-a" href={policiesPaths.codeVersion(code.number)}>
              Version {code.number}
            </a>
            : {standingWords[standingOf(code, all, today)].toLowerCase()}
            {code.inForceOn ? `, from ${inWords(code.inForceOn)}` : `, last written on ${inWords(code.draftedOn)}`}
          </li>
        ))}
      </ul>
      {mayWork && (
        <div class="gt-actions">
          <ButtonLink href={policiesPaths.codeDraft} kind="secondary">
            {draft ? 'Write on the draft' : all.length > 0 ? 'Draft the next version' : 'Draft the first version'}
          </ButtonLink>
          {draft && mayLead && (
            <a class="gt-a" href={policiesPaths.codeForce}>
              Put the draft in force
            </a>
          )}
        </div>
      )}
    </Section>
  )
}
