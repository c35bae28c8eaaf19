/** What the script says when something came between; all of it is hidden until it happens. */
export const PasskeyWords = ({ stopped, here }: { stopped: string; here?: string }) => (
  <div role="alert">
    <Words when="stopped" text={stopped} />
    {here && <Words when="here" text={here} />}
    <Words when="often" text="That was tried too often. Wait a quarter of an hour, then try again." />
    <Words
      when="elsewhere"
      text="Passkeys belong to another address of this Goldthread. Open the one you were given."
    />
  </div>
)

const Words = ({ when, text }: { when: string; text: string }) => (
  <p class="govuk-error-message" data-passkey-when={when} hidden>
    {text}
  </p>
)
