import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { peoplePaths } from '../../paths.ts'
import type { Passkey } from '../queries.ts'

type Props = { frame: Frame; passkey: Passkey; typed?: string; errors?: readonly FieldError[] }

export const NamePasskeyPage = ({ frame, passkey, typed = passkey.name, errors = [] }: Props) => (
  <Page frame={frame} title="Give this passkey another name" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="Your passkeys" kind="now" end>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">Give this passkey another name</h1>
        <form action={peoplePaths.passkeyName(passkey.id)} method="post" novalidate class="gt-space">
          <Input
            name="name"
            label="Name"
            labelSize="s"
            hint="Your phone or computer goes on using the name it has."
            value={typed}
            error={errorAt(errors, 'name')}
            autocomplete="off"
          />
          <div class="gt-actions">
            <Button preventDoubleClick>Save</Button>
            <ButtonLink href={peoplePaths.passkeys} kind="secondary">
              Leave it
            </ButtonLink>
          </div>
        </form>
      </Section>
    </Spine>
  </Page>
)
