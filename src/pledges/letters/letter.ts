import { inWords } from '../../calendar/day.ts'
import { type After, endOf, remindedAfter, reminderDay } from '../pledge.ts'
import type { Letters } from './queries.ts'

type Links = Readonly<{ page: string; stop: string }>

/**
 * Asks whether reminders are wanted. Whoever typed the address may not be whoever reads it: so nothing that they typed
 * stands in it, and its link opens no words.
 */
export function confirmingLetter({ title, organisationName, heldOn }: Letters, { page, stop }: Links) {
  const [first, second] = remindedAfter.map(after => inWords(reminderDay(heldOn, after)))
  return {
    subject: `Do you want two reminders? ${title}`,
    body: [
      'Hello,',
      `Somebody wrote down what they want to do after “${title}” at ${organisationName}, and gave this address for two reminders: on ${first} and on ${second}. If that was you, say yes on this page. Nothing comes before you do.`,
      page,
      'If it was not you, you need not do anything: the address is deleted by itself.',
    ].join('\n\n'),
    button: 'Say yes',
    footer: `Goldthread sends this for ${organisationName}, because this address was typed in.`,
    stop,
  }
}

/** The words stand on the reader's own page and not in the letter: others may look after a mailbox. */
export function reminderLetter({ title, organisationName, heldOn }: Letters, after: After, { page, stop }: Links) {
  return {
    subject: `${after} days after “${title}”`,
    body: [
      'Hello,',
      `${after} days ago you wrote down what you want to do after “${title}”. Your own page shows it. One press there says what came of it.`,
      page,
      'If nothing came of it, say so: that is worth knowing too. Nobody sees what you say. It goes into totals of many people.',
      `All of it is deleted on ${inWords(endOf(heldOn))}. If you want no more reminders, stop them here:`,
      stop,
    ].join('\n\n'),
    button: 'Your own page',
    footer: `Goldthread sends this for ${organisationName}, because you said yes to two reminders at this address.`,
    stop,
  }
}
