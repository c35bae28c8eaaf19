import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import type { Frame } from '../../ui/page.tsx'
import { heardPaths } from '../paths.ts'
import type { HeardWave } from '../wave.ts'

/** What happens when people are told, before it does. */
export const TellingPage = ({ frame, wave }: { frame: Frame; wave: HeardWave }) => (
  <FormPage
    frame={frame}
    title="Tell everyone who was asked"
    now="Show"
    side="Tell"
    back={{ href: heardPaths.heard(wave.id), text: `What came of “${wave.title}”` }}
  >
    <p class="gt-lead">Everyone who was asked in “{wave.title}” gets one letter that leads to the page.</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>It goes to all of them, since nobody knows who took part.</li>
      <li>Whoever has no e-mail address sees it on their first page here.</li>
      <li>It is sent once. Later changes show on the page, and nobody gets a second letter.</li>
    </ul>
    <form action={heardPaths.telling(wave.id)} method="post" class="gt-space">
      <Button preventDoubleClick>Tell them now</Button>
    </form>
  </FormPage>
)
