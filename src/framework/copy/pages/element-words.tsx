import { inWords } from '../../../calendar/day.ts'
import { History, type Told } from '../../../thread/pages/history.tsx'
import type { Change } from '../../../thread/queries.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { phaseNames, phases } from '../../cycle.ts'
import { PhaseWords } from '../../pages/guidance.tsx'
import { frameworkPaths } from '../../paths.ts'
import { LanguageBar } from '../../translations/pages/bar.tsx'
import { Say } from '../../translations/pages/say.tsx'
import { placesOf } from '../../translations/places.ts'
import { type Saying, type Speech, sayingOf, spokenOf, wordsIn } from '../../translations/saying.ts'
import type { Copy, OwnElement } from '../copy.ts'
import { sayClock } from '../words.ts'

export type ElementWordsProps = {
  frame: Frame
  copy: Copy
  element: OwnElement
  /** How the copy speaks to whoever reads. */
  speech: Speech
  changes: readonly Change[]
  mayLead: boolean
  notice?: string | undefined
}

/** Everything an element says, and how it came to say it. */
export const ElementWordsPage = ({ frame, copy, element, speech, changes, mayLead, notice }: ElementWordsProps) => {
  const inIt = wordsIn(speech, element.translations)
  const saying = sayingOf(speech, inIt)
  const title = saying('title', element.words.title)
  return (
    <Page frame={frame} title={title.text} now="Strategy">
      <Spine>
        <Section
          mark={element.retiredOn ? 'stop' : 'now'}
          side={`Element ${element.words.mark}`}
          note={sideNote(element)}
        >
          <BackLink href={frameworkPaths.copy(copy.key)}>{copy.title}</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">
            <Say said={title} />
          </h1>
          <p class="gt-lead">
            <Say said={saying('purpose', element.words.purpose)} />
          </p>
          <Standing element={element} />
          <p class="gt-p">{sayClock(element.words.clock)}.</p>
          <p class="gt-p">
            <a class="gt-a" href={frameworkPaths.element(element.id)}>
              What was found, promised and done in it
            </a>
          </p>
          <LanguageBar
            spoken={spokenOf(speech, inIt, placesOf(element.words))}
            back={frameworkPaths.elementWords(element.id)}
          />
          {mayLead && <Ways element={element} />}
        </Section>
        {phases.map(phase => (
          <Section mark="stop" side={phaseNames[phase]} tight>
            <PhaseWords {...{ phase, saying }} guidance={element.words} />
          </Section>
        ))}
        <Section mark="stop" side="Evidence" note="and what helps">
          <h2 class="gt-h3">What would show it</h2>
          <Lines list="evidence" lines={element.words.evidence.map(text => ({ text }))} saying={saying} />
          <h2 class="gt-h3">What helps</h2>
          <Lines list="tools" lines={element.words.tools} saying={saying} />
        </Section>
        <Section side="History" end>
          <h2 class="gt-h3">What has happened</h2>
          {changes.length === 0 ? (
            <p class="gt-p">Nothing has been changed since it was taken up.</p>
          ) : (
            <History changes={changes} told={told} />
          )}
        </Section>
      </Spine>
    </Page>
  )
}

const told: Told = {
  added: { did: 'added it' },
  changed: { did: 'changed it' },
  retired: { did: 'retired it' },
  returned: { did: 'brought it back' },
  upgraded: { did: 'took up a newer version of the framework, which changed it' },
  gone: { did: 'took up a newer version of the framework, which has it no longer' },
}

const sideNote = ({ retiredOn }: OwnElement) => (retiredOn ? 'Retired' : undefined)

const Standing = ({ element: { retiredOn, goneIn, base } }: { element: OwnElement }) => (
  <>
    {retiredOn && (
      <InsetText>Retired on {inWords(retiredOn)}. Its past stays readable, and no work begins in it.</InsetText>
    )}
    {goneIn !== null && <p class="gt-p">Version {goneIn} of the framework has it no longer.</p>}
    {base === null && <p class="gt-p">We added it ourselves: it does not come from the framework.</p>}
  </>
)

const Ways = ({ element: { id, retiredOn } }: { element: OwnElement }) =>
  retiredOn ? (
    <form action={frameworkPaths.return(id)} method="post">
      <Button preventDoubleClick>Bring it back</Button>
    </form>
  ) : (
    <div class="gt-actions">
      <ButtonLink href={frameworkPaths.elementChange(id)}>Change it</ButtonLink>
      <a class="gt-a" href={frameworkPaths.retirement(id)}>
        Retire it
      </a>
    </div>
  )

type Line = Readonly<{ text: string; href?: string | undefined }>

type LinesProps = { list: 'evidence' | 'tools'; lines: readonly Line[]; saying: Saying }

const Lines = ({ list, lines, saying }: LinesProps) =>
  lines.length === 0 ? (
    <p class="gt-p">Nothing yet.</p>
  ) : (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(({ text, href }, i) => {
        const said = <Say said={saying(`${list}/${i + 1}`, text)} />
        return (
          <li>
            {href ? (
              <a class="gt-a" href={href} rel="noreferrer">
                {said}
              </a>
            ) : (
              said
            )}
          </li>
        )
      })}
    </ul>
  )
