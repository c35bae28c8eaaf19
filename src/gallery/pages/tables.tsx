import { Input } from '../../ui/govuk/input.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Table } from '../../ui/govuk/table.tsx'
import { Tag } from '../../ui/govuk/tag.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { longWords, teams } from '../words.ts'

const change = (name: string) => (
  <a class="gt-a" href="#change">
    Change<span class="govuk-visually-hidden"> {name}</span>
  </a>
)

export const Tables = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Tables" place="#people">
    <Spine>
      <Section mark="stop" side="Long">
        <h1 class="gt-h1 gt-h1--s">126 people work here</h1>
        <StackTable
          caption="People"
          showsCaption
          headings={[
            'Name',
            'Team',
            'Part',
            { label: 'Sign-ins', numeric: true },
            { label: 'What to do', quiet: true },
          ]}
          rows={[
            { name: 'Asha Rahman', cells: [teams[0], 'Owner', '48', change('Asha Rahman')] },
            { name: 'Dr Miriam Okafor', cells: [teams[2], 'Sponsor', '1,024', change('Dr Miriam Okafor')] },
            { name: longWords, cells: ['', <Tag colour="grey">Invited</Tag>, '0', change('them')] },
          ]}
        />
      </Section>
      <Section mark="stop" side="To fill in">
        <h2 class="gt-h2">A field in each row</h2>
        <StackTable
          caption="Spellings"
          controls
          headings={['We found', 'Write it as']}
          rows={teams.map((team, i) => ({
            name: team,
            cells: [
              <Input
                name={`as-${i}`}
                label={<span class="govuk-visually-hidden">Write {team} as</span>}
                error={i === 1 && 'Say what it is called'}
              />,
            ],
          }))}
        />
      </Section>
      <Section mark="stop" side="Short" end>
        <Table
          caption="Three rows, two columns"
          firstCellIsHeader
          head={[{ text: 'Team' }, { text: 'People', numeric: true }]}
          rows={teams.map((text, i) => [{ text }, { text: String(40 + i), numeric: true }])}
        />
        <SummaryList
          class="gt-space"
          rows={[
            { key: 'Name', value: 'Asha Rahman', actions: [{ text: 'Change', href: '#name', hiddenText: 'name' }] },
            { key: 'Team', value: longWords },
            {
              key: 'Signed in on',
              value: 'This computer, since 12 May 2027',
              actions: [
                { text: 'Sign out', href: '#out', hiddenText: 'of this computer' },
                { text: 'Everywhere', href: '#all', hiddenText: 'sign out' },
              ],
            },
          ]}
        />
      </Section>
    </Spine>
  </Page>
)
