import { inWords } from '../../calendar/day.ts'
import { kindNames, type Station } from '../../thread/station.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { walkPaths } from '../paths.ts'

export type SearchPageProps = {
  frame: Frame
  words: string
  finds: readonly Readonly<{ station: Station; href: string }>[]
  page: number
  hasMore: boolean
}

/** Everything on the threads in which some words stand. */
export const SearchPage = ({ frame, words, finds, page, hasMore }: SearchPageProps) => {
  const title = words ? `Search: ${words}` : 'Search'
  return (
    <Page frame={frame} title={title} now="Strategy">
      <Spine>
        <Section mark="now" side="Search" kind="now" end>
          <BackLink href={walkPaths.all}>The golden thread</BackLink>
          <h1 class="gt-h1 gt-h1--s">{words ? `“${words}”` : 'Search'}</h1>
          <SearchForm words={words} />
          {words && finds.length === 0 && (
            <p class="gt-p">Nothing on the thread says that. Try fewer words, or another word for the same thing.</p>
          )}
          {finds.length > 0 && (
            <ol class="govuk-list">
              {finds.map(({ station, href }) => (
                <li>
                  <a class="gt-a" href={href}>
                    {station.title}
                  </a>
                  <p class="gt-meta">
                    {kindNames[station.kind]} {station.number}, {inWords(station.standsOn)}
                  </p>
                </li>
              ))}
            </ol>
          )}
          <TurnPages
            label="More finds"
            {...{ page, hasMore }}
            addressOf={to => `${walkPaths.search}?${new URLSearchParams({ q: words, page: String(to) })}`}
          />
        </Section>
      </Spine>
    </Page>
  )
}

export const SearchForm = ({ words }: { words: string }) => (
  <form action={walkPaths.search} method="get" class="gt-space">
    <Input name="q" type="search" label="Find anything on the thread" labelSize="s" value={words} />
    <Button kind="secondary">Search</Button>
  </form>
)
