import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Occasion } from '../../occasion.ts'
import { listeningPaths } from '../../paths.ts'

type SpeakersToldProps = { frame: Frame; occasion: Occasion; how: string; errors: readonly FieldError[] }

/** How those who spoke were told. We know nobody's name, so a person does it. */
export const SpeakersToldPage = ({ frame, occasion, how, errors }: SpeakersToldProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Those who spoke were told"
    now="Show"
    side="Tell"
    back={{ href: listeningPaths.heard(occasion.id), text: `What came of “${occasion.title}”` }}
  >
    <p class="gt-lead">We do not know who was there, so no letter can go to them. Tell them, and write down how.</p>
    <form action={listeningPaths.telling(occasion.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="how"
        label="How were they told?"
        labelSize="s"
        hint="Such as “At the next circle, and on a poster in the staff room”. Everyone can read it. Name nobody."
        rows={2}
        value={how}
        error={errorAt(errors, 'how')}
      />
      <Button preventDoubleClick>They were told today</Button>
    </form>
  </FormPage>
)
