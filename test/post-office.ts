import type { Carrier } from '../src/platform/mail/carrier.ts'
import { readMailSettings, type SmtpSettings } from '../src/platform/mail/settings.ts'
import { smtpCarrier } from '../src/platform/mail/smtp.ts'
import { type Caught, openMailCatcher } from './mail-catcher.ts'

/** A mail server that keeps what it is sent, and a carrier of ours that takes letters there. */
export type PostOffice = Readonly<{
  carrier: Carrier
  /** The letters that came since it was last asked. */
  take(): Caught[]
  close(): Promise<void>
}>

export async function openPostOffice(): Promise<PostOffice> {
  const catcher = await openMailCatcher()
  const settings = { SMTP_URL: catcher.url, MAIL_FROM: 'Goldthread <goldthread@aldermoor.example>' }
  const carrier = smtpCarrier(readMailSettings(settings) as SmtpSettings)
  return {
    carrier,
    take: () => catcher.caught.splice(0),
    async close() {
      carrier.close()
      await catcher.close()
    },
  }
}
