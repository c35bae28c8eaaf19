import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Mark } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { Words } from '../../../ui/words.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Adoption, Term } from '../../term.ts'
import { channelNames, channels, type Telling, usedOf } from '../channel.ts'
import type { TellingTyped } from '../forms.ts'

export type TellingsPageProps = {
  frame: Frame
  term: Term
  adoption: Adoption
  tellings: readonly Telling[]
  mayWork: boolean
  typed: TellingTyped
  errors: readonly FieldError[]
  notice?: string | undefined
}

/** Where people were told, channel by channel. */
export const TellingsPage = (props: TellingsPageProps) => {
  const { frame, term, adoption, tellings, mayWork, errors, notice } = props
  const { station, kind } = term
  return (
    <Page frame={frame} title="Telling people" now="Strategy" error={errors.length > 0}>
      <Spine>
        <Section mark="done" side={`${kindWords[kind].side} ${station.number}`} note={`Version ${adoption.number}`}>
          <BackLink href={definitionsPaths.term(station.id)}>{station.title}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">Telling people</h1>
          <p class="gt-lead">Words that nobody hears of change nothing. Where have people met these?</p>
          <ChannelList tellings={tellings} />
          {tellings.length > 0 && <Tellings {...props} />}
        </Section>
        {mayWork ? <NewTelling {...props} /> : <Section end>{null}</Section>}
      </Spine>
    </Page>
  )
}

/** Every channel, and whether it was used: as marks and in words. */
export const ChannelList = ({ tellings }: { tellings: readonly Telling[] }) => {
  const used = usedOf(tellings)
  return (
    <ul class="govuk-list">
      {channels.map(channel => (
        <li>
          <span class="gt-is">
            <Mark name={used.includes(channel) ? 'done' : 'plan'} />
            <span>
              {channelNames[channel]}: {used.includes(channel) ? 'done' : 'not yet'}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

const Tellings = ({ tellings, mayWork }: TellingsPageProps) => (
  <StackTable
    caption="Where people were told"
    headings={['Where', 'What shows it', 'When', ...(mayWork ? [{ label: 'Take it back', quiet: true }] : [])]}
    controls={mayWork}
    rows={tellings.map(telling => ({
      name: channelNames[telling.channel],
      cells: [
        <>
          <Words text={telling.words} />
          {telling.href && (
            <a class="gt-a" href={telling.href} rel="noreferrer">
              See it
              <span class="govuk-visually-hidden">: {channelNames[telling.channel]}</span>
            </a>
          )}
        </>,
        `${inWords(telling.toldOn)}, noted by ${whoOf(telling.by)}`,
        ...(mayWork
          ? [
              <form action={definitionsPaths.tellingRemoval(telling.id)} method="post">
                <Button kind="secondary">
                  Take it back<span class="govuk-visually-hidden">: {channelNames[telling.channel]}</span>
                </Button>
              </form>,
            ]
          : []),
      ],
    }))}
  />
)

const NewTelling = ({ term, typed, errors }: TellingsPageProps) => (
  <Section mark="now" side="Tell people" kind="now" end>
    <h2 class="gt-h2">Note down where people were told</h2>
    <form action={definitionsPaths.tellings(term.station.id)} method="post" novalidate class="gt-space">
      <Radios
        name="channel"
        legend="Where?"
        legendSize="s"
        value={typed.channel}
        error={errorAt(errors, 'channel')}
        choices={channels.map(channel => ({ value: channel, text: channelNames[channel] }))}
      />
      <DateInput
        id="told"
        namePrefix="told"
        legend="When?"
        legendSize="s"
        hint="The first day, such as 12 5 2027."
        values={typed.told}
        error={errorAt(errors, 'told-day')}
      />
      <Textarea
        name="words"
        label="What shows it?"
        labelSize="s"
        hint="Where it hangs, at which meetings it was talked about, on which page it stands. Name no one."
        rows={3}
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Input
        name="href"
        label="Where can it be seen? (if it is on the web)"
        labelSize="s"
        hint="The whole address, beginning with https://"
        type="url"
        value={typed.href}
        error={errorAt(errors, 'href')}
        spellcheck={false}
      />
      <Button preventDoubleClick>Note it down</Button>
    </form>
  </Section>
)
