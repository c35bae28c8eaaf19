const excel = 'Open it in Excel, choose File, Save as, “CSV UTF-8 (comma delimited)”, and bring that file.'

const kinds: readonly (readonly [start: string, message: string])[] = [
  ['504b0304', `This is an Excel workbook or another packed file, not a CSV. ${excel}`],
  ['d0cf11e0', `This is an old Excel workbook, not a CSV. ${excel}`],
  ['25504446', 'This is a PDF, not a CSV. Export the answers as CSV from the tool that asked the questions.'],
  ['89504e47', 'This is a picture, not a CSV. Export the answers as CSV from the tool that asked the questions.'],
  ['ffd8ff', 'This is a picture, not a CSV. Export the answers as CSV from the tool that asked the questions.'],
  ['47494638', 'This is a picture, not a CSV. Export the answers as CSV from the tool that asked the questions.'],
  ['1f8b', 'This file is packed (gzip). Unpack it first, and bring the CSV inside.'],
  ['7b5c727466', `This is a text document, not a CSV. ${excel}`],
  ['50415231', 'This is a Parquet file, not a CSV. Export the answers as CSV.'],
]

const webPage = /^\s*<(!doctype|html|\?xml|head|body)/i
const json = /^\s*(\{\s*"|\[\s*[{[])/

/** The message for a file that is no CSV by its first bytes, or null. */
export function refuseOtherKind(start: Uint8Array): string | null {
  const hex = Buffer.from(start.subarray(0, 8)).toString('hex')
  const kind = kinds.find(([magic]) => hex.startsWith(magic))
  if (kind) return kind[1]
  const text = Buffer.from(start.subarray(0, 512)).toString('latin1')
  if (webPage.test(text))
    return 'This is a web page, not a CSV. Sign in to the survey tool again and export the answers as CSV.'
  if (json.test(text)) return 'This is JSON, not a CSV. Export the answers as CSV.'
  return null
}
