import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorMessage } from '../../../ui/govuk/error-message.tsx'
import { peoplePaths } from '../../paths.ts'
import { PasskeyWords } from './words.tsx'

/** Comes in with a passkey, without typing anything. Hidden until the browser has shown that it can. */
export const UsePasskey = ({ error }: { error: string | undefined }) => (
  <>
    <p class="gt-p" data-passkey-unless>
      A passkey cannot be used in this browser: it is too old, or scripts are switched off.
    </p>
    <form
      action={peoplePaths.passkey}
      method="post"
      hidden
      data-passkey="get"
      data-passkey-ask={peoplePaths.passkeyChallenge}
    >
      <input type="hidden" name="credential" />
      {error && <ErrorMessage id="passkey-error">{error}</ErrorMessage>}
      <PasskeyWords stopped="No passkey was used. If this device has none for Goldthread yet, come in another way." />
      <Button kind="secondary" id="passkey" preventDoubleClick>
        Use a passkey
      </Button>
    </form>
  </>
)
