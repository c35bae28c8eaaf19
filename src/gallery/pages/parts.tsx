import { Accordion } from '../../ui/accordion.tsx'
import { Breadcrumbs } from '../../ui/govuk/breadcrumbs.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Pagination } from '../../ui/govuk/pagination.tsx'
import { PhaseBanner } from '../../ui/govuk/phase-banner.tsx'
import { Tabs } from '../../ui/govuk/tabs.tsx'
import { Tag } from '../../ui/govuk/tag.tsx'
import { TaskList } from '../../ui/govuk/task-list.tsx'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { LinkList } from '../../ui/link-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { longWords, teams } from '../words.ts'

const pages = [1, 2, 3, 4, 5].map(number => ({ number, href: `#page-${number}`, current: number === 3 }))

export const Parts = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Parts of a page" place="#organisation">
    <Spine>
      <Section mark="stop" side="Where it is">
        <PhaseBanner phase="Example">All people and figures on this page are invented.</PhaseBanner>
        <Breadcrumbs
          crumbs={[{ text: 'People', href: '#people' }, { text: 'Adult services', href: '#adult' }, { text: teams[2] }]}
        />
        <h1 class="gt-h1 gt-h1--s">Parts that open, and lists of what is to do</h1>
        <Breadcrumbs
          label="The same on a phone"
          collapseOnMobile
          crumbs={[{ text: 'People', href: '#people' }, { text: 'Adult services', href: '#adult' }, { text: 'Nights' }]}
        />
      </Section>
      <Section mark="stop" side="To do">
        <h2 class="gt-h2">Before people can join</h2>
        <TaskList
          tasks={[
            { title: 'Name your organisation', href: '#name', status: 'Done' },
            { title: 'Add your teams', href: '#teams', hint: 'As people call them', status: <Tag>Begun</Tag> },
            { title: longWords, href: '#long', status: <Tag colour="red">Late</Tag> },
            { title: 'Print the codes', status: 'Cannot start yet', hint: 'After the teams' },
          ]}
        />
        <LinkList
          links={[
            { text: 'Print a join sheet', href: '#sheet', why: 'A strip of paper for everyone without an address.' },
            { text: longWords, href: '#longer', why: longWords },
          ]}
        />
        <WarningText>Once the codes are printed, the old ones no longer work.</WarningText>
        <InsetText>“If I heard a colleague put someone down for who they are, I would feel safe to say so.”</InsetText>
      </Section>
      <Section mark="stop" side="One at a time">
        <h2 class="gt-h2">Tabs</h2>
        <Tabs
          idPrefix="tab"
          tabs={[
            { label: 'Signed in', panel: <p class="gt-p">58 people have signed in this month.</p> },
            { label: 'Invited', panel: <p class="gt-p">12 people were invited and have not come yet.</p> },
            { label: 'Left', panel: <p class="gt-p">{longWords}.</p> },
          ]}
        />
        <h2 class="gt-h2">Accordion</h2>
        <Accordion
          sections={[
            { heading: 'Who can see my answers?', content: <p class="gt-p">Nobody.</p>, summary: 'The short answer' },
            { heading: longWords, content: <p class="gt-p">{longWords}.</p>, open: true },
          ]}
        />
        <Details summary="How sure are we?" open>
          63% of us answered.
        </Details>
      </Section>
      <Section mark="stop" side="More of it" end>
        <h2 class="gt-h2">Pages</h2>
        <Pagination previous={{ href: '#page-2' }} next={{ href: '#page-4' }} pages={pages} />
        <Pagination
          label="Very many"
          previous={{ href: '#page-9' }}
          next={{ href: '#page-11' }}
          pages={[
            { number: 1, href: '#page-1' },
            { ellipsis: true },
            { number: 9, href: '#page-9' },
            { number: 10, href: '#page-10', current: true },
            { number: 11, href: '#page-11' },
            { ellipsis: true },
            { number: 120, href: '#page-120' },
          ]}
        />
        <Pagination
          label="Questions"
          previous={{ href: '#before', text: 'Previous question', label: 'I can take leave when I need it' }}
          next={{ href: '#after', label: longWords }}
        />
      </Section>
    </Spine>
  </Page>
)
