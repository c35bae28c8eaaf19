import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { peoplePaths } from '../../paths.ts'
import { PasskeyWords } from './words.tsx'

type Props = {
  /** What this browser is, as the name to begin with. */
  device: string
  typed?: string | undefined
  errors?: readonly FieldError[] | undefined
  /** Whether browsers have passkeys at this address at all. */
  canWork: boolean
}

/** Makes a passkey on this phone or computer. Hidden until the browser has shown that it can. */
export const AddPasskey = ({ device, typed, errors = [], canWork }: Props) =>
  canWork ? (
    <>
      <p class="gt-p" data-passkey-unless>
        This browser cannot make a passkey: it is too old, or scripts are switched off. Everything else works without.
      </p>
      <form
        action={peoplePaths.passkeys}
        method="post"
        novalidate
        hidden
        data-passkey="create"
        data-passkey-ask={peoplePaths.newPasskeyChallenge}
      >
        <input type="hidden" name="credential" />
        <Input
          name="name"
          label="What do you call it?"
          labelSize="s"
          hint="Only you see this. It tells one passkey from another, such as “My phone”."
          value={typed ?? device}
          error={errorAt(errors, 'name')}
          autocomplete="off"
        />
        <PasskeyWords
          here="This phone or computer has a passkey already. You can use that one."
          stopped="No passkey was made. Nothing has changed, and you can try again."
        />
        <Button preventDoubleClick>Add a passkey</Button>
      </form>
    </>
  ) : (
    <NoPasskeysHere />
  )

const NoPasskeysHere = () => (
  <p class="gt-p">
    Passkeys do not work at this address: browsers have them only where it begins with https. Whoever runs this
    Goldthread can change that. Everything else works without.
  </p>
)
