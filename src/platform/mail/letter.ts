import { z } from 'zod'

/**
 * What a letter says. It is content, not mark-up: plain text and HTML are made from the same words.
 *
 * `body` is paragraphs with an empty line between them. A paragraph that is nothing but an address of the web is a link,
 * and one in which every line begins with "- " is a list. Put what people typed into a sentence, never into a paragraph
 * of its own.
 */
export const letterContent = z.object({
  subject: z.string(),
  body: z.string(),
  /** What the first link is called, such as "Sign in": it becomes the main button. */
  button: z.string().optional(),
  /** Where one press stops letters of this kind, without signing in: mail programs offer it beside the letter. */
  stop: z.string().optional(),
  /** An appointment for the reader's calendar, which a carrier that can puts beside the words. */
  calendar: z.object({ method: z.enum(['PUBLISH', 'REQUEST', 'CANCEL']), text: z.string() }).optional(),
  /** Who sends this, and why it comes to this person. */
  footer: z.string(),
})
export type LetterContent = Readonly<z.infer<typeof letterContent>>

export type Block = Readonly<
  | { kind: 'words'; lines: readonly string[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'link'; href: string }
>

const longestSubject = 150

/** Without what could end a line in a header, turn the direction of reading, or hide: such text is never typed in good faith. */
export function cleanLetter(letter: LetterContent): LetterContent {
  return {
    subject: cut(oneLine(letter.subject), longestSubject),
    body: manyLines(letter.body),
    ...(letter.button !== undefined && { button: oneLine(letter.button) }),
    ...(letter.stop !== undefined && { stop: oneLine(letter.stop) }),
    ...(letter.calendar !== undefined && { calendar: letter.calendar }),
    footer: oneLine(letter.footer),
  }
}

/** The paragraphs, links and lists of a letter. */
export function blocksOf({ body }: Pick<LetterContent, 'body'>): Block[] {
  return body.split(/\n{2,}/).map(paragraph => {
    const lines = paragraph.split('\n')
    if (/^https?:\/\/\S+$/.test(paragraph)) return { kind: 'link', href: paragraph }
    if (lines.every(line => line.startsWith('- '))) return { kind: 'list', items: lines.map(line => line.slice(2)) }
    return { kind: 'words', lines }
  })
}

/** The letter as plain text, with the footer as its last paragraph. */
export function asPlainText({ body, footer }: LetterContent): string {
  return `${body}\n\n${footer}`
}

const hiding = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu

function oneLine(text: string): string {
  return text.replace(hiding, ' ').replace(/ {2,}/g, ' ').trim()
}

/** The same for a text of several lines, which keep their ends. */
export function manyLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(line => line.replace(hiding, ' ').trimEnd())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Cut between characters as people see them. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en-GB').segment(text)) {
    if (kept.length + segment.length >= longest) break
    kept += segment
  }
  return `${kept}…`
}
