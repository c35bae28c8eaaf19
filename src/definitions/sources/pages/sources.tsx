import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { Words } from '../../../ui/words.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Term } from '../../term.ts'
import type { Source } from '../queries.ts'

export type SourcesPageProps = {
  frame: Frame
  term: Term
  sources: readonly Source[]
  page: number
  hasMore: boolean
  mayAdd: boolean
  memberId: string
  /** May the reader take back what others noted down? */
  leads: boolean
  notice?: string | undefined
}

/** What others say, side by side. */
export const SourcesPage = (props: SourcesPageProps) => {
  const { frame, term, sources, page, hasMore, mayAdd, notice } = props
  const { station, kind } = term
  const address = definitionsPaths.sources(station.id)
  return (
    <Page frame={frame} title="What others say" now="Strategy">
      <Spine>
        <Section mark="now" side={`${kindWords[kind].side} ${station.number}`} note="Collect" kind="now" end>
          <BackLink href={definitionsPaths.term(station.id)}>{station.title}</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">What others say</h1>
          <p class="gt-lead">Others have thought about it before us. Here is what they say, side by side.</p>
          {sources.length === 0 && <p class="gt-p">Nothing is noted down yet.</p>}
          {mayAdd && (
            <div class="gt-actions">
              <ButtonLink href={definitionsPaths.addingSource(station.id)}>Note one down</ButtonLink>
            </div>
          )}
          {sources.length > 0 && (
            <StackTable
              caption={`What others say about ${station.title}`}
              headings={['Where it stands', 'What it says', 'What we think of it']}
              controls
              rows={sources.map(source => ({
                name: <Where source={source} />,
                cells: [<Words text={source.words} />, <Thought {...props} source={source} />],
              }))}
            />
          )}
          <TurnPages label="What others say" {...{ page, hasMore }} addressOf={to => `${address}?page=${to}`} />
        </Section>
      </Spine>
    </Page>
  )
}

const Where = ({ source: { title, who, year, href } }: { source: Source }) => (
  <>
    {href ? (
      <a class="gt-a" href={href} rel="noreferrer">
        {title}
      </a>
    ) : (
      title
    )}
    <p class="gt-meta">{year ? `${who}, ${year}` : who}</p>
  </>
)

const Thought = ({ source, mayAdd, memberId, leads }: SourcesPageProps & { source: Source }): Child => (
  <>
    {source.notes ? <Words text={source.notes} /> : <p class="gt-p">Nothing is written yet.</p>}
    <p class="gt-meta">Noted down by {whoOf(source.by)}</p>
    {mayAdd && (leads || source.by?.id === memberId) && (
      <form action={definitionsPaths.sourceRemoval(source.id)} method="post">
        <Button kind="secondary">
          Take it back<span class="govuk-visually-hidden">: {source.title}</span>
        </Button>
      </form>
    )}
  </>
)
