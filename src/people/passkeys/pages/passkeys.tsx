import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { BackToYou } from '../../pages/back-to-you.tsx'
import { peoplePaths } from '../../paths.ts'
import type { Passkey } from '../queries.ts'
import { AddPasskey } from './add.tsx'

type Props = {
  frame: Frame
  passkeys: readonly Passkey[]
  device: string
  canWork: boolean
  notice?: string | undefined
  typed?: string | undefined
  errors?: readonly FieldError[] | undefined
}

export const PasskeysPage = ({ frame, passkeys, notice, errors = [], ...adding }: Props) => (
  <Page frame={frame} title="Your passkeys" error={errors.length > 0} script="passkeys.js">
    <Spine>
      <Section mark={passkeys.length > 0 ? 'done' : 'stop'} side="You">
        <BackToYou />
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {notice && <NotificationBanner text={notice} />}
        <h1 class="gt-h1 gt-h1--s">Your passkeys</h1>
        <p class="gt-lead">
          A passkey is a key that stays in your own phone or computer. You open it with your finger, your face or your
          PIN, and you are in. None of that reaches us.
        </p>
        {passkeys.length > 0 ? <Held passkeys={passkeys} /> : <p class="gt-p gt-space">You have none yet.</p>}
      </Section>
      <Section mark="now" side="Add one" kind="now" end>
        <h2 class="gt-h2">Add a passkey on this device</h2>
        <AddPasskey {...adding} errors={errors} />
      </Section>
    </Spine>
  </Page>
)

const Held = ({ passkeys }: { passkeys: readonly Passkey[] }) => (
  <SummaryList
    class="gt-space"
    rows={passkeys.map(({ id, name, added_on, used_on }) => ({
      key: name,
      value: `Added on ${inWords(added_on)}. ${used_on ? `Last used on ${inWords(used_on)}.` : 'Not used yet.'}`,
      actions: [
        { text: 'Rename', href: peoplePaths.passkeyName(id), hiddenText: name },
        { text: 'Remove', href: peoplePaths.passkeyRemoval(id), hiddenText: name },
      ],
    }))}
  />
)
