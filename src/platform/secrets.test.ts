import { expect, test } from 'vitest'
import { sealsBy } from './secrets.ts'

const seals = sealsBy('an instance secret of thirty-two letters')

test('what was sealed opens again, and only for its purpose, on its instance, unchanged', () => {
  const sealed = seals.seal('provider of Aldermoor', 'a secret with ünïcode')
  expect(seals.unseal('provider of Aldermoor', sealed)).toBe('a secret with ünïcode')
  expect(seals.unseal('provider of Bramley', sealed)).toBeNull()
  expect(sealsBy('another instance').unseal('provider of Aldermoor', sealed)).toBeNull()
  for (let i = 0; i < sealed.length; i += 1) {
    const changed = Buffer.from(sealed)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(seals.unseal('provider of Aldermoor', changed)).toBeNull()
  }
  expect(seals.unseal('provider of Aldermoor', Buffer.alloc(5))).toBeNull()
})

test('the same text sealed twice looks different, and nothing of it shows', () => {
  const [one, two] = [seals.seal('x', 'secret'), seals.seal('x', 'secret')]
  expect(one.equals(two)).toBe(false)
  expect(one.toString('latin1')).not.toContain('secret')
})
