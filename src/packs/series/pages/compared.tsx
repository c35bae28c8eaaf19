import { inWords } from '../../../calendar/day.ts'
import { completionInWords } from '../../../events/asking/asking.ts'
import type { Event } from '../../../events/event.ts'
import { eventsPaths } from '../../../events/paths.ts'
import type { Series } from '../../../events/series/queries.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { compareEvents, type HeldEvent, type Question } from '../compare.ts'

type ComparedPageProps = { frame: Frame; series: Series; held: readonly HeldEvent[] }

/** The events of a series side by side: who came, as hosts counted, and what people said, as it was released. */
export const ComparedPage = ({ frame, series, held }: ComparedPageProps) => {
  const title = `Side by side: ${series.title}`
  return (
    <Page frame={frame} title={title} now="Learn">
      <Spine>
        <Section mark="now" side="Events" kind="now" end={held.length < 2}>
          <BackLink href={eventsPaths.oneSeries(series.id)}>The series</BackLink>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          {held.length < 2 ? (
            <p class="gt-lead">
              Once two events of this series have been held, they stand here side by side: who came, and what people
              said.
            </p>
          ) : (
            <>
              <p class="gt-lead">
                {held.length === 2 ? 'Both events' : `The last ${held.length} events`} of this series, the first one
                first.
              </p>
              <h2 class="gt-h2 gt-space">Who came</h2>
              <p class="gt-p">As the hosts counted. Somebody who came twice counts at both.</p>
              <Came held={held} />
            </>
          )}
        </Section>
        {held.length > 1 && <WhatTheySaid questions={compareEvents(held)} />}
      </Spine>
    </Page>
  )
}

const Came = ({ held }: { held: readonly HeldEvent[] }) => (
  <StackTable
    caption="Who came to each event, as its host counted"
    headings={[
      'Event',
      ...['People', 'Organisations', 'Students'].map(label => ({ label, numeric: true })),
      'Completed the survey afterwards',
    ]}
    rows={held.map(({ event, completion }) => ({
      name: <Named event={event} />,
      cells: [
        said(event.reach.people),
        said(event.reach.organisations),
        said(event.reach.students),
        completion ? completionInWords(completion) : 'Not said',
      ],
    }))}
  />
)

const said = (number: number | null) => (number === null ? 'Not said' : String(number))

const Named = ({ event }: { event: Event }) => (
  <>
    <a class="gt-a" href={eventsPaths.one(event.id)}>
      {event.title}
    </a>
    <p class="gt-meta">{inWords(event.heldOn)}</p>
  </>
)

const WhatTheySaid = ({ questions }: { questions: readonly Question[] }) => (
  <Section mark="plan" side="Surveys" kind="plan" end>
    <h2 class="gt-h2">What people said</h2>
    {questions.length === 0 ? (
      <p class="gt-p">
        No question is here yet. A question stands here once the results of two events that asked it afterwards, in the
        same words, are released.
      </p>
    ) : (
      <>
        <p class="gt-p">
          Every figure here is one that was released. At different events different people answered, and in small groups
          a few people change a share by much: read it as a beginning of a talk, not as a race.
        </p>
        {questions.map(({ title, said: each }) => (
          <>
            <h3 class="gt-h3 gt-space">{title}</h3>
            <StackTable
              caption={`${title}: what people said after each event`}
              headings={['Event', 'Afterwards', 'Against the survey before it']}
              rows={each.map(({ event, after, change }) => ({
                name: <Named event={event} />,
                cells: [after, change ?? 'Not asked before it, or not released'],
              }))}
            />
          </>
        ))}
      </>
    )}
  </Section>
)
