import { hour } from '../../platform/clock.ts'

/** For so long a text message is tried. After that its number is gone, and a code has to be made anew. */
export const textLifetime = hour

/** What a text message with a code says. Short, since every 160 characters are paid for. */
export function textWithCode(organisation: string, link: string): string {
  return `${organisation} lets you in to Goldthread: ${link}\nIt is for you alone and works once, within 30 days.`
}
