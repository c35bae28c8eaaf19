/** The id in an address, or null when it cannot be one: then there is nothing to look for. */
export function idFrom(text: string | undefined): string | null {
  return text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null
}
