import type { Carrier } from './carrier.ts'
import { notifyCarrier } from './notify.ts'
import type { MailSettings } from './settings.ts'
import { smtpCarrier } from './smtp.ts'

/** The carrier that was set, ready to be used. Opens no connection yet. */
export function openCarrier(settings: MailSettings): Carrier {
  return settings.carrier === 'smtp' ? smtpCarrier(settings) : notifyCarrier(settings)
}
