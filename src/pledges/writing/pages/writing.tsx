import { inWords } from '../../../calendar/day.ts'
import type { Event } from '../../../events/event.ts'
import { whenOf } from '../../../events/event.ts'
import { Help, WayOut } from '../../../events/outside/pages/around.tsx'
import type { FieldError } from '../../../platform/http/form.ts'
import type { SupportPlace } from '../../../questionnaires/support/place.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { beginnings } from '../../beginnings.ts'
import type { PledgeTyped } from '../../forms.ts'
import { endOf, lastDayToWrite, remindedAfter, reminderDay, type standingOf } from '../../pledge.ts'

type WritingPageProps = {
  frame: Frame
  event: Event
  action: string
  back: Readonly<{ href: string; text: string }>
  standing: ReturnType<typeof standingOf>
  typed: PledgeTyped
  errors: readonly FieldError[]
  support: readonly SupportPlace[]
}

/** What somebody wants to do after an event, for themselves. */
export const WritingPage = (props: WritingPageProps) => {
  const { frame, event, back, standing, errors, support } = props
  return (
    <Page frame={frame} title="What will you do?" error={errors.length > 0} script="live.js">
      <Spine>
        <Section mark="now" side="Your pledge" note={whenOf(event)} kind="now">
          <WayOut />
          <BackLink href={back.href}>{back.text}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          <h1 class="gt-h1 gt-h1--s">What will you do?</h1>
          <p class="gt-lead">
            Write down one or two things that you will do after “{event.title}”. It is for you. No host and no colleague
            can read it.
          </p>
          {standing === 'open' ? <WritingForm {...props} /> : <p class="gt-p">{closed(event, standing)}</p>}
        </Section>
        <Section mark="plan" side="Help" kind="plan" end>
          <Help {...{ event, support }} />
        </Section>
      </Spine>
    </Page>
  )
}

function closed({ heldOn, calledOffOn }: Event, standing: 'early' | 'over'): string {
  if (calledOffOn) return 'The event was called off.'
  const last = inWords(lastDayToWrite(heldOn))
  return standing === 'early'
    ? `You can write from the day of the event until ${last}.`
    : `You could write until ${last}. That is over.`
}

const WritingForm = ({ event, action, typed, errors }: WritingPageProps) => (
  <>
    <Details summary="If you do not know how to begin">
      <ul class="gt-list">
        {beginnings.map(each => (
          <li>{each}</li>
        ))}
      </ul>
    </Details>
    <form action={action} method="post" novalidate class="gt-space" data-wait>
      <Textarea
        name="words"
        label="What you will do"
        labelSize="s"
        hint="Something small that you can do yourself, in the next weeks."
        rows={4}
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Channels {...{ event, typed, errors }} />
      <p class="gt-p">
        How many people wrote something, and how many did it, goes into totals in which nobody can be found, and those
        can be read by everyone. What you write is deleted on {inWords(endOf(event.heldOn))}, and at once if you say so.
      </p>
      <Button preventDoubleClick>Keep it for me</Button>
    </form>
  </>
)

const Channels = ({ event, typed, errors }: Pick<WritingPageProps, 'event' | 'typed' | 'errors'>) => {
  const days = remindedAfter.map(after => inWords(reminderDay(event.heldOn, after))).join(' and on ')
  return (
    <Radios
      name="channel"
      legend="How shall we remind you?"
      legendSize="s"
      hint={`Twice: on ${days}.`}
      value={typed.channel}
      error={errorAt(errors, 'channel')}
      choices={[
        {
          value: 'email',
          text: 'By e-mail',
          hint: 'We first send a letter and ask whether you want this. What you wrote stands in no letter.',
          conditional: (
            <Input
              name="email"
              type="email"
              label="Your e-mail address"
              value={typed.email}
              error={errorAt(errors, 'email')}
              autocomplete="email"
              spellcheck={false}
            />
          ),
        },
        { value: 'calendar', text: 'With two entries for my calendar', hint: 'We need no address for that.' },
        { value: 'link', text: 'I keep a link to it myself' },
        { value: 'none', text: 'Not at all' },
      ]}
    />
  )
}
