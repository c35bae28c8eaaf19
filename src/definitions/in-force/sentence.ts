/** A name as it stands within a sentence: small, and EDI as it is. */
export function withinSentence(title: string): string {
  const isWord = /^\p{Lu}\p{Ll}/u.test(title)
  return isWord ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

/** `What allyship means here`. */
export function meansHere(title: string): string {
  return `What ${withinSentence(title)} means here`
}
