import { daysToSayYes } from '../list.ts'

type Asking = Readonly<{ organisation: string; wording: string; page: string; leaving: string }>

/** Asks whether letters are wanted. Whoever typed the address may not be whoever reads it. */
export const askingLetter = ({ organisation, wording, page, leaving }: Asking) => ({
  subject: `Do you want letters from ${organisation}?`,
  body: [
    'Hello,',
    `Somebody gave this address to ${organisation} and agreed to this: “${wording}” If that was you, say yes on this page. No letter comes before you do.`,
    page,
    `If it was not you, you need not do anything. The address is deleted after ${daysToSayYes} days.`,
  ].join('\n\n'),
  button: 'Say yes',
  footer: `Goldthread sends this for ${organisation}, because this address was typed in.`,
  stop: leaving,
})

/** To somebody who is on the list: only the letter says so, and never the page. */
export const hadLetter = ({ organisation, leaving }: Pick<Asking, 'organisation' | 'leaving'>) => ({
  subject: `You get letters from ${organisation}`,
  body: [
    'Hello,',
    `Somebody gave this address again for letters from ${organisation}. Nothing has changed: you said yes before. If you want no more letters, leave here:`,
    leaving,
  ].join('\n\n'),
  footer: `Goldthread sends this for ${organisation}, because this address was typed in.`,
  stop: leaving,
})
