import type { Form, FormReading } from '../../platform/http/form.ts'
import { type MadeCredential, readMade } from './credential.ts'

const longestName = 100

/** What somebody calls a passkey. Without a name it is called what its browser says of itself. */
export function readPasskeyName(form: Form, otherwise?: string): FormReading<string> {
  const name = form.one('name') || otherwise || ''
  if (!name) return wrong('Enter a name for this passkey')
  if (name.includes('\n')) return wrong('Write it in one line')
  return name.length > longestName ? wrong('Use 100 characters or fewer') : { outcome: 'read', value: name }
}

const wrong = (text: string): FormReading<never> => ({ outcome: 'wrong', errors: [{ field: 'name', text }] })

export type NewPasskeyForm = Readonly<{ credential: MadeCredential; name: string }>

export function readNewPasskey(form: Form, device: string): FormReading<NewPasskeyForm> {
  const name = readPasskeyName(form, device)
  if (name.outcome === 'wrong') return name
  const credential = readMade(form.one('credential'))
  if (!credential) {
    return { outcome: 'wrong', errors: [{ field: 'name', text: 'This browser did not make a passkey. Try again' }] }
  }
  return { outcome: 'read', value: { credential, name: name.value } }
}
