import { Dots } from '../../ui/charts/dots.tsx'
import { DotsTable } from '../../ui/charts/dots-table.tsx'
import { HeatKey, HeatTable } from '../../ui/charts/heat-table.tsx'
import { Run } from '../../ui/charts/run.tsx'
import { RunTable } from '../../ui/charts/run-table.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { heatColumns, heatRows, likelihood, percent, points, safe, safeMonths, times, waves } from '../readings.ts'

const everyone = { value: 53, label: 'Everyone' }
const middle = { value: 51, label: 'Middle' }
const aims = [
  { value: 60, label: 'At least' },
  { value: 75, label: 'At most' },
]

export const MoreCharts = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Charts of figures" now="Learn">
    <Spine>
      <Section mark="done" side="How sure" note="Dots with an interval">
        <h1 class="gt-h1 gt-h1--s">On nights, fewer people feel safe than anywhere else</h1>
        <Dots
          id="safe"
          title="Feeling safe to speak up, with how sure we are"
          desc="Everyone: 53%. Nights: 31%, likely between 20% and 44%."
          rows={safe}
          say={percent}
          reference={everyone}
          ends={{ left: 'Fewer feel safe', right: 'More feel safe' }}
          reach={[0, 100]}
        />
        <DotsTable
          id="safe-table"
          caption="Feeling safe to speak up"
          first="Where people work"
          measure="Agree"
          rows={safe}
          say={percent}
          reference={everyone}
        />
      </Section>
      <Section mark="done" side="Ratios" note="Half as far as double">
        <h2 class="gt-h2">White applicants are 1.6 times as likely to be appointed</h2>
        <Dots
          id="likely"
          title="How much likelier one group is"
          desc="Appointed: 1.6 times."
          rows={likelihood}
          say={times}
          reference={{ value: 1, label: 'As likely' }}
          ends={{ left: 'Less likely', right: 'More likely' }}
          ratio
        />
        <DotsTable
          id="likely-table"
          caption="How much likelier"
          first="What happens"
          measure="Times"
          rows={likelihood}
          say={times}
          reference={{ value: 1, label: 'As likely' }}
        />
      </Section>
      <Section mark="done" side="Over time" note="Run charts">
        <h2 class="gt-h2">Since the induction changed, more of us feel safe</h2>
        <Run
          id="waves"
          title="Feeling safe to speak up, wave by wave"
          desc="It began at 44% and is 63% now."
          points={waves}
          say={percent}
          median={middle}
        />
        <RunTable
          id="waves-table"
          caption="Feeling safe, wave by wave"
          measure="Agree"
          points={waves}
          say={percent}
          median={middle}
        />
        <h2 class="gt-h2 gt-space">Month by month</h2>
        <Run
          id="months"
          title="Change since last year"
          desc="Between −6 and +9 points."
          points={safeMonths}
          say={points}
        />
        <RunTable
          id="months-table"
          caption="Change since last year"
          measure="Change"
          points={safeMonths}
          say={points}
        />
        <h2 class="gt-h2 gt-space">What is to be reached</h2>
        <Run
          id="aims"
          title="Feeling safe to speak up, and what we aim for"
          desc="It began at 44% and is 63% now. It should stay between 60% and 75%."
          points={waves}
          say={percent}
          aims={aims}
        />
        <RunTable
          id="aims-table"
          caption="Feeling safe, and what we aim for"
          measure="Agree"
          points={waves}
          say={percent}
          aims={aims}
        />
      </Section>
      <Section mark="done" side="All at once" note="A heat table" end>
        <h2 class="gt-h2">Leave is easy everywhere; speaking up is not</h2>
        <HeatKey rows={heatRows} />
        <HeatTable
          id="heat"
          caption="Share who agree"
          first="Where people work"
          columns={heatColumns}
          rows={heatRows}
          say={percent}
        />
      </Section>
    </Spine>
  </Page>
)
