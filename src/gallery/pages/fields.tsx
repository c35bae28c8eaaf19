import { Button } from '../../ui/govuk/button.tsx'
import { CharacterCount } from '../../ui/govuk/character-count.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { FileUpload } from '../../ui/govuk/file-upload.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { teams } from '../words.ts'

export const Fields = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Fields" now="Ask" place="#people">
    <Spine>
      <Section mark="stop" side="Usual">
        <h1 class="gt-h1 gt-h1--s">Things to fill in</h1>
        <Input name="name" label="Name" labelSize="s" autocomplete="name" />
        <Input name="email" label="E-mail address" labelSize="s" hint="A private address is fine." type="email" />
        <Input name="code" label="Your code" labelSize="s" hint="It is on your strip." width={10} value="K7QF2MDP" />
        <Select name="team" label="Team" labelSize="s" options={teams.map(text => ({ text }))} />
        <Textarea name="words" label="What would help?" labelSize="s" rows={3} />
        <CharacterCount
          name="title"
          label="What is it called?"
          labelSize="s"
          hint="As people know it."
          most={80}
          rows={2}
        />
        <CharacterCount name="story" label="Your story" labelSize="s" of="words" most={300} rows={4} value="It began" />
        <DateInput
          id="from"
          legend="When did it begin?"
          legendSize="s"
          hint="For example, 27 3 2026"
          namePrefix="from"
        />
        <FileUpload name="file" label="List of people" labelSize="s" hint="CSV or XLSX, up to 10 MB" />
        <Button>Save</Button>
      </Section>
      <Section mark="stop" side="Not now" end>
        <h2 class="gt-h2">Disabled, with the reason beside it</h2>
        <Input name="locked" label="Name" labelSize="s" hint="Comes from your sign-in." value="Asha Rahman" disabled />
        <Select name="locked-team" label="Team" labelSize="s" options={teams.map(text => ({ text }))} disabled />
        <Textarea name="locked-words" label="What would help?" labelSize="s" rows={2} value="More time." disabled />
        <FileUpload name="locked-file" label="List of people" labelSize="s" disabled />
        <Radios
          name="locked-join"
          legend="How do they join?"
          legendSize="s"
          choices={[
            { value: 'mail', text: 'By e-mail', disabled: true, hint: 'There is no mail server yet.' },
            { value: 'code', text: 'With a printed code', checked: true },
          ]}
        />
        <Button disabled>Save</Button>
      </Section>
    </Spine>
  </Page>
)
