import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Tag } from '../../ui/govuk/tag.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Share } from '../../ui/share.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Steps, Thread } from '../../ui/thread.tsx'
import { Form } from './form.tsx'

/** Everything once, in the setting it is made for. */
export const Pieces = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Pieces" now="Learn">
    <Spine>
      <Section mark="done" side="Asked" note="2 to 29 March 2026">
        <h1 class="gt-h1 gt-h1--s">More than half of us feel safe to speak up. On nights, fewer than a third do.</h1>
        <p class="gt-lead">412 of 655 people answered, 63%.</p>
      </Section>
      <Threads />
      <Read />
      <Form />
    </Spine>
  </Page>
)

const Threads = () => (
  <Section mark="stop" side="The thread">
    <h2 class="gt-h2">Where the work is</h2>
    <Steps
      label="Bringing answers in"
      now={1}
      steps={[
        { name: 'The file', href: '#file' },
        { name: 'The columns' },
        { name: 'What can be shown' },
        { name: 'Release' },
      ]}
    />
    <div class="gt-space">
      <Thread
        label="This thread, from evidence to review"
        stops={[
          { mark: 'done', name: 'Evidence', note: 'Focus groups', href: '#evidence' },
          { mark: 'done', name: 'Gap', note: 'Number 14', here: true },
          { mark: 'plan', name: 'Action', note: 'None yet', broken: true },
          { mark: 'plan', name: 'Policy', note: 'Induction' },
          { mark: 'plan', name: 'Review', note: '1 March 2027' },
        ]}
      />
    </div>
    <Share percent={61}>of the figures can be shown with the eight groups in your file.</Share>
    <Share percent={88}>can be shown if they are joined into three.</Share>
    <Progress id="reading" label="Reading your file" done={0.42}>
      120,000 of 290,000 rows
    </Progress>
    <Progress id="protecting" label="Checking that nobody can be found" />
  </Section>
)

const Read = () => (
  <Section mark="stop" side="Read and press">
    <NotificationBanner type="success" title="Saved" text="Your release is out, and frozen." />
    <h2 class="gt-h2">Things to press, things to read</h2>
    <div class="gt-actions">
      <Button>Release</Button>
      <ButtonLink href="#later" kind="secondary">
        Save for later
      </ButtonLink>
      <Button kind="warning">Delete</Button>
    </div>
    <p class="gt-actions">
      <Tag>Under way</Tag>
      <Tag colour="green">Kept</Tag>
      <Tag colour="red">Late</Tag>
      <Tag colour="grey">Draft</Tag>
    </p>
    <SummaryList
      class="gt-space"
      rows={[
        {
          key: 'Organisation',
          value: 'Aldermoor Care',
          actions: [{ text: 'Change', href: '#', hiddenText: 'organisation' }],
        },
        { key: 'Smallest group we show', value: '10 people' },
      ]}
    />
    <Details summary="How sure are we?">63% of us answered.</Details>
  </Section>
)
