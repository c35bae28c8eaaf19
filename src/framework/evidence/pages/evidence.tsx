import { inWords } from '../../../calendar/day.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import { History, type Told } from '../../../thread/pages/history.tsx'
import { LeadOn } from '../../../thread/pages/lead-on.tsx'
import { threadPaths } from '../../../thread/paths.ts'
import type { Beside, Change } from '../../../thread/queries.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { decisionPaths } from '../../decisions/paths.ts'
import { frameworkPaths } from '../../paths.ts'
import { documentTypes, inMegabytes } from '../document.ts'
import { daysOf, type Evidence, formNames, hostOf } from '../evidence.ts'
import { evidencePaths } from '../paths.ts'

export type EvidencePageProps = {
  frame: Frame
  evidence: Evidence
  /** Its link, where it leads to a page of our own; null otherwise. */
  ownPath: string | null
  /** Where its release is read; null when it is none. */
  releaseHref: string | null
  /** Where its theme is read; null when it has none, or the reader may not. */
  themeHref: string | null
  beside: readonly Beside[]
  changes: readonly Change[]
  notice?: string | undefined
  mayWork: boolean
}

/** One piece of evidence: what it shows, what it is, from when, which elements it answers, and what comes of it. */
export const EvidencePage = (props: EvidencePageProps) => {
  const { frame, evidence, notice, beside, changes, mayWork } = props
  const { station, form } = evidence
  const mayChange = mayWork && !station.withdrawnOn
  return (
    <Page frame={frame} title={station.title} now="Strategy">
      <Spine>
        <Section mark="done" side={`Evidence ${station.number}`} note={inWords(station.standsOn)}>
          <BackLink href={evidencePaths.all}>All evidence</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">
            {props.ownPath ? 'A page here' : formNames[form]}. {daysOf(station)}.
          </p>
          {station.withdrawnOn && <TakenBack on={station.withdrawnOn} changes={changes} />}
          <What {...props} />
          <Words text={station.words} />
          {mayChange && (
            <div class="gt-actions">
              <ButtonLink href={evidencePaths.change(station.id)} kind="secondary">
                Change it
              </ButtonLink>
              <a class="gt-a" href={evidencePaths.removal(station.id)}>
                Take it back, and say why
              </a>
            </div>
          )}
        </Section>
        <Section mark="stop" side="Elements">
          <Answers evidence={evidence} mayChange={mayChange} />
        </Section>
        <Section mark={beside.length > 0 ? 'done' : 'plan'} side="The thread">
          <h2 class="gt-h2">What comes of it</h2>
          {beside.length > 0 ? (
            <BesideList stations={beside.map(each => each.station)} />
          ) : (
            <p class="gt-p">Nothing yet. Evidence leads to gaps, decisions, promises and actions.</p>
          )}
          {mayChange && (
            <p class="gt-p">
              <a class="gt-a" href={decisionPaths.addingFrom({ from: station.id })}>
                Write down what was decided on it
              </a>
            </p>
          )}
          {mayChange && <LeadOn id={station.id} />}
        </Section>
        <Section side="History" end>
          <h2 class="gt-h3">What has happened</h2>
          <History changes={changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

const TakenBack = ({ on, changes }: { on: string; changes: readonly Change[] }) => (
  <InsetText>
    <p class="gt-p">This evidence was taken back on {inWords(on)}. It stays in the record.</p>
    <Words text={changes.find(({ what }) => what === 'withdrawn')?.words ?? ''} />
  </InsetText>
)

/** The thing itself, or the way to it. */
const What = ({ evidence, ownPath, releaseHref, themeHref }: EvidencePageProps): Child => {
  const { station, href, document, release, theme } = evidence
  if (ownPath)
    return (
      <p class="gt-p">
        <a class="gt-a" href={ownPath}>
          Open the page
        </a>
        <span class="gt-meta"> It is one of ours: {ownPath}</span>
      </p>
    )
  if (href)
    return (
      <p class="gt-p">
        <a class="gt-a" href={href} rel="noreferrer">
          {hostOf(href)}
        </a>
        <span class="gt-meta"> It leads out of Goldthread: {href}</span>
      </p>
    )
  if (release && releaseHref)
    return (
      <p class="gt-p">
        <a class="gt-a" href={releaseHref}>
          {release.title}
        </a>
      </p>
    )
  if (theme && themeHref)
    return (
      <p class="gt-p">
        It rests on the theme{' '}
        <a class="gt-a" href={themeHref}>
          {theme.title}
        </a>
        .
      </p>
    )
  if (!document) return null
  const words = `${documentTypes[document.type].words}, ${inMegabytes(document.size)}`
  if (document.deletedOn)
    return (
      <p class="gt-p">
        {document.name}.{' '}
        <span class="gt-meta">
          {words}. The file was deleted on {inWords(document.deletedOn)}.
        </span>
      </p>
    )
  return (
    <p class="gt-p">
      <a class="gt-a" href={evidencePaths.document(station.id)}>
        Download {document.name}
      </a>
      <span class="gt-meta"> {words}. Somebody here put it on the thread, and we did not look into it.</span>
    </p>
  )
}

/** The crosswalk: put here once, it answers each of these. */
const Answers = ({ evidence: { elements, station }, mayChange }: { evidence: Evidence; mayChange: boolean }) => {
  const first = elements.find(({ id }) => id === station.elementId)
  const others = elements.filter(each => each !== first)
  return (
    <>
      <h2 class="gt-h2">What it answers</h2>
      {first ? <ElementList elements={[first]} /> : <p class="gt-p">No element yet.</p>}
      {others.length > 0 && (
        <>
          <h3 class="gt-h3">Also answers</h3>
          <ElementList elements={others} />
        </>
      )}
      <p class="gt-p">
        <a class="gt-a" href={threadPaths.answers(station.id)}>
          Everything it answers, in other frameworks too
        </a>
      </p>
      {mayChange && (
        <p class="gt-p">
          <a class="gt-a" href={`${evidencePaths.change(station.id)}#elements`}>
            {first ? 'It answers another element too' : 'Say which element it answers'}
          </a>
        </p>
      )}
    </>
  )
}

const ElementList = ({ elements }: { elements: Evidence['elements'] }) => (
  <ul class="govuk-list">
    {elements.map(({ id, mark, title }) => (
      <li>
        <a class="gt-a" href={frameworkPaths.element(id)}>
          {mark} {title}
        </a>
      </li>
    ))}
  </ul>
)

const told: Told = {
  written: { did: 'put it here' },
  changed: { did: 'changed it' },
  withdrawn: { did: 'took it back', words: 'Why' },
  'file-deleted': { did: 'deleted the file' },
}
