import { AnswersTable } from '../../ui/charts/answers-table.tsx'
import { Bars } from '../../ui/charts/bars.tsx'
import { BarsKey, LikertKey } from '../../ui/charts/key.tsx'
import { Likert } from '../../ui/charts/likert.tsx'
import { LikertTable } from '../../ui/charts/likert-table.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { agreement, ease, easeEnds, ends, heard, leave, sources, speakUp, training, ways } from '../answers.ts'

export const Charts = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Charts of answers" now="Learn">
    <Spine>
      <Section mark="done" side="Asked" note="2 to 29 March 2026">
        <h1 class="gt-h1 gt-h1--s">More than half of us feel safe to speak up. On nights, fewer than a third do.</h1>
        <p class="gt-lead">412 of 655 people answered, 63%.</p>
      </Section>
      <AnswerCharts />
      <Section mark="plan" kind="plan" side="Next" end>
        <p class="gt-p">Then people decide.</p>
      </Section>
    </Spine>
  </Page>
)

export const AnswerCharts = () => (
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
