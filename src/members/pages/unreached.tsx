import { inWords } from '../../calendar/day.ts'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { membersPaths } from '../paths.ts'
import type { Bounce } from '../unreached.ts'

/** Said to whoever can do something about it. */
export const UnreachedPerson = ({ id, bounce }: { id: string; bounce: Bounce }) => (
  <NotificationBanner>
    <p class="govuk-notification-banner__heading">Letters to this address come back</p>
    <p class="gt-p">
      The last one on {inWords(bounce.on)} ({bounce.code}).{' '}
      {bounce.wrong === 'the address' ? <WrongAddress id={id} /> : <UnwantedMail />}
    </p>
  </NotificationBanner>
)

const WrongAddress = ({ id }: { id: string }) => (
  <>
    Ask them for the right address and{' '}
    <a class="govuk-notification-banner__link" href={membersPaths.changing(id)}>
      correct it
    </a>
    . Or let them in with a <Code />.
  </>
)

const UnwantedMail = () => (
  <>
    The server there does not want mail from us, so the address may well be right. Tell whoever runs Goldthread. Until
    they have mended it, let this person in with a <Code />.
  </>
)

const Code = () => (
  <a class="govuk-notification-banner__link" href="#code">
    code
  </a>
)

/** Above the list of people. It names nobody and counts nobody. */
export const SomeUnreached = () => (
  <NotificationBanner>
    <p class="govuk-notification-banner__heading">
      Letters to some people come back.{' '}
      <a class="govuk-notification-banner__link" href={`${membersPaths.all}?standing=unreached`}>
        See whose
      </a>
    </p>
  </NotificationBanner>
)
