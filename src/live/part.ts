import { createHash } from 'node:crypto'

/** A part of a page that changes while people look at it, such as `day`, `table 3` or `guest` with an id. */
export type Topic = string

/** A part as it was made, ready to be sent. */
export type Part = Readonly<{ topic: Topic; digest: string; bytes: Uint8Array }>

const encoder = new TextEncoder()

/** `html` is a piece of a page. Whoever has a part with the same digest has the same piece. */
export function partOf(topic: Topic, html: string): Part {
  const digest = createHash('sha256').update(html).digest('base64url').slice(0, 12)
  const data = JSON.stringify({ part: topic, digest, html })
  // By its id alone a program that reads the stream anew can say what it had last; browsers of ours say all they have.
  return { topic, digest, bytes: encoder.encode(`id: ${topic}.${digest}\nevent: part\ndata: ${data}\n\n`) }
}

/** Which parts a browser says it has: `day.x1…,table 3.y2…`. What is not understood is not there. */
export function readHas(text: string): Map<Topic, string> {
  const pairs = text.split(',').flatMap(one => {
    const [, topic, digest] = /^([a-z]+(?: [\w-]{1,40})?)\.([\w-]{12})$/.exec(one) ?? []
    return topic && digest ? [[topic, digest] as const] : []
  })
  return new Map(pairs.slice(0, 20))
}
