import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import { standingSaid } from '../../plenary/standing.ts'
import type { Insight } from '../table.ts'
import { KeyFields } from './note-form.tsx'
import { OwnForm } from './own-form.tsx'
import type { OnPage } from './table-part.tsx'

const canBePublished = 'It can stand on the wall, and in what is published of this event.'
const howToTakeOut = 'Once it is published only a host changes it: if you want it out again, ask one at any time.'

type InsightFormsProps = OnPage & { tableNo: number; insight: Insight | null }

/** The one key insight of a table, and that the table agrees on it. */
export const InsightForms = ({ tableNo, insight, wrong, fresh, typed }: InsightFormsProps): Child => {
  const [mistake, beside] = [wrong?.key === 'insight' ? wrong : undefined, typed?.get('insight')]
  const version = String(insight?.version ?? 0)
  return (
    <>
      <h3 class="gt-h3">One key insight</h3>
      <OwnForm action={livePaths.insight} isPart={!!fresh} class="gt-note" keep="insight">
        {fresh && <input type="hidden" name="note" value="" />}
        <input type="hidden" name="table" value={String(tableNo)} />
        <input type="hidden" name="version" value={beside?.version ?? version} />
        <input type="hidden" name="write" value={fresh?.write ?? ''} />
        {fresh && <KeyFields of="insight" words={insight?.words ?? ''} beside={beside} />}
        <Textarea
          name="words"
          id={mistake ? 'words' : 'words-insight'}
          label="What should the whole room hear?"
          hint="One for the whole table. If you change it, you agree on it again."
          rows={3}
          value={mistake?.words ?? beside?.words ?? insight?.words ?? ''}
          error={mistake?.text}
        />
        <Button kind="secondary" formaction={fresh && livePaths.insight}>
          Save the insight
        </Button>
        <p class="gt-meta" data-state role="status"></p>
      </OwnForm>
      {insight && insight.standing !== 'shown' && <p class="gt-p">{standingSaid[insight.standing].table}</p>}
      {insight?.isAgreed && (
        <p class="gt-p">
          Agreed by the table. {canBePublished} {howToTakeOut}
        </p>
      )}
      {insight?.words && !insight.isAgreed && (
        <OwnForm action={livePaths.agreement} isPart={!!fresh}>
          <input type="hidden" name="table" value={String(tableNo)} />
          <input type="hidden" name="agreed" value={version} />
          <p class="gt-p">
            Not agreed yet: “{insight.words}” Whoever wrote it asks somebody else at the table to press.
          </p>
          <p class="gt-p">
            {canBePublished} {howToTakeOut}
          </p>
          <Button formaction={fresh && livePaths.agreement}>We agree on this</Button>
          <p class="gt-meta" data-state role="status"></p>
        </OwnForm>
      )}
    </>
  )
}
