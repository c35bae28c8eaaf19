import { type Day, inWords } from '../../calendar/day.ts'
import { BesideList } from '../../thread/pages/beside.tsx'
import { History, type Told } from '../../thread/pages/history.tsx'
import type { Beside, Change } from '../../thread/queries.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Thread } from '../../ui/thread.tsx'
import { Words } from '../../ui/words.tsx'
import { kindWords } from '../kinds.ts'
import { definitionsPaths } from '../paths.ts'
import { standingOf, stopsOf } from '../standing.ts'
import type { Telling } from '../telling/channel.ts'
import type { Step, Term } from '../term.ts'
import type { Check } from '../understanding/check.ts'
import type { Wording } from '../wordings/queries.ts'
import { After, Deciding, Finding } from './stages.tsx'

export type TermPageProps = {
  frame: Frame
  term: Term
  today: Day
  /** What can be done now, whoever it is. */
  open: readonly Step[]
  sources: number
  /** The newest wordings. */
  wordings: readonly Wording[]
  hasMore: boolean
  tellings: readonly Telling[]
  check: Check | undefined
  beside: readonly Beside[]
  changes: readonly Change[]
  mayWork: boolean
  mayLead: boolean
  /** May the reader make surveys? */
  mayAnswer: boolean
  notice?: string | undefined
}

/** One definition or value: the words that count now, and how it came and goes on from there. */
export const TermPage = (props: TermPageProps) => {
  const { frame, term, today, notice } = props
  const { station, kind, adoption, why } = term
  const said = kindWords[kind]
  const standing = standingOf(term, today)
  return (
    <Page frame={frame} title={station.title} now="Strategy">
      <Spine>
        <Section mark={standing.mark} side={`${said.side} ${station.number}`} note={standing.words}>
          <BackLink href={definitionsPaths.all[kind]}>{said.all}</BackLink>
          {notice && <NotificationBanner title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          {adoption ? <Adopted term={term} /> : <p class="gt-lead">{standing.words}.</p>}
          {why && (
            <div class="gt-space">
              <h2 class="gt-h3">Why it matters here</h2>
              <Words text={why} />
            </div>
          )}
          <div class="gt-space">
            <Thread label="From looking around to checking" stops={stopsOf(term, today)} />
          </div>
          <Keeping {...props} />
        </Section>
        <Finding {...props} />
        <Deciding {...props} />
        <After {...props} />
        <Past {...props} />
      </Spine>
    </Page>
  )
}

const Adopted = ({ term: { station, adoption } }: { term: Term }): Child =>
  adoption && (
    <>
      {adoption.words.split(/\n+/).map(line => (
        <p class="gt-lead">{line}</p>
      ))}
      {adoption.behaviours && (
        <>
          <h2 class="gt-h3">What we do because of it</h2>
          <Words text={adoption.behaviours} />
        </>
      )}
      <p class="gt-meta">
        Version {adoption.number}, adopted on {inWords(adoption.adoptedOn)}.{' '}
        <a class="gt-a" href={definitionsPaths.versions(station.id)}>
          All versions, and why
        </a>
      </p>
    </>
  )

const Keeping = ({ term: { station, kind }, open, mayWork, mayLead }: TermPageProps): Child =>
  mayWork &&
  open.includes('change') && (
    <p class="gt-p gt-space">
      <a class="gt-a" href={definitionsPaths.change(station.id)}>
        Change its name, or why it matters
      </a>
      {mayLead && (
        <>
          {' · '}
          <a class="gt-a" href={definitionsPaths.removal(station.id)}>
            Take this {kind} back
          </a>
        </>
      )}
    </p>
  )

const told: Told = {
  written: { did: 'began it' },
  changed: { did: 'changed its name, or why it matters' },
  withdrawn: { did: 'took it back', words: 'Why' },
  'source-added': { did: 'noted down what others say', words: 'Where it stands' },
  'source-withdrawn': { did: 'took back what others say', words: 'Where it stands' },
  proposed: { did: 'proposed words', words: 'The words' },
  'wording-withdrawn': { did: 'took proposed words back', words: 'The words' },
  'vote-set': { did: 'set a vote', words: 'When' },
  'vote-called-off': { did: 'called the vote off', words: 'Why' },
  adopted: { did: 'adopted a wording', words: 'The words' },
  told: { did: 'noted down where people were told', words: 'Where' },
  'telling-withdrawn': { did: 'took back where people were told', words: 'What it said' },
  asking: { did: 'made a draft that asks everyone' },
  learned: { did: 'noted down what was learned', words: 'What' },
  'occasion-withdrawn': { did: 'took back what was learned', words: 'What it said' },
  checked: { did: 'closed the check', words: 'What it came to' },
}

const Past = ({ changes, beside }: TermPageProps) => (
  <Section side="History" kind="plan" end>
    {beside.length > 0 && (
      <>
        <h2 class="gt-h3">What comes of it</h2>
        <BesideList stations={beside.map(({ station }) => station)} />
      </>
    )}
    <h2 class="gt-h3">What has happened</h2>
    <History changes={changes} told={told} />
  </Section>
)
