import { inWords } from '../../../calendar/day.ts'
import { History, type Told } from '../../../thread/pages/history.tsx'
import type { Change } from '../../../thread/queries.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { LinkList, type ReasonedLink } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { frameworkPaths } from '../../paths.ts'
import { LanguageBar } from '../../translations/pages/bar.tsx'
import { Say } from '../../translations/pages/say.tsx'
import { type Speech, sayingOf, wordsIn } from '../../translations/saying.ts'
import { farIn } from '../../translations/spoken.ts'
import { type Copy, inUse, type OwnElement } from '../copy.ts'
import { sayClockShort } from '../words.ts'

export type CopyPageProps = {
  frame: Frame
  copy: Copy
  /** How it speaks to whoever reads. */
  speech: Speech
  changes: readonly Change[]
  mayLead: boolean
  /** The newest version of the framework that comes with Goldthread, where it is newer than the one taken up. */
  newer: number | null
  /** Where one can go from here. */
  ways: readonly ReasonedLink[]
  notice?: string | undefined
}

/** The organisation's own copy of its framework: what is worked on, in which order, and what has been changed. */
export const CopyPage = (props: CopyPageProps) => {
  const { frame, copy, speech, changes, mayLead, newer, ways, notice } = props
  const used = inUse(copy)
  const head = (speech.language !== null && copy.languages[speech.language]?.words) || {}
  const title = sayingOf(speech, head)('title', copy.title)
  const retired = copy.elements.filter(({ retiredOn }) => retiredOn !== null)
  return (
    <Page frame={frame} title={title.text} now="Strategy">
      <Spine>
        <Section mark="now" side="Framework" note={`Version ${copy.version}`}>
          <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">
            <Say said={title} />
          </h1>
          <p class="gt-lead">
            This is our own copy, taken up on {inWords(copy.adoptedOn)}. Its words can be changed to fit how we work.
          </p>
          <LanguageBar
            spoken={{ ...speech, far: farIn(copy, speech.language ?? speech.source) }}
            back={frameworkPaths.copy(copy.key)}
          />
          {newer !== null && (
            <InsetText>
              There is a version {newer} of this framework.{' '}
              {mayLead ? (
                <a class="gt-a" href={frameworkPaths.upgrade(copy.key)}>
                  See what it would change
                </a>
              ) : (
                'Whoever leads the strategy can see what it would change.'
              )}
            </InsetText>
          )}
          {mayLead && (
            <div class="gt-actions">
              <ButtonLink href={frameworkPaths.adding(copy.key)}>
                {used.length === 0 ? 'Add the first element' : 'Add an element'}
              </ButtonLink>
              <ButtonLink href={frameworkPaths.copyTitle(copy.key)} kind="secondary">
                Change the title
              </ButtonLink>
            </div>
          )}
        </Section>
        <Section mark="stop" side="Elements" note={`${used.length}`}>
          <h2 class="gt-h2">What we work on</h2>
          {used.length === 0 ? (
            <p class="gt-p">There is no element yet.</p>
          ) : (
            <InUse {...{ copy, speech, used, mayLead }} />
          )}
        </Section>
        {retired.length > 0 && (
          <Section mark="stop" side="Retired" note={`${retired.length}`}>
            <h2 class="gt-h2">What we no longer work on</h2>
            <p class="gt-p">What was promised and done in these stays readable.</p>
            <Retired {...{ retired, speech }} />
          </Section>
        )}
        <Section mark="stop" side="More">
          <h2 class="gt-h2">The framework as a file</h2>
          <LinkList links={ways} />
          <p class="gt-meta gt-space">
            {copy.base.source.name}, {copy.base.source.publisher}. {copy.base.source.note}
          </p>
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
  renamed: { did: 'changed its title', words: 'The title before' },
  ordered: { did: 'moved an element', words: 'Which' },
  added: { did: 'added an element', words: 'Which' },
  changed: { did: 'changed an element', words: 'Which' },
  retired: { did: 'retired an element', words: 'Which' },
  returned: { did: 'brought an element back', words: 'Which' },
  upgraded: { did: 'took up a newer version', words: 'What it changed' },
  'language-added': { did: 'added a language', words: 'Which' },
  translated: { did: 'translated something', words: 'What' },
  'language-read': { did: 'read a translation, and said that it is right', words: 'Which' },
  'language-removed': { did: 'took a language out', words: 'Which' },
}

const NameOf = ({ element, speech }: { element: OwnElement; speech: Speech }) => {
  const { id, words, translations } = element
  const said = sayingOf(speech, wordsIn(speech, translations))('title', words.title)
  return (
    <a class="gt-a" href={frameworkPaths.elementWords(id)}>
      {words.mark} <Say said={said} />
    </a>
  )
}

type InUseProps = { copy: Copy; speech: Speech; used: readonly OwnElement[]; mayLead: boolean }

const InUse = ({ copy, speech, used, mayLead }: InUseProps) => {
  const table = (
    <StackTable
      caption="Elements in their order"
      controls={mayLead}
      headings={['Element', 'Review', 'Words', ...(mayLead ? [{ label: 'Move', quiet: true }] : [])]}
      rows={used.map((element, i) => ({
        name: <NameOf {...{ element, speech }} />,
        cells: [
          sayClockShort(element.words.clock),
          wordsOf(element),
          ...(mayLead ? [<Moves {...{ element }} isFirst={i === 0} isLast={i === used.length - 1} />] : []),
        ],
      }))}
    />
  )
  if (!mayLead) return table
  return (
    <form action={frameworkPaths.copyOrder(copy.key)} method="post">
      {table}
    </form>
  )
}

const Moves = ({ element, isFirst, isLast }: { element: OwnElement; isFirst: boolean; isLast: boolean }) => (
  <div class="gt-actions">
    {!isFirst && (
      <Button kind="secondary" name="up" value={element.id}>
        Up<span class="govuk-visually-hidden">: {element.words.title}</span>
      </Button>
    )}
    {!isLast && (
      <Button kind="secondary" name="down" value={element.id}>
        Down<span class="govuk-visually-hidden">: {element.words.title}</span>
      </Button>
    )}
  </div>
)

/** Whose the words are, and whether the framework still has the element. */
function wordsOf({ base, words, goneIn }: OwnElement): string {
  if (goneIn !== null) return 'No longer in the framework'
  if (base === null) return 'Our own element'
  return JSON.stringify(base) === JSON.stringify(words) ? 'As in the framework' : 'Changed by us'
}

const Retired = ({ retired, speech }: { retired: readonly OwnElement[]; speech: Speech }) => (
  <ul class="govuk-list">
    {retired.map(element => (
      <li>
        <NameOf {...{ element, speech }} />
        <p class="gt-meta">
          Retired on {inWords(element.retiredOn ?? '')}
          {element.goneIn !== null && ', no longer in the framework'}
        </p>
      </li>
    ))}
  </ul>
)
