/** Vowels that sound together count once; a silent e at the end does not count. */
function syllablesOf(word: string): number {
  const sounded = word.toLowerCase().replace(/(?<![aeiouyl])e$|(?<![aeiouytd])ed$|(?<![aeiouyszxcg]|sh)es$/, '')
  return Math.max(1, sounded.match(/[aeiouy]+/g)?.length ?? 0)
}

/** Flesch-Kincaid: the school year in the United States that can read it; a reader is five years older than that. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(text => text.split(/[.?!:;]+(?:\s|$)/)).filter(sentence => /[a-z]/i.test(sentence))
  const words = sentences.flatMap(sentence => sentence.match(/[a-z][a-z’'-]*/gi) ?? [])
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}
