import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import type { Measure, Measures } from '../measures.ts'
import type { Grade, Risk } from '../risks.ts'
import type { Statement } from '../statements.ts'

export const Statements = ({ statements }: { statements: readonly Statement[] }) => (
  <SummaryList class="gt-space" rows={statements.map(({ asks, says }) => ({ key: asks, value: says }))} />
)

/** What has to be put right or asked about, each with what to do. */
export const OpenPoints = ({ points }: { points: readonly Measure[] }) => (
  <ul class="gt-list gt-space">
    {points.map(({ says, todo, state }) => (
      <li>
        {state === 'unseen' && 'Not known: '}
        {says} {todo && <b>{todo}</b>}
      </li>
    ))}
  </ul>
)

const stateWords = { on: 'In place', off: 'Not in place', unseen: 'Not known' } as const
const stateColours = { on: 'green', off: 'red', unseen: 'grey' } as const

export const MeasureList = ({ measures }: { measures: Measures }) => (
  <SummaryList
    class="gt-space"
    rows={Object.values(measures).map(({ name, state, says, todo }) => ({
      key: (
        <>
          {name} <Tag colour={stateColours[state]}>{stateWords[state]}</Tag>
        </>
      ),
      value: [says, todo].filter(Boolean).join(' '),
    }))}
  />
)

/** Each risk before and after, and which measures make the difference. */
export const RiskList = ({ risks, measures }: { risks: readonly Risk[]; measures: Measures }) => (
  <>
    {risks.map(({ name, harm, before, after, by, missing }) => (
      <div class="gt-space">
        <h3 class="gt-h3">{name}</h3>
        <SummaryList
          rows={[
            { key: 'What it would do to people', value: harm },
            { key: 'Before', value: gradeInWords(before) },
            { key: 'What lowers it', value: by.map(id => measures[id].name).join('; ') },
            {
              key: 'As it is here',
              value: `${gradeInWords(after)}${missing.length ? `. Not certain of: ${missing.map(id => measures[id].name).join('; ')}` : ''}`,
            },
          ]}
        />
      </div>
    ))}
  </>
)

function gradeInWords({ likelihood, severity, level }: Grade): string {
  return `${level.charAt(0).toUpperCase()}${level.slice(1)} risk: likelihood ${likelihood}, harm ${severity}`
}
