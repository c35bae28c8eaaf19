import PostalMime, { type Attachment } from 'postal-mime'

/** Which letter came back, and why: a code such as `550 5.1.1`. */
export type Returned = Readonly<{ id: string; code: string }>

/**
 * Reads a delivery-status message (RFC 3464), as a mail server sends it to whoever sent a letter. Null when it is
 * anything else: an answer, a notice of delay, a report about another's mail. What comes here may come from anyone, so
 * nothing of it is kept but the id, which is a UUID, and the code.
 */
export async function readDeliveryStatus(message: Buffer): Promise<Returned | null> {
  // It refuses what is nested without end.
  const { attachments } = (await PostalMime.parse(message, limits).catch(() => null)) ?? { attachments: [] }
  const status = attachments.find(({ mimeType }) => /^message\/(global-)?delivery-status$/.test(mimeType))
  if (!status) return null
  const [whole = {}, ...recipients] = fieldGroups(textOf(status))
  const failed = recipients.find(({ action }) => action?.toLowerCase() === 'failed')
  const id = idIn(whole['original-envelope-id'] ?? '') ?? idIn(messageIdIn(attachments))
  return failed && id ? { id, code: codeIn(failed) } : null
}

const limits = { attachmentEncoding: 'utf8', forceRfc822Attachments: true, maxNestingDepth: 20 } as const

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')
}

/** Groups of fields with an empty line between them: the first is about the message, each other about a recipient. */
function fieldGroups(text: string): Record<string, string>[] {
  const groups = text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/)
  return groups.map(group => {
    const lines = group.replace(/\n[ \t]+/g, ' ').split('\n')
    const fields = lines.map(line => /^([\w-]+):\s*(.*)$/.exec(line))
    return Object.fromEntries(fields.flatMap(field => (field ? [[field[1]?.toLowerCase(), field[2]?.trim()]] : [])))
  })
}

/** The Message-ID in the returned letter, or in what of its headers came back. */
function messageIdIn(attachments: readonly Attachment[]): string {
  const returned = attachments.find(({ mimeType }) => /^(message\/(global|rfc822)|text\/rfc822-headers)/.test(mimeType))
  const head = returned ? (textOf(returned).split(/\r?\n\r?\n/)[0] ?? '') : ''
  return /^message-id:\s*<([^<>@\s]+)@/im.exec(head)?.[1] ?? ''
}

function idIn(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(text)?.[0].toLowerCase() ?? null
}

function codeIn({ status = '', 'diagnostic-code': diagnostic = '' }: Record<string, string>): string {
  const enhanced = /^[245]\.\d{1,3}\.\d{1,3}\b/.exec(status)?.[0]
  const reply = /^smtp;\s*(\d{3})\b/i.exec(diagnostic)?.[1]
  return [reply, enhanced].filter(Boolean).join(' ') || 'failed'
}
