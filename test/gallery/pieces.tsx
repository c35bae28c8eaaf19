import { AddressWarning } from '../../src/ui/address-warning.tsx'
import { AnswersTable } from '../../src/ui/charts/answers-table.tsx'
import { Bars } from '../../src/ui/charts/bars.tsx'
import { BarsKey, LikertKey } from '../../src/ui/charts/key.tsx'
import { Likert } from '../../src/ui/charts/likert.tsx'
import { LikertTable } from '../../src/ui/charts/likert-table.tsx'
import { Button, ButtonLink } from '../../src/ui/govuk/button.tsx'
import { Details } from '../../src/ui/govuk/details.tsx'
import { NotificationBanner } from '../../src/ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../src/ui/govuk/summary-list.tsx'
import { Tag } from '../../src/ui/govuk/tag.tsx'
import { Progress } from '../../src/ui/progress.tsx'
import { Share } from '../../src/ui/share.tsx'
import { Section } from '../../src/ui/spine.tsx'
import { Steps, Thread } from '../../src/ui/thread.tsx'
import { agreement, ease, easeEnds, ends, heard, leave, sources, speakUp, training, ways } from './answers.ts'

export const Charts = () => (
  <>
    <Section mark="done" side="Learned" note="Released 14 April 2026">
      <h2 class="gt-h2">Night staff: 47% disagree, 31% agree</h2>
      <LikertKey options={agreement} rows={speakUp} />
      <Likert
        id="speak-up"
        title="Feeling safe to speak up, by where people work"
        desc="Everyone: 26% disagree, 53% agree. Night staff: 47% disagree, 31% agree."
        options={agreement}
        ends={ends}
        rows={speakUp}
      />
      <LikertTable
        id="speak-up-table"
        caption="People and share of each group"
        first="Where people work"
        options={agreement}
        ends={ends}
        rows={speakUp}
      />
    </Section>
    <Section mark="done" side="Learned">
      <h2 class="gt-h2">Leave is easy to take</h2>
      <LikertKey options={ease} rows={leave} />
      <Likert id="leave" title="Taking leave" desc="Everyone: 85% easy." options={ease} ends={easeEnds} rows={leave} />
      <LikertTable id="leave-table" caption="Taking leave" first="Group" options={ease} ends={easeEnds} rows={leave} />
    </Section>
    <Section mark="done" side="Learned">
      <h2 class="gt-h2">Half of us know where to turn</h2>
      <BarsKey options={ways} rows={training} />
      <Bars id="training" title="Knowing where to turn" desc="Everyone: 56% yes." options={ways} rows={training} />
      <AnswersTable id="training-table" caption="Knowing where to turn" first="Group" options={ways} rows={training} />
    </Section>
    <Section mark="done" side="Learned">
      <h2 class="gt-h2">Most of us heard it from a colleague</h2>
      <BarsKey options={sources} rows={heard} />
      <Bars
        id="heard"
        title="How people heard of it"
        desc="Everyone: 29% from a colleague."
        options={sources}
        rows={heard}
      />
      <AnswersTable id="heard-table" caption="How people heard of it" first="Group" options={sources} rows={heard} />
    </Section>
  </>
)

export const Threads = () => (
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

export const Read = () => (
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
    <AddressWarning
      what="a code to scan"
      trouble={{
        kind: 'this machine alone',
        address: 'http://localhost:3000',
        settings: ['HOST=0.0.0.0', 'PUBLIC_URL=http://192.168.1.20:3000'],
      }}
    />
    <AddressWarning
      what="passkeys"
      trouble={{
        kind: 'not secure',
        address: 'http://gold.example.org',
        settings: ['TLS_CERT=/path/to/chain.pem', 'TLS_KEY=/path/to/key.pem', 'PUBLIC_URL=https://gold.example.org'],
      }}
    />
  </Section>
)
