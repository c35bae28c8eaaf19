import type { FieldError } from '../../../platform/http/form.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import type { Station } from '../../../thread/station.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { Words } from '../../../ui/words.tsx'
import { communicationPaths } from '../../paths.ts'
import type { ConsentTyped } from '../forms.ts'
import type { Story } from '../story.ts'

export type ConsentFormProps = {
  frame: Frame
  story: Story
  typed: ConsentTyped
  /** The version of the story that was seen. */
  version: number
  errors: readonly FieldError[]
}

/** What somebody has agreed to: who, to whom, when, in which words, for which uses, until when. */
export const ConsentFormPage = ({ frame, story, typed, version, errors }: ConsentFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title="What was agreed"
    now="Show"
    side={`Story ${story.station.number}`}
    back={{ href: communicationPaths.story(story.station.id) }}
  >
    <p class="gt-lead">{story.title}</p>
    <Details summary="The words they agree to">
      <Words text={story.words} />
    </Details>
    <p class="gt-p">
      They can take it back on any day, and do not have to say why. Tell them so, and tell them whom to ask. If somebody
      cannot decide this for themselves, do not tell their story here.
    </p>
    <form action={communicationPaths.consent(story.station.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      <Input
        name="by"
        label="Who agreed?"
        labelSize="s"
        hint="So that you know it again later. It does not have to be a name: “The care worker whose story it is”."
        value={typed.givenBy}
        error={errorAt(errors, 'by')}
      />
      <DateInput
        id="given"
        namePrefix="given"
        legend="On which day did they tell you?"
        legendSize="s"
        values={typed.given}
        error={errorAt(errors, 'given-day')}
      />
      <Textarea
        name="wording"
        label="What were they asked, and what did they say?"
        labelSize="s"
        hint="“May we tell this at handover and on the intranet, without your name?” “Yes, but not which home.”"
        rows={5}
        value={typed.wording}
        error={errorAt(errors, 'wording')}
      />
      <Checkboxes
        name="uses"
        legend="Where may it be told?"
        legendSize="s"
        values={typed.uses}
        error={errorAt(errors, 'uses')}
        choices={[
          { value: 'inside', text: 'To everyone who works here' },
          { value: 'outside', text: 'Outside, in public' },
        ]}
      />
      <DateInput
        id="until"
        namePrefix="until"
        legend="Until when? (if they named a day)"
        legendSize="s"
        hint="From the day after, nobody else can read it here. For example, 12 5 2028"
        values={typed.until}
        error={errorAt(errors, 'until-day')}
      />
      <Button preventDoubleClick>This was agreed</Button>
    </form>
  </FormPage>
)

export type TakingBackProps = { frame: Frame; story: Story; messages: readonly Station[] }

/** Taking a story back: its words go at once, and for good. */
export const TakingBackPage = ({ frame, story, messages }: TakingBackProps) => (
  <FormPage
    {...{ frame }}
    title="Take it back"
    now="Show"
    side={`Story ${story.station.number}`}
    back={{ href: communicationPaths.story(story.station.id) }}
  >
    <p class="gt-lead">{story.title}</p>
    <p class="gt-p">
      Its title and its words are gone at once, here and for everyone, and nobody can bring them back. Only that there
      was a story stays, and what had been agreed. In a backup they are until it is overwritten.
    </p>
    {messages.length > 0 && (
      <>
        <h2 class="gt-h3">Messages that told it</h2>
        <p class="gt-p">Take it down where they were told: posters, pages, letters.</p>
        <BesideList stations={messages} />
      </>
    )}
    <form action={communicationPaths.takingBack(story.station.id)} method="post" class="gt-space">
      <Button kind="warning">Take it back for good</Button>
    </form>
  </FormPage>
)
