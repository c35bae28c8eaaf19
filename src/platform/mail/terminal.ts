import type { Carrier, Outgoing } from './carrier.ts'
import { asPlainText } from './letter.ts'

/** Where no mail server is set: mail goes to the terminal, and stays in the outbox until it expires. */
export function terminalCarrier(write: (text: string) => void): Carrier {
  return {
    name: 'the terminal',
    carriesTexts: false,
    async carry(message) {
      write(asText(message))
      return { outcome: 'shown' }
    },
    findObstacle: async () => null,
    close: () => undefined,
  }
}

function asText(message: Outgoing): string {
  const line = '─'.repeat(64)
  const words = message.channel === 'mail' ? asPlainText(message.letter) : message.text
  const subject = message.channel === 'mail' ? `Subject: ${message.letter.subject}\n` : ''
  return `\n${line}\nTo: ${message.to}\n${subject}\n${words}\n${line}\n\n`
}
