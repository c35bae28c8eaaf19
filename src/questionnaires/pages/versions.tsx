import { inWords } from '../../calendar/day.ts'
import { FormPage } from '../../ui/form-page.tsx'
import type { Frame } from '../../ui/page.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { questionnairesPaths } from '../paths.ts'
import type { VersionMade } from '../queries.ts'

type Props = { frame: Frame; id: string; title: string; versions: readonly VersionMade[] }

/** Every version there was, to be looked at. */
export const VersionsPage = ({ frame, id, title, versions }: Props) => (
  <FormPage
    frame={frame}
    now="Ask"
    side="Versions"
    back={{ href: questionnairesPaths.one(id), text: title }}
    title="Versions"
  >
    <p class="gt-lead">
      Every change is kept as a version of its own. The newest one counts, and none is ever changed.
    </p>
    <StackTable
      caption="Versions, the newest first"
      headings={['Version', 'Day', 'By']}
      rows={versions.map(({ number, on, by }) => ({
        name: (
          <a class="gt-a" href={`${questionnairesPaths.preview(id)}?version=${number}`}>
            Version {number}
          </a>
        ),
        cells: [inWords(on), by ?? 'Somebody who is no longer here'],
      }))}
    />
  </FormPage>
)
