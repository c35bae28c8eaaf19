import { inWords } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { Mark } from '../../ui/marks.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { type Break, type Broken, breaks, breakWords, headingOf, isCutOff, mostOfAKind } from '../broken.ts'
import { picturePaths } from '../picture/paths.ts'
import { SearchForm } from './search.tsx'

export type WalkPageProps = { frame: Frame; broken: readonly Broken[] }

/** Where threads are broken, and a way to find anything on them. */
export const WalkPage = ({ frame, broken }: WalkPageProps) => (
  <Page frame={frame} title={headingOf(broken)} now="Strategy">
    <Spine>
      <Section mark="stop" side="The golden thread">
        <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
        <h1 class="gt-h1 gt-h1--s">{headingOf(broken)}</h1>
        <p class="gt-lead">
          {broken.length === 0
            ? 'Everything that people told us has an answer, every promise has somebody at work on it, and nothing is late.'
            : 'A thread is broken where something was found, promised or due, and nothing came of it yet.'}
        </p>
        <p class="gt-p">
          <a class="gt-a" href={picturePaths.all}>
            The whole thread in one picture
          </a>
        </p>
        <SearchForm words="" />
      </Section>
      {breaks.map(kind => (
        <Those kind={kind} broken={broken.filter(each => each.break === kind)} />
      ))}
      <Section mark="stop" side="And then" end tight>
        <p class="gt-p">A thread that is mended goes from this page by itself.</p>
      </Section>
    </Spine>
  </Page>
)

const Those = ({ kind, broken }: { kind: Break; broken: readonly Broken[] }): Child => {
  if (broken.length === 0) return null
  const { title, why, isLate, dated = 'since' } = breakWords[kind]
  return (
    <Section mark="cut" side="Broken">
      <h2 class="gt-h2">{title}</h2>
      <p class="gt-p">{why}</p>
      <ul class="govuk-list">
        {broken.map(each => (
          <li>
            <span class="gt-is">
              <Mark name={isLate ? 'late' : 'cut'} />
              <span>
                <a class="gt-a" href={each.href}>
                  {each.title}
                </a>
                {each.since && (
                  <span class="gt-meta">
                    {' '}
                    {dated} {inWords(each.since)}
                  </span>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {isCutOff(broken, kind) && <p class="gt-p">There may be more of them. These are the first {mostOfAKind}.</p>}
    </Section>
  )
}
