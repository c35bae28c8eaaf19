import type { Chance } from './chance.ts'

/** What people never type and attackers always do. */
const words: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  '99999999999999999999',
  '2147483648',
  '1.5',
  'null',
  'undefined',
  'true',
  '[]',
  '{"a":1}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "' or 1=1 --",
  "'; drop table jobs; --",
  '$1',
  '%s%n',
  '%',
  '%00',
  '%zz',
  '%F0%28%8C%28',
  '..%2f..%2fetc%2fpasswd',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\ufffd',
  '\ufeff',
  '\u202eevil',
  'é',
  'é',
  '👩‍👩‍👧‍👦',
  'ﷺ'.repeat(50),
  '\r\nset-cookie: a=b',
  '\n\n',
  '\t',
  'a@b',
  'a@example.org',
  '"a b"@example.org',
  'a@example.org,b@example.org',
  'a@example.org\r\nbcc: b@example.org',
  '2027-02-30',
  '0000-00-00',
  '10000-01-01',
  '2027-05-12',
  '0f0e0d0c-0b0a-4988-8776-655443322110',
  '0F0E0D0C-0B0A-4988-8776-655443322110',
  'x'.repeat(300),
  'x'.repeat(5_000),
  'ß'.repeat(2_000),
  'A'.repeat(43),
]

/** One of them; now and then something random, in any script. */
export function nastyWord(chance: Chance): string {
  if (chance.percent(75)) return chance.pick(words)
  const length = 1 + chance.below(30)
  return Array.from({ length }, () => String.fromCharCode(chance.below(chance.percent(50) ? 128 : 65_536))).join('')
}

/** A word with something wrong in it. */
export function mangle(chance: Chance, word: string): string {
  const at = chance.below(word.length + 1)
  const ways = [
    () => nastyWord(chance),
    () => word.slice(0, at) + nastyWord(chance) + word.slice(at),
    () => word.slice(0, at),
    () => word + word,
    () => word.toUpperCase(),
    () => [...word].reverse().join(''),
  ]
  return chance.pick(ways)()
}

/** What somebody calls a file of answers. */
export function nastyFile(chance: Chance): Buffer {
  const rows = (count: number) => Array.from({ length: count }, () => `${nastyWord(chance)},${nastyWord(chance)}`)
  const ways: (() => string | Buffer)[] = [
    () => '',
    () => `Team,I feel safe to speak up\n${'North,Agree\nSouth,Disagree\n'.repeat(60)}`,
    () => `${nastyWord(chance)},${nastyWord(chance)}\n${rows(30).join('\n')}`,
    () => Buffer.from(Array.from({ length: 2_000 }, () => chance.below(256))),
    () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(Array.from({ length: 500 }, () => chance.below(256)))]),
    () => `"${'a,'.repeat(3_000)}\n`,
    () => Buffer.from(`\ufeffTeam\tAnswer\n${'North\tAgree\n'.repeat(40)}`, 'utf16le'),
    () => '\n'.repeat(1_000),
  ]
  return Buffer.from(chance.pick(ways)())
}
