/**
 * Does one of these words stand in a text? Then somebody reads it first. Small and large letters, accents, figures in the
 * place of letters, letters said twice and letters set apart are the same. `idiot*` finds all that begins so. This holds
 * what is careless, and not everyone who wants past it: that is why questions can wait for a host altogether.
 */
export function isHeld(text: string, heldWords: readonly string[]): boolean {
  const said = ` ${plain(text)} `
  return heldWords.some(word => {
    const wanted = plain(word)
    return wanted !== '' && said.includes(word.endsWith('*') ? ` ${wanted}` : ` ${wanted} `)
  })
}

const inPlaceOf: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' },
}

/** Words of plain letters, with one space between. */
function plain(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll(/[013457@$]|!(?=[\p{L}\p{N}@$])/gu, sign => inPlaceOf[sign] ?? sign)
  const words = letters.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return joined(words)
    .map(word => word.replaceAll(/(.)\1+/gu, '$1'))
    .join(' ')
}

/** Letters that stand alone, one after another, are one word: `i d i o t`. */
function joined(words: readonly string[]): string[] {
  const made: string[] = []
  let wasAlone = false
  for (const word of words) {
    const isAlone = [...word].length === 1
    if (isAlone && wasAlone) made.push(`${made.pop()}${word}`)
    else made.push(word)
    wasAlone = isAlone
  }
  return made
}
