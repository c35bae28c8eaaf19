import type { FieldError } from '../../../platform/http/form.ts'
import { nameOf, wayBetween } from '../../../thread/lead.ts'
import { threadPaths } from '../../../thread/paths.ts'
import type { Beside } from '../../../thread/queries.ts'
import { kindNames, type Station } from '../../../thread/station.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { wayOf } from '../kinds.ts'

export type ThreadsPageProps = {
  frame: Frame
  station: Station
  /** Where it is read; the golden thread where it has no page of its own. */
  back: string
  beside: readonly Beside[]
  typed: string
  errors: readonly FieldError[]
  /** Where words were typed: what they were found in. */
  finds: readonly Station[] | null
  notice?: string | undefined
}

/** The threads from and to one thing, for whoever leads them by hand. */
export const ThreadsPage = (props: ThreadsPageProps) => {
  const { frame, station, back, beside, errors, notice } = props
  const title = `The threads of ${inSentence(station)}`
  return (
    <Page frame={frame} title={title} now="Strategy" error={errors.length > 0}>
      <Spine>
        <Section mark="stop" side={nameOf(station)}>
          <BackLink href={back}>{station.title}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">{station.title}</p>
        </Section>
        <Those side="before" title="What leads here" beside={beside} of={station} />
        <Those side="after" title="What comes of it" beside={beside} of={station} />
        <Section mark="now" side="By hand" kind="now" id="lead" end>
          <h2 class="gt-h2">Lead a thread</h2>
          <p class="gt-p">{wayOf(station.kind)}</p>
          <Lead {...props} />
        </Section>
      </Spine>
    </Page>
  )
}

const inSentence = ({ kind, number }: Station) => `${kindNames[kind].toLowerCase()} ${number}`

type ThoseProps = { side: Beside['side']; title: string; beside: readonly Beside[]; of: Station }

const Those = ({ side, title, beside, of }: ThoseProps) => {
  const those = beside.filter(each => each.side === side).map(each => each.station)
  return (
    <Section mark={those.length > 0 ? 'done' : 'stop'} side={side === 'before' ? 'Before' : 'After'}>
      <h2 class="gt-h2">{title}</h2>
      {those.length === 0 ? (
        <p class="gt-p">Nothing yet.</p>
      ) : (
        <StackTable
          caption={title}
          controls
          headings={['What', 'Kind', { label: 'Take the thread off', quiet: true }]}
          rows={those.map(each => ({
            name: (
              <a class="gt-a" href={threadPaths.station(each.id)}>
                {each.title}
              </a>
            ),
            cells: [nameOf(each), <TakeOff of={of} other={each} />],
          }))}
        />
      )}
    </Section>
  )
}

const TakeOff = ({ of, other }: { of: Station; other: Station }) => (
  <form action={threadPaths.threadsEnd(of.id)} method="post">
    <input type="hidden" name="other" value={other.id} />
    <Button kind="secondary">
      Take it off<span class="govuk-visually-hidden">: the thread to {nameOf(other)}</span>
    </Button>
  </form>
)

const Lead = ({ station, typed, errors, finds }: ThreadsPageProps): Child => (
  <>
    {finds && finds.length > 0 && <Finds station={station} finds={finds} typed={typed} />}
    <form action={threadPaths.threads(station.id)} method="post" novalidate class="gt-space">
      <Input
        name="other"
        label="From or to what?"
        labelSize="s"
        hint="Its number, such as Gap 14 or Action 3; the address of its page; or some of its words, to look for it."
        value={typed}
        error={errorAt(errors, 'other')}
      />
      <Button preventDoubleClick>{finds ? 'Look again' : 'Lead the thread'}</Button>
    </form>
  </>
)

const Finds = ({ station, finds, typed }: Readonly<{ station: Station; finds: readonly Station[]; typed: string }>) => (
  <form action={threadPaths.threads(station.id)} method="post" novalidate class="gt-space">
    <Radios
      id="find"
      name="other"
      legend={`Which of these? They say “${typed}”.`}
      legendSize="s"
      choices={finds.map(find => ({
        value: find.id,
        text: `${nameOf(find)}: ${find.title}`,
        hint: wayBetween(station, find)?.from === station ? 'It will come of this one.' : 'It will lead to this one.',
      }))}
    />
    <Button preventDoubleClick>Lead the thread</Button>
  </form>
)
