import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import { standingSaid } from '../../plenary/standing.ts'
import type { Insight } from '../table.ts'
import type { Fresh, WrongWords } from './table-part.tsx'

const canBePublished = 'It can stand on the wall, and in what is published of this event.'
const howToTakeOut = 'If you want it out again, ask a host at any time.'

type InsightFormsProps = {
  tableNo: number
  insight: Insight | null
  wrong?: WrongWords | undefined
  fresh?: Fresh | undefined
}

/** The one key insight of a table, and that the table agrees on it. */
export const InsightForms = ({ tableNo, insight, wrong, fresh }: InsightFormsProps): Child => {
  const mistake = wrong?.key === 'insight' ? wrong : undefined
  const version = String(insight?.version ?? 0)
  return (
    <>
      <h3 class="gt-h3">One key insight</h3>
      <form action={livePaths.insight} method="post" class="gt-note" novalidate data-keep="insight">
        <input type="hidden" name="table" value={String(tableNo)} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="write" value={fresh?.write ?? ''} />
        <Textarea
          name="words"
          id={mistake ? 'words' : 'words-insight'}
          label="What should the whole room hear?"
          hint="One for the whole table. If you change it, you agree on it again."
          rows={3}
          value={mistake?.words ?? insight?.words ?? ''}
          error={mistake?.text}
        />
        <Button kind="secondary">Save the insight</Button>
        <p class="gt-meta" data-state role="status"></p>
      </form>
      {insight && insight.standing !== 'shown' && <p class="gt-p">{standingSaid[insight.standing].table}</p>}
      {insight?.isAgreed && (
        <p class="gt-p">
          Agreed by the table. {canBePublished} {howToTakeOut}
        </p>
      )}
      {insight?.words && !insight.isAgreed && (
        <form action={livePaths.agreement} method="post" data-press>
          <input type="hidden" name="table" value={String(tableNo)} />
          <input type="hidden" name="version" value={version} />
          <p class="gt-p">Not agreed yet: “{insight.words}”</p>
          <p class="gt-p">
            {canBePublished} {howToTakeOut}
          </p>
          <Button>We agree on this</Button>
          <p class="gt-meta" data-state role="status"></p>
        </form>
      )}
    </>
  )
}
