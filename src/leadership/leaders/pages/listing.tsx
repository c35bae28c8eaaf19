import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { leadershipPaths } from '../../paths.ts'

export const ListingPage = ({ frame, who, errors }: { frame: Frame; who: string; errors: readonly FieldError[] }) => (
  <FormPage
    {...{ frame, errors }}
    title="Put somebody on the list of leaders"
    now="Strategy"
    side="Leadership"
    back={{ href: leadershipPaths.all, text: 'Leadership' }}
  >
    <p class="gt-lead">
      Whoever is on the list writes goals of their own. Everyone who works here reads the list, and the sessions that
      leaders took part in are written down by name. Tell them before you put them on it.
    </p>
    <form action={leadershipPaths.leaders} method="post" novalidate class="gt-space">
      <Input
        name="who"
        label="Who is it?"
        labelSize="s"
        hint="Their name, or their e-mail address."
        value={who}
        error={errorAt(errors, 'who')}
        spellcheck={false}
      />
      <Button preventDoubleClick>Put them on the list</Button>
    </form>
  </FormPage>
)
