import { daysBetween, inWords } from '../../../calendar/day.ts'
import type { Span } from '../../../calendar/recurring.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { communicationPaths } from '../../paths.ts'
import { byMonth, type Coming, markOf } from '../calendar.ts'
import type { Planned } from '../queries.ts'

export type DaysPageProps = {
  frame: Frame
  today: string
  coming: readonly Coming[]
  /** Messages that were planned for one of them. */
  planned: readonly Planned[]
  hidden: readonly Readonly<{ id: string; title: string }>[]
  mayWork: boolean
  notice?: string | undefined
}

/** The next twelve months: days, weeks and months on which something is worth saying, and what was planned for them. */
export const DaysPage = (props: DaysPageProps) => {
  const { frame, today, coming, hidden, mayWork, notice } = props
  const months = byMonth(coming, today)
  const hasEnd = mayWork && hidden.length > 0
  return (
    <Page frame={frame} title="The year ahead" now="Show">
      <Spine>
        <Section mark="now" side="The year" note="Communication" end={months.length === 0 && !hasEnd}>
          <BackLink href={communicationPaths.plan}>The plan</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">The year ahead</h1>
          <p class="gt-lead">
            Days and months on which something is worth saying. Take up a few, and say on each what has changed since
            last year. A day without a deed behind it does harm.
          </p>
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={communicationPaths.dayAdding} kind="secondary">
                Add a day of your own
              </ButtonLink>
            </div>
          )}
        </Section>
        {months.map(({ title, days }, i) => (
          <Section mark="plan" side={title} kind="plan" end={!hasEnd && i === months.length - 1}>
            <h2 class="gt-h2">{title}</h2>
            {days.map(day => (
              <OneDay {...props} day={day} />
            ))}
          </Section>
        ))}
        {hasEnd && <Hidden hidden={hidden} />}
      </Spine>
    </Page>
  )
}

/** 3 June 2027; or from when to when. */
const spanInWords = ({ begins, ends }: Span) =>
  begins === ends ? inWords(begins) : `${inWords(begins)} to ${inWords(ends)}`

/** How soon it is, where that is soon. */
function soonness({ begins }: Span, today: string): string {
  const days = daysBetween(today, begins)
  if (days < 0) return ', under way'
  if (days === 0) return ', today'
  if (days === 1) return ', tomorrow'
  return days <= 60 ? `, in ${days} days` : ''
}

const OneDay = ({ day, planned, today, mayWork }: DaysPageProps & { day: Coming }) => {
  const messages = planned.filter(({ mark }) => mark === markOf(day))
  return (
    <Details
      summary={
        <>
          {day.title}: {spanInWords(day)}
          {soonness(day, today)}
          {messages.length > 0 && '. Planned'}
          {day.check && '. Check the day'}
        </>
      }
    >
      {day.about && <p class="gt-p">{day.about}</p>}
      {day.idea && <p class="gt-p">You could: {day.idea}</p>}
      {day.check && (
        <p class="gt-p">
          <b>Check the day.</b> {day.check}
        </p>
      )}
      {day.source && <p class="gt-meta">Source: {day.source}.</p>}
      {messages.length > 0 && (
        <ul class="govuk-list">
          {messages.map(({ id, number, title }) => (
            <li>
              Planned:{' '}
              <a class="gt-a" href={communicationPaths.message(id)}>
                {number}. {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {mayWork && <Steps day={day} />}
    </Details>
  )
}

const Steps = ({ day }: { day: Coming }) => (
  <>
    <p class="gt-p">
      <a class="gt-a" href={communicationPaths.addingFor(markOf(day))}>
        Plan something for it
        <span class="govuk-visually-hidden">: {day.title}</span>
      </a>
    </p>
    {day.ownId ? (
      <form action={communicationPaths.ownDayRemoval(day.ownId)} method="post">
        <Button kind="secondary">
          Take it off
          <span class="govuk-visually-hidden">: {day.title}</span>
        </Button>
      </form>
    ) : (
      <form action={communicationPaths.hiddenDays} method="post">
        <input type="hidden" name="key" value={day.key} />
        <Button kind="secondary">
          Hide it
          <span class="govuk-visually-hidden">: {day.title}</span>
        </Button>
      </form>
    )}
  </>
)

const Hidden = ({ hidden }: Pick<DaysPageProps, 'hidden'>) => (
  <Section side="Hidden" kind="plan" end>
    <h2 class="gt-h2">What you have hidden</h2>
    {hidden.map(({ id, title }) => (
      <form action={communicationPaths.hiddenDays} method="post">
        <input type="hidden" name="key" value={id} />
        <input type="hidden" name="show" value="yes" />
        <p class="gt-p">{title}</p>
        <Button kind="secondary">
          Show it again
          <span class="govuk-visually-hidden">: {title}</span>
        </Button>
      </form>
    ))}
  </Section>
)
