/** Letters of alphabets that have look-alikes in one another: a word of a name is written in one of them. */
const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

/**
 * Marks that nobody sees but that change what others see: they turn the direction of writing, or join letters to none.
 * The joiners of Arabic, Persian and Indian scripts stay.
 */
const unseen =
  /\u{34f}|[\u{ad}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180e}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{3164}\u{feff}\u{ffa0}\u{fff9}-\u{fffb}]/u

/** What is wrong with the name of a person, a team or an organisation, in words its writer can act on; or null. */
export function problemWithName(name: string, missing: string): string | null {
  if (!name) return missing
  if (name.length > 200) return 'Use 200 characters or fewer'
  if (/[\n\t]/.test(name)) return 'Write it in one line'
  if (unseen.test(name)) return 'Type it by hand: it holds marks that cannot be seen'
  if (!/[\p{L}\p{N}]/u.test(name)) return 'Use at least one letter'
  const isMixed = name.split(/[^\p{L}\p{M}]+/u).some(word => alphabets.filter(letters => letters.test(word)).length > 1)
  return isMixed ? 'Write each word in one alphabet: some letters only look like the ones you mean' : null
}
