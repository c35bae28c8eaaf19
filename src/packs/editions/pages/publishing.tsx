import type { Event } from '../../../events/event.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { PackPart } from '../../content.ts'
import type { Wave } from '../../facts.ts'
import { packsPaths } from '../../paths.ts'
import { audienceNames, audiences, type Listed } from '../edition.ts'
import type { PublishingTyped } from '../forms.ts'

type PublishingPageProps = {
  frame: Frame
  event: Event
  waves: readonly Wave[]
  typed: PublishingTyped
  errors: readonly FieldError[]
  /** Somebody else has published an edition since this page was shown. */
  meanwhile: boolean
  newest: Listed | undefined
  /** Parts in which nothing stands. */
  empty: readonly PackPart[]
}

/** Who can read a pack, and what is corrected. */
export const PublishingPage = (props: PublishingPageProps) => {
  const { frame, event, waves, typed, errors, meanwhile, newest, empty } = props
  const number = (newest?.number ?? 0) + 1
  const released = waves.flatMap(({ survey }) => (survey?.released ? [survey] : []))
  return (
    <FormPage
      {...{ frame, errors }}
      title={number === 1 ? 'Publish the pack' : `Publish edition ${number}`}
      now="Learn"
      side="Pack"
      note={event.title}
      back={{ href: packsPaths.draft(event.id), text: 'The draft' }}
      script="live.js"
    >
      {meanwhile && (
        <NotificationBanner
          title="Somebody else was here first"
          text={`Edition ${number - 1} was published meanwhile. Look at it before you publish another one.`}
        />
      )}
      <p class="gt-lead">
        What stands in the draft now is published as it is, with a PDF and slides beside it. It cannot be changed after
        that: a correction is the next edition, and the one before says so.
      </p>
      {empty.length > 0 && (
        <p class="gt-p">
          {empty.length === 1
            ? 'One part is empty and is left out: '
            : `${empty.length} parts are empty and are left out: `}
          {empty.map(({ part, title }, i) => (
            <>
              {i > 0 && ', '}
              <a class="gt-a" href={`${packsPaths.draft(event.id)}#${part}`}>
                {title}
              </a>
            </>
          ))}
          . Each leads to where you can write it.
        </p>
      )}
      <form action={packsPaths.publishing(event.id)} method="post" novalidate class="gt-space">
        <input type="hidden" name="number" value={String(number)} />
        {number > 1 && (
          <Textarea
            name="why"
            label="What is corrected?"
            labelSize="s"
            hint="Everyone who reads the pack reads this."
            rows={3}
            value={typed.why}
            error={errorAt(errors, 'why')}
          />
        )}
        <Radios
          name="audience"
          legend="Who can read it?"
          legendSize="s"
          hint="This is so for every edition: when the newest is for those who work here, nobody else reads an older one."
          value={typed.audience}
          choices={audiences.map(value => ({ value, text: audienceNames[value] }))}
          error={errorAt(errors, 'audience')}
        />
        {released.length > 0 && (
          <>
            <h2 class="gt-h3">What those who were asked were told about the results</h2>
            <ul class="gt-list">
              {released.map(({ title, whoSees, isForEveryone }) => (
                <li>
                  {title}: “{whoSees}”{' '}
                  {isForEveryone
                    ? 'And that people outside may read them too.'
                    : 'Nobody was told that people outside may read them, so they stay out of a pack for everyone.'}
                </li>
              ))}
            </ul>
            {released.some(({ isForEveryone }) => isForEveryone) && (
              <Checkboxes
                name="results"
                groupClass="gt-space"
                legend="If everyone can read the pack, are these results in it too?"
                legendSize="s"
                hint="Only those of which people were told so."
                values={typed.withResults ? ['yes'] : []}
                choices={[{ value: 'yes', text: 'Yes, put the results in' }]}
              />
            )}
          </>
        )}
        <Button preventDoubleClick>Publish</Button>
      </form>
    </FormPage>
  )
}
