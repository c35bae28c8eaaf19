/** The letters of GSM 03.38 that take one place in a text message, and those that take two. */
const single =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const double = '^{}\\[~]|€'

/** Beyond one piece, each loses some places to say which piece it is. */
const plain = { one: 160, each: 153 }
const other = { one: 70, each: 67 }

/** How many text messages some words take, each of which is paid for: one letter beyond GSM 03.38 makes them all longer. */
export function piecesOf(text: string): number {
  const letters = [...text]
  const isPlain = letters.every(letter => single.includes(letter) || double.includes(letter))
  const places = isPlain ? letters.reduce((sum, letter) => sum + (double.includes(letter) ? 2 : 1), 0) : text.length
  const { one, each } = isPlain ? plain : other
  return places <= one ? 1 : Math.ceil(places / each)
}
