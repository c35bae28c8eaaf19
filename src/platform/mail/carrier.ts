import type { LetterContent } from './letter.ts'

/** What is handed to a carrier: one letter or one text message to one person. */
export type Outgoing = Readonly<{ id: string; to: string } & (OutgoingMail | OutgoingText)>
type OutgoingMail = { channel: 'mail'; letter: LetterContent }
type OutgoingText = { channel: 'text'; text: string }

/**
 * What came of handing it over. `code` is short, such as `550 5.1.1`: what the other side said stays out, because it
 * may repeat addresses.
 */
export type Carried =
  /** It is on its way. With a reference, the carrier can be asked later how it went. */
  | Readonly<{ outcome: 'taken'; reference?: string }>
  /** Another try may succeed: the server is away, busy, or does not accept our credentials. */
  | Readonly<{ outcome: 'not now'; code: string }>
  /** It will never be taken: the address, or this very message, was refused for good. */
  | Readonly<{ outcome: 'refused'; code: string }>
  /** It went no further than the machine Goldthread runs on, and stays to be read there. */
  | Readonly<{ outcome: 'shown' }>

/** How something that was taken has fared since. */
export type Fate = Readonly<{ outcome: 'arrived' } | { outcome: 'under way' } | { outcome: 'came back'; code: string }>

/** Who takes mail to people, and perhaps text messages. Failures the outside can cause are outcomes; a throw is a bug. */
export type Carrier = Readonly<{
  /** What it is, for whoever starts Goldthread: a name without a secret. */
  name: string
  carriesTexts: boolean
  carry(message: Outgoing): Promise<Carried>
  /** How something went that it took with this reference. */
  follow?(reference: string): Promise<Fate>
  /** Null when it would take mail now, or a short code of what is in the way. */
  findObstacle(): Promise<string | null>
  close(): void
}>
