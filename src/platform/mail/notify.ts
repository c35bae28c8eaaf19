import { z } from 'zod'
import type { Carried, Carrier, Fate, Outgoing } from './carrier.ts'
import { asPlainText } from './letter.ts'
import { askNotify, type NotifyAnswer } from './notify-api.ts'
import type { NotifySettings } from './settings.ts'

/** Sends through GOV.UK Notify, by templates that are nothing but `((subject))` and `((body))`. */
export function notifyCarrier(settings: NotifySettings): Carrier {
  return {
    name: 'GOV.UK Notify',
    carriesTexts: settings.textTemplate !== null,
    async carry(message) {
      const { kind, ...request } = requestFor(message, settings)
      return understand(await askNotify(settings, `/v2/notifications/${kind}`, { ...request, reference: message.id }))
    },
    async follow(reference) {
      return fateIn(await askNotify(settings, `/v2/notifications/${encodeURIComponent(reference)}`))
    },
    async findObstacle() {
      const templates = [settings.emailTemplate, settings.textTemplate].filter(id => id !== null)
      const answers = await Promise.all(templates.map(id => askNotify(settings, `/v2/template/${id}`)))
      return answers.find(({ status }) => status !== 200)?.code ?? null
    },
    close: () => undefined,
  }
}

function requestFor(message: Outgoing, { emailTemplate, textTemplate }: NotifySettings) {
  if (message.channel === 'text') {
    if (!textTemplate) throw new Error('Without NOTIFY_TEXT_TEMPLATE nobody carries text messages.')
    const personalisation = { body: message.text }
    return { kind: 'sms', template_id: textTemplate, phone_number: message.to, personalisation }
  }
  const personalisation = { subject: message.letter.subject, body: withoutHiddenLinks(asPlainText(message.letter)) }
  const { stop } = message.letter
  const stopping = stop?.startsWith('https:') && { one_click_unsubscribe_url: stop }
  return { kind: 'email', template_id: emailTemplate, email_address: message.to, personalisation, ...stopping }
}

/** Notify reads `[words](address)` as a link. Nothing we write does so; a name somebody typed shall not either. */
function withoutHiddenLinks(text: string): string {
  return text.replaceAll('](', '] (')
}

const taken = z.object({ id: z.string().min(1) })
const refusal = z.object({ errors: z.array(z.object({ error: z.string(), message: z.string() })) })

/** Only what is said of the address is final. A missing template or a wrong key can be put right, and blames no address. */
function understand({ status, body, code }: NotifyAnswer): Carried {
  if (status === 201) {
    const receipt = taken.safeParse(body)
    return receipt.success ? { outcome: 'taken', reference: receipt.data.id } : { outcome: 'taken' }
  }
  return status === 400 && isAboutTheAddress(body) ? { outcome: 'refused', code } : { outcome: 'not now', code }
}

function isAboutTheAddress(body: unknown): boolean {
  const read = refusal.safeParse(body)
  return (
    read.success &&
    read.data.errors.some(
      ({ error, message }) => error === 'ValidationError' && /^(email_address|phone_number)\b/.test(message),
    )
  )
}

const failures = ['permanent-failure', 'temporary-failure', 'technical-failure']
const notification = z.object({ status: z.string() })

function fateIn({ status, body }: NotifyAnswer): Fate {
  const read = notification.safeParse(body)
  if (status !== 200 || !read.success) return { outcome: 'under way' }
  if (failures.includes(read.data.status)) return { outcome: 'came back', code: read.data.status }
  return { outcome: read.data.status === 'delivered' ? 'arrived' : 'under way' }
}
