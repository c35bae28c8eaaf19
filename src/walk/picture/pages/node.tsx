import { inWords } from '../../../calendar/day.ts'
import { threadPaths } from '../../../thread/paths.ts'
import { kindNames, type Station } from '../../../thread/station.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Mark } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { type Broken, breakWords } from '../../broken.ts'
import { picturePaths } from '../paths.ts'
import { type Column, columnNames } from '../picture.ts'

export type NodePageProps = {
  frame: Frame
  place: Readonly<{ id: string | null; title: string }>
  column: Column
  broken: readonly Broken[]
  stations: readonly Station[]
  page: number
  hasMore: boolean
}

/** Everything of one kind in one element: where it is broken first. */
export const NodePage = ({ frame, place, column, broken, stations, page, hasMore }: NodePageProps) => (
  <Page frame={frame} title={`${columnNames[column]}: ${place.title}`} now="Strategy">
    <Spine>
      <Section mark="now" side="The golden thread" kind={broken.length === 0 ? 'now' : undefined}>
        <BackLink href={picturePaths.all}>The whole thread</BackLink>
        <h1 class="gt-h1 gt-h1--s">
          {columnNames[column]}: {place.title}
        </h1>
      </Section>
      {broken.length > 0 && (
        <Section mark="cut" side="Broken">
          <ul class="govuk-list">
            {broken.map(each => (
              <li>
                <span class="gt-is">
                  <Mark name={breakWords[each.break].isLate ? 'late' : 'cut'} />
                  <span>
                    <a class="gt-a" href={each.href}>
                      {each.title}
                    </a>
                    <br />
                    <span class="gt-meta">{breakWords[each.break].why}</span>
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section mark="stop" side="All of them" end>
        {stations.length === 0 && <p class="gt-p">There is nothing here yet.</p>}
        <ul class="govuk-list">
          {stations.map(({ id, title, kind, number, standsOn }) => (
            <li>
              <a class="gt-a" href={threadPaths.station(id)}>
                {title}
              </a>
              <p class="gt-meta">
                {kindNames[kind]} {number}, {inWords(standsOn)}
              </p>
            </li>
          ))}
        </ul>
        <TurnPages
          label="More of them"
          {...{ page, hasMore }}
          addressOf={to => `${picturePaths.node(place.id, column)}&page=${to}`}
        />
      </Section>
    </Spine>
  </Page>
)
