import { answerPaths } from '../../ballots/paths.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorMessage } from '../../ui/govuk/error-message.tsx'
import type { Child } from '../../ui/jsx/elements.ts'

type TakingProps = {
  /** Of what it is a ballot. */
  id: string
  publicKey: Buffer
  /** Whose, in letters that name nobody: so that people who share a browser do not use up each other's ballots. */
  whose: string
  /** Where the covered ballot is sent. */
  action: string
  press: string
  /** What is said to somebody whose browser has no ballot, though they have used theirs up; and where it is over. */
  second: string
  closed: string
  /** What there is for a browser that cannot make a ballot. */
  children?: Child
}

/**
 * Where a browser with script takes its ballot. Without one, what stands inside is there instead: not before the browser is
 * known to be such a one, since on a slow line the script comes long after the page.
 */
export const Taking = ({ id, publicKey, whose, action, press, second, closed, children }: TakingProps) => (
  <>
    <form
      hidden
      action={action}
      method="post"
      class="gt-space"
      data-ballot={id}
      data-ballot-key={publicKey.toString('base64')}
      data-ballot-whose={whose}
      data-ballot-next={answerPaths.answer(id)}
    >
      <div data-ballot-when="second" hidden>
        <ErrorMessage>{second}</ErrorMessage>
      </div>
      <div data-ballot-when="closed" hidden>
        <ErrorMessage>{closed}</ErrorMessage>
      </div>
      <div data-ballot-when="signed-out" hidden>
        <ErrorMessage>
          You are signed out. Your ballot is not lost: it is kept in this browser. Sign in again, come back to this
          page, and go on.
        </ErrorMessage>
      </div>
      <div data-ballot-when="refused" hidden>
        <ErrorMessage>
          Your ballot could not be signed. It is kept in this browser. Load this page again and see what it says.
        </ErrorMessage>
      </div>
      <div data-ballot-when="lost" hidden>
        <ErrorMessage>
          We could not reach the server. Your ballot is not lost: it is kept in this browser. Try again when the
          connection is back.
        </ErrorMessage>
      </div>
      <Button>{press}</Button>
      <div role="status">
        <p class="gt-meta" data-ballot-when="taking" hidden>
          Taking your ballot …
        </p>
      </div>
    </form>
    <div class="gt-space gt-await" data-ballot-await>
      <Button disabled>{press}</Button>
    </div>
    <div data-ballot-without>{children}</div>
  </>
)
