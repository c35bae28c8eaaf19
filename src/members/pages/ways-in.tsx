import type { AddressTrouble } from '../../platform/http/reach.ts'
import { AddressWarning } from '../../ui/address-warning.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Section } from '../../ui/spine.tsx'
import type { Member } from '../member.ts'
import { membersPaths } from '../paths.ts'

/** What stands in the field for a mobile number, and why a link in a text message would not open, if it would not. */
export type Texting = Readonly<{ typed: string; problem?: string; trouble: AddressTrouble | null }>

/** What lets somebody in who works here. `texting` is null where no text message is offered. */
export const WaysIn = ({ member, texting }: { member: Member; texting: Texting | null }) => (
  <Section mark="now" side="Ways in" kind="now">
    <h2 class="gt-h2">Let them in</h2>
    {member.email && !member.joinedOn && (
      <form action={membersPaths.invitation(member.id)} method="post" class="gt-space">
        <Button kind={member.invitedOn ? 'secondary' : undefined}>
          {member.invitedOn ? 'Send the invitation again' : 'Send an invitation'}
        </Button>
      </form>
    )}
    <form id="code" action={membersPaths.code(member.id)} method="post" class="gt-space">
      <p class="gt-p">
        A code on paper lets in whoever holds it, as this person, once. Make one when they have no e-mail, or have lost
        the phone they sign in with. A code made before no longer works.
      </p>
      <Button kind="secondary">Make a code</Button>
    </form>
    {texting && <CodeByText id={member.id} texting={texting} />}
    {member.joinedOn && (
      <form action={membersPaths.sessions(member.id)} method="post" class="gt-space">
        <p class="gt-p">
          Is their phone lost? Sign them out on every phone and computer. The address of their calendar opens nothing
          then, either.
        </p>
        <Button kind="secondary">Sign them out everywhere</Button>
      </form>
    )}
  </Section>
)

const CodeByText = ({ id, texting: { typed, problem, trouble } }: { id: string; texting: Texting }) => (
  <form action={membersPaths.codeByText(id)} method="post" novalidate class="gt-space">
    {trouble && <AddressWarning what="a link in a text message" trouble={trouble} />}
    <Input
      name="mobile"
      groupClass={trouble ? 'gt-space' : undefined}
      type="tel"
      label="Or send a code to their mobile"
      labelSize="s"
      hint="We use the number for this one message and do not keep it. Ask them first whether they want it. A number from abroad begins with +."
      value={typed}
      error={problem}
      width={20}
      autocomplete="off"
      spellcheck={false}
    />
    <Button kind="secondary" preventDoubleClick>
      Send the code by text message
    </Button>
  </form>
)
