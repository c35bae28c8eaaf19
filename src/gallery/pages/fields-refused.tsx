import { Button } from '../../ui/govuk/button.tsx'
import { CharacterCount } from '../../ui/govuk/character-count.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { FileUpload } from '../../ui/govuk/file-upload.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { longWords, teams } from '../words.ts'

const errors = {
  name: 'Say what the person is called',
  email: 'Write an e-mail address such as name@example.org',
  team: 'Choose a team',
  words: 'Say what would help',
  title: 'Make the title shorter: 80 characters or fewer',
  'from-day': 'The day it began must be a real day',
  file: 'Line 14 has no name, and line 20 has a team that is not in your organisation. Mend them in your list, and bring it again.',
  join: 'Choose how they join',
  part: 'Choose what they do here, or that it is none of these',
}

export const FieldsRefused = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Fields that are refused" now="Ask" error>
    <Spine>
      <Section mark="now" side="Refused" end>
        <ErrorSummary
          title="There is a problem"
          errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))}
        />
        <h1 class="gt-h1 gt-h1--s">Everything typed is still there</h1>
        <Input name="name" label="Name" labelSize="s" error={errors.name} />
        <Input
          name="email"
          label="E-mail address"
          labelSize="s"
          hint="A private address is fine."
          error={errors.email}
          value="asha(at)example"
        />
        <Select name="team" label="Team" labelSize="s" error={errors.team} options={teams.map(text => ({ text }))} />
        <Textarea name="words" label="What would help?" labelSize="s" rows={3} error={errors.words} />
        <CharacterCount
          name="title"
          label="Title"
          labelSize="s"
          most={80}
          rows={2}
          value={longWords}
          error={errors.title}
        />
        <DateInput
          id="from"
          legend="When did it begin?"
          legendSize="s"
          hint="For example, 27 3 2026"
          error={errors['from-day']}
          values={{ day: '31', month: '2', year: '2026' }}
          parts={[{ name: 'day', error: true }, { name: 'month', error: true }, { name: 'year' }]}
        />
        <FileUpload name="file" label="List of people" labelSize="s" error={errors.file} />
        <Radios
          name="join"
          legend="How do they join?"
          legendSize="s"
          error={errors.join}
          choices={[
            { value: 'mail', text: 'By e-mail' },
            { value: 'code', text: longWords },
          ]}
        />
        <Checkboxes
          name="part"
          legend="What do they do here?"
          legendSize="s"
          hint="Choose all that are true."
          error={errors.part}
          choices={[
            { value: 'lead', text: 'Leads a team' },
            { value: 'board', text: longWords, hint: longWords },
          ]}
        />
        <div class="gt-actions">
          <Button>Save</Button>
          <Button kind="secondary">Stop here</Button>
          <Button kind="warning">Take it back for good</Button>
        </div>
      </Section>
    </Spine>
  </Page>
)
