import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'

export const Choices = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Choices" now="Ask">
    <Spine>
      <Section mark="stop" side="To choose from" end>
        <h1 class="gt-h1 gt-h1--s">One, several, and what hangs on a choice</h1>
        <Radios
          name="join"
          legend="How do they join?"
          legendSize="s"
          hint="You can change it later."
          value="mail"
          choices={[
            {
              value: 'mail',
              text: 'By e-mail',
              conditional: <Input name="to" label="E-mail address" type="email" />,
            },
            { value: 'code', text: 'With a printed code', hint: 'For people without an e-mail address at work' },
            { divider: 'or' },
            { value: 'later', text: 'Not now' },
          ]}
        />
        <Checkboxes
          name="part"
          legend="What do they do here?"
          legendSize="s"
          values={['lead']}
          choices={[
            { value: 'lead', text: 'Leads a team', conditional: <Input name="which" label="Which team?" /> },
            { value: 'board', text: 'Sits on the board' },
            { value: 'nothing', text: 'None of these', exclusive: true },
          ]}
        />
      </Section>
    </Spine>
  </Page>
)
