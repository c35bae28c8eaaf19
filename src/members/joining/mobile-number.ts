/** A number to send a text message to, such as `+447700900123`; or what is wrong with what was typed. */
export type MobileReading = Readonly<{ outcome: 'read'; number: string } | { outcome: 'wrong'; text: string }>

const wrong = (text: string): MobileReading => ({ outcome: 'wrong', text })

/** Reads a mobile number as people write it: of the United Kingdom, or of anywhere with its `+`. */
export function readMobile(typed: string): MobileReading {
  const digits = withoutMarks(typed)
  if (!digits) return wrong('Enter a mobile number')
  const abroad = /^(?:\+|00)(?!44)(\d+)$/.exec(digits)?.[1]
  if (abroad !== undefined) return readAbroad(abroad)
  const here = /^(?:(?:\+|00)?440?|0)(\d+)$/.exec(digits)?.[1]
  if (here === undefined) return wrong('Enter a mobile number such as 07700 900123, or +353 85 012 3456 from abroad')
  return readHere(here)
}

/** What stands between the figures for the eye, and the (0) that some write after +44. */
function withoutMarks(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}()./\-‐‑‒–—_]/gu, '')
    .replaceAll('＋', '+')
}

/** Mobiles are 071 to 075 and 077 to 079, and 07624 on the Isle of Man. 070 and other 076 are no phones of that kind. */
function readHere(digits: string): MobileReading {
  if (!/^7([1-57-9]|624)/.test(digits))
    return wrong('Enter the number of a mobile: in the United Kingdom it begins with 07')
  if (digits.length !== 10)
    return wrong(`Check the number: it has too ${digits.length < 10 ? 'few' : 'many'} figures. 07700 900123 has eleven`)
  return { outcome: 'read', number: `+44${digits}` }
}

/** E.164: fifteen figures at most, and no country begins with 0. */
function readAbroad(digits: string): MobileReading {
  if (/^[1-9]\d{6,14}$/.test(digits)) return { outcome: 'read', number: `+${digits}` }
  return wrong('Check the number: after the + comes the code of the country, then the number without its first 0')
}
