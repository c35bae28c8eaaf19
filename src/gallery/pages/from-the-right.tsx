import { Breadcrumbs } from '../../ui/govuk/breadcrumbs.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Pagination } from '../../ui/govuk/pagination.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Tag } from '../../ui/govuk/tag.tsx'
import { TaskList } from '../../ui/govuk/task-list.tsx'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { rightToLeft as said } from '../words.ts'

/** Words from right to left within a page from left to right: names, teams, and what people wrote. */
export const FromTheRight = ({ frame }: { frame: Frame }) => (
  <Page frame={{ ...frame, organisation: said.team, person: { text: said.name, href: '#you' } }} title="From the right">
    <Spine>
      <Section mark="stop" side="Names among ours">
        <h1 class="gt-h1 gt-h1--s">{said.sentence}</h1>
        <Input name="who" label="Name" labelSize="s" value={said.name} />
        <StackTable
          caption="People"
          headings={['Name', 'Team', 'Part']}
          rows={[
            { name: said.name, cells: [said.team, 'Owner'] },
            { name: 'Asha Rahman', cells: [said.nights, 'Sponsor'] },
          ]}
        />
      </Section>
      <Section mark="stop" side="All of it" end>
        <div dir="rtl" lang="ar">
          <Breadcrumbs label={said.team} crumbs={[{ text: said.team, href: '#team' }, { text: said.nights }]} />
          <h2 class="gt-h2">{said.sentence}</h2>
          <Input name="name" label={said.label} labelSize="s" hint={said.hint} />
          <TaskList idPrefix="rtl" tasks={[{ title: said.team, href: '#days', status: <Tag>{said.nights}</Tag> }]} />
          <WarningText hiddenWord={said.error}>{said.sentence}</WarningText>
          <InsetText>{said.sentence}</InsetText>
          <SummaryList rows={[{ key: said.label, value: said.name }]} />
          <Pagination
            label={said.label}
            previous={{ href: '#1', text: said.team }}
            next={{ href: '#3', text: said.nights }}
          />
        </div>
      </Section>
    </Spine>
  </Page>
)
