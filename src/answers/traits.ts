import type { Traits } from './answer-file.ts'

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const phone = /^\+?[\d\s()./-]{9,18}$/
const time =
  /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T,]+\d{1,2}[:.]\d{2}.*)?|\d{1,2}[:.]\d{2}([:.]\d{2})?( ?[ap]m)?|\d{1,2} \w{3,9} \d{4}.*)$/i
const number = /^-?\d+([.,]\d+)?$/

function isSentence(value: string): boolean {
  return value.length > 80 || value.split(' ').length > 12
}

/** Looks at different values, not at how many people gave each. No values: all shares are 0. */
export function findTraits(values: readonly string[]): Traits {
  const share = (is: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(is).length / values.length
  return {
    emails: share(value => email.test(value)),
    phones: share(value => phone.test(value) && value.replace(/\D/g, '').length >= 9 && !time.test(value)),
    times: share(value => time.test(value) && !number.test(value)),
    numbers: share(value => number.test(value)),
    sentences: share(isSentence),
  }
}
