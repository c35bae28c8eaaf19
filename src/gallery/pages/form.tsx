import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { FileUpload } from '../../ui/govuk/file-upload.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import { Section } from '../../ui/spine.tsx'

export const Form = () => (
  <Section mark="now" kind="now" end side="Form" note="You are here">
    <BackLink href="#back" />
    <ErrorSummary title="One thing stops this" errors={[{ text: 'Say what will be different', href: '#measure' }]} />
    <h2 class="gt-h2">Bring answers you have</h2>
    <form action="#" method="post" novalidate class="gt-space">
      <Input name="email" label="E-mail address" labelSize="s" hint="A private address is fine." type="email" />
      <Textarea
        name="measure"
        label="What will be different?"
        labelSize="s"
        error="Say what will be different"
        rows={3}
      />
      <Select
        name="owner"
        label="Who keeps it?"
        labelSize="s"
        options={[{ text: 'Pauline Greaves' }, { text: 'Tom Whitlock' }]}
      />
      <FileUpload name="file" label="Spreadsheet" labelSize="s" hint="CSV, up to 100 MB" accept=".csv" />
      <Radios
        name="join"
        legend="Which do you want?"
        legendSize="s"
        hint="You cannot switch once it is released."
        choices={[
          { value: 'three', text: 'Join into three groups', hint: '88% can be shown' },
          { value: 'eight', text: 'Keep eight groups', hint: '61% can be shown' },
        ]}
      />
      <Checkboxes
        name="see"
        legend="Who can see it?"
        legendSize="s"
        choices={[
          { value: 'all', text: 'Everyone who works here' },
          { value: 'public', text: 'The public' },
        ]}
      />
      <div class="gt-actions">
        <Button preventDoubleClick>Agree and lock</Button>
        <Button kind="secondary" name="draft" value="yes">
          Save as a draft
        </Button>
      </div>
    </form>
  </Section>
)
