import { z } from 'zod'

const bytes = z
  .string()
  .regex(/^[\w-]+$/)
  .max(16_384)

const credentialId = bytes.max(1364)

const whole = { id: credentialId, rawId: credentialId, type: z.literal('public-key') }

/** What a browser sends when it has made a passkey. */
const made = z.object({
  ...whole,
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes }),
})

/** What a browser sends when somebody uses a passkey. */
const used = z.object({
  ...whole,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: bytes }),
})

export type MadeCredential = z.infer<typeof made>
export type UsedCredential = z.infer<typeof used>

export const readMade = (text: string) => read(made, text)
export const readUsed = (text: string) => read(used, text)

/** Text from a form as a credential, or null. */
function read<T>(shape: z.ZodType<T>, text: string): T | null {
  const { data } = shape.safeParse(parsed(text))
  return data ?? null
}

/** The challenge that a credential says it answers; '' when it says none. Whether it is ours is for the database to say. */
export function challengeIn({ response }: MadeCredential | UsedCredential): string {
  const said = z
    .object({ challenge: z.string().max(200) })
    .safeParse(parsed(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8')))
  return said.data?.challenge ?? ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
