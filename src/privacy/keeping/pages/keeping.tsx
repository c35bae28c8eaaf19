import { inWords } from '../../../calendar/day.ts'
import { peoplePaths } from '../../../people/paths.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { momentInWords } from '../../instant.ts'
import { kindIds, kindOf } from '../../kinds.ts'
import { privacyPaths } from '../../paths.ts'
import { bounds, type Keeping } from '../keeping.ts'

type Typed = Readonly<Record<keyof Keeping, string>>

export type KeepingPageProps = {
  frame: Frame
  keeping: Keeping
  due: Readonly<{ leavers: string | null; acts: string | null; answers: string | null }>
  lastRan: Date | null
  isOnTime: boolean
  typed?: Typed
  saved?: boolean
  errors?: readonly FieldError[]
}

/** How long things are kept: what owners decide, what is fixed, and whether it really happens. */
export const KeepingPage = ({ frame, keeping, errors = [], saved, ...props }: KeepingPageProps) => (
  <Page frame={frame} title="How long things are kept" place={peoplePaths.organisation} error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="You decide">
        <BackLink href={peoplePaths.organisation}>Organisation</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {saved && <NotificationBanner type="success" title="Saved" text="Saved. It counts from now on." />}
        <h1 class="gt-h1 gt-h1--s">How long things are kept</h1>
        <p class="gt-lead">
          Choose for how many days people who left, and the record of what was done, are kept. Then they are deleted,
          for good.
        </p>
        <KeepingForm keeping={keeping} typed={props.typed} errors={errors} />
      </Section>
      <Section mark="stop" side="It happens">
        <h2 class="gt-h2">What is due next</h2>
        <DueList {...props} />
      </Section>
      <Section mark="stop" side="Fixed" end>
        <h2 class="gt-h2">Everything that is kept, and for how long</h2>
        <SummaryList
          class="gt-space"
          rows={kindIds.map(kindOf).map(kind => ({ key: kind.name, value: `${sentence(kind.kept(keeping))}.` }))}
        />
        <p class="gt-p gt-space">
          Released figures stay as long as your organisation is here. They were made so that no person can be found in
          them, and later years are compared with them.
        </p>
      </Section>
    </Spine>
  </Page>
)

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

type FormProps = { keeping: Keeping; typed: Typed | undefined; errors: readonly FieldError[] }

const KeepingForm = ({ keeping, typed, errors }: FormProps) => (
  <form action={privacyPaths.keeping} method="post" novalidate class="gt-space">
    <Input
      name="leavers"
      label="Days that people who left are kept"
      labelSize="s"
      hint={`${bounds.leavers.least} to ${bounds.leavers.most}. Long enough to put a mistake right or to come back.`}
      value={typed?.leavers ?? String(keeping.leavers)}
      error={errorAt(errors, 'leavers')}
      inputmode="numeric"
      width={4}
    />
    <Input
      name="acts"
      label="Days that the record of what was done is kept"
      labelSize="s"
      hint={`${bounds.acts.least} to ${bounds.acts.most}. Long enough for owners to look into something.`}
      value={typed?.acts ?? String(keeping.acts)}
      error={errorAt(errors, 'acts')}
      inputmode="numeric"
      width={4}
    />
    <p class="gt-p">
      A longer time counts only from now on: what is here already keeps its day. A shorter time counts for everything.
      What is then too old may be gone within the hour.
    </p>
    {errorAt(errors, 'sure') && (
      <Checkboxes
        name="sure"
        error={errorAt(errors, 'sure')}
        choices={[{ value: 'yes', text: 'Yes, delete sooner what is here already', id: 'sure' }]}
      />
    )}
    <Button preventDoubleClick>Save</Button>
  </form>
)

const DueList = ({ due, lastRan, isOnTime }: Pick<KeepingPageProps, 'due' | 'lastRan' | 'isOnTime'>) => (
  <>
    <SummaryList
      class="gt-space"
      rows={[
        { key: 'The clean-up last finished', value: lastRan ? momentInWords(lastRan) : 'Not yet' },
        { key: 'Next erasure of a person who left', value: due.leavers ? inWords(due.leavers) : 'None is due' },
        { key: 'Next deletion of what was done', value: due.acts ? inWords(due.acts) : 'None is due' },
        { key: 'Next deletion of answers not released', value: due.answers ? inWords(due.answers) : 'None is due' },
      ]}
    />
    <p class={isOnTime ? 'gt-p gt-space' : 'gt-p gt-space gt-late'}>
      {isOnTime
        ? 'It comes every hour, and after every start.'
        : 'It should come every hour, and has not finished lately. Ask whoever runs this Goldthread to look into its log.'}
    </p>
  </>
)
