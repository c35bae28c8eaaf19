/** Words that could be a name: three letters or more, the first a capital. Each once, and not more than anybody reads. */
export function nameLike(text: string): string[] {
  const words = text.match(/\p{Lu}[\p{L}\p{M}'’-]{2,}/gu) ?? []
  return [...new Set(words.map(word => word.replace(/['’-].?$/u, '')))].filter(word => word.length > 2).slice(0, 2_000)
}

/** Names in a sentence: “Carys” and “Bowen”. */
export function sayNames(names: readonly string[]): string {
  const quoted = names.map(name => `“${name}”`)
  const last = quoted.at(-1) ?? ''
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`
}
