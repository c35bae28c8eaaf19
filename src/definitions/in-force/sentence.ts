/** `What allyship means here`: the name as it stands within a sentence, and EDI as it is. */
export function meansHere(title: string): string {
  const isWord = /^\p{Lu}\p{Ll}/u.test(title)
  const name = isWord ? title.charAt(0).toLowerCase() + title.slice(1) : title
  return `What ${name} means here`
}
