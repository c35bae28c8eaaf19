import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { AddPasskey } from '../../passkeys/pages/add.tsx'
import { peoplePaths } from '../../paths.ts'
import type { WaysIn } from '../../ways-in.ts'
import { AddressForm } from './address.tsx'

type Props = { frame: Frame; ways: WaysIn; device: string; canWork: boolean }

/** The code on a strip of paper worked once. Before it is forgotten: what opens the door next time? */
export const NextTimePage = ({ frame, ways, ...adding }: Props) => (
  <Page frame={frame} title="How will you come in next time?" script="passkeys.js">
    <Spine>
      <Section mark="done" side="1. You are in">
        <h1 class="gt-h1 gt-h1--s">How will you come in next time?</h1>
        <p class="gt-lead">Your code has done its work, and does not work again. Choose what suits you.</p>
      </Section>
      <Section mark="now" side="2. A passkey" kind="now">
        <h2 class="gt-h2">With this phone or computer</h2>
        <p class="gt-p">
          A passkey stays in your phone or computer. You open it with your finger, your face or your PIN, as you unlock
          the phone itself. None of that reaches us or your employer.
        </p>
        <p class="gt-p">Is this your own device? On one that others use too, choose another way.</p>
        {ways.passkeys > 0 ? <p class="gt-p">You have one already.</p> : <AddPasskey {...adding} />}
      </Section>
      <Section mark="plan" side="Or an address" kind="plan">
        <h2 class="gt-h2">With a link by e-mail</h2>
        <p class="gt-p">
          A private address is fine. {ways.email ? `You have one already: ${ways.email}.` : 'Colleagues do not see it.'}
        </p>
        {!ways.email && <AddressForm />}
      </Section>
      <Section mark="plan" side="Or neither" kind="plan" end>
        <h2 class="gt-h2">With a new code</h2>
        <p class="gt-p">
          Whoever keeps the staff list where you work can print you a new one at any time. You can still choose a
          passkey or an address later, on your own page.
        </p>
        <div class="gt-actions">
          <ButtonLink href={peoplePaths.home} kind="secondary">
            Go on without
          </ButtonLink>
        </div>
      </Section>
    </Spine>
  </Page>
)
