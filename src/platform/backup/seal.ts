import { Decrypter, Encrypter } from 'age-encryption'
import { messageOf } from '../errno.ts'
import type { ByteStream } from './archive.ts'
import { damaged, WrongArchive } from './wrong-archive.ts'

/** What closes a backup: a passphrase, or public keys of age (`age1…`), or nothing at all. */
export type Lock = Readonly<
  { kind: 'passphrase'; passphrase: string } | { kind: 'recipients'; recipients: readonly string[] } | { kind: 'plain' }
>

/** What opens one. Asked for only when the archive is closed that way. */
export type Keys = Readonly<{ passphrase(): Promise<string>; identities: readonly string[] }>

export async function seal(archive: ByteStream, lock: Lock): Promise<ByteStream> {
  if (lock.kind === 'plain') return archive
  const encrypter = new Encrypter()
  if (lock.kind === 'passphrase') encrypter.setPassphrase(lock.passphrase)
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(archive)
}

/** Whether age can encrypt to this. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

/** Whether age can decrypt with this. */
export function isIdentity(text: string): boolean {
  try {
    new Decrypter().addIdentity(text)
    return true
  } catch {
    return false
  }
}

/** Opens an archive, closed or plain. Throws `WrongArchive` for a key that does not fit, and for any other file. */
export async function unseal(file: ByteStream, keys: Keys): Promise<ByteStream> {
  const { head, whole } = await peek(file)
  if (head.subarray(257, 262).toString() === 'ustar') return whole
  if (!head.toString('latin1').startsWith('age-encryption.org/v1\n')) {
    throw new WrongArchive('This is no backup that Goldthread made.')
  }
  const decrypter = new Decrypter()
  if (/\n-> scrypt /.test(head.toString('latin1'))) decrypter.addPassphrase(await keys.passphrase())
  else await addIdentities(decrypter, keys)
  return decrypter.decrypt(whole).catch(error => {
    throw /no identity matched/.test(messageOf(error)) ? doesNotFit() : damaged()
  })
}

function addIdentities(decrypter: Decrypter, { identities }: Keys): void {
  if (identities.length === 0) {
    throw new WrongArchive('This backup is closed with a key. Say with --identity which file holds its secret half.')
  }
  for (const identity of identities) decrypter.addIdentity(identity)
}

function doesNotFit(): WrongArchive {
  return new WrongArchive('This does not open the backup: it was closed with another passphrase or key.')
}

/** The first block, and the whole as if nobody had looked. */
async function peek(file: ByteStream): Promise<{ head: Buffer; whole: ByteStream }> {
  const reader = file.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  while (size < 512) {
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    size += value.length
  }
  const head = Buffer.concat(pieces)
  const whole = new ReadableStream<Uint8Array>({
    start: controller => (head.length > 0 ? controller.enqueue(head) : undefined),
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: reason => reader.cancel(reason),
  })
  return { head, whole }
}
