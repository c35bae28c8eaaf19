import { Button } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import type { Joined } from '../plenary.ts'

/** At a table: what hosts put its insight together with, which they do with its consent alone. */
export const JoinedForm = ({ joined: { others, standsAlone } }: { joined: Joined }): Child =>
  (others.length > 0 || standsAlone) && (
    <form action={livePaths.standAlone} method="post" data-press>
      {others.length > 0 && <p class="gt-p">In the plenary your insight stands together with this:</p>}
      {others.map(({ words, tableNo }) => (
        <p class="gt-p" dir="auto">
          “{words}”, table {String(tableNo)}
        </p>
      ))}
      {standsAlone && <p class="gt-p">Your insight stands by itself, as you wanted.</p>}
      <input type="hidden" name="alone" value={standsAlone ? 'no' : 'yes'} />
      <Button kind="secondary">{standsAlone ? 'It may stand with others' : 'Ours should stand by itself'}</Button>
      <p class="gt-meta" data-state role="status"></p>
    </form>
  )
