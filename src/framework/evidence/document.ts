/** The files that are taken, by what their bytes say they are. */
export const documentTypes = {
  pdf: { words: 'PDF', ending: 'pdf', mime: 'application/pdf' },
  docx: { words: 'Word document', ending: 'docx', mime: openXml('wordprocessingml.document') },
  xlsx: { words: 'Excel workbook', ending: 'xlsx', mime: openXml('spreadsheetml.sheet') },
  pptx: { words: 'PowerPoint slides', ending: 'pptx', mime: openXml('presentationml.presentation') },
  png: { words: 'PNG picture', ending: 'png', mime: 'image/png' },
  jpeg: { words: 'JPEG picture', ending: 'jpg', mime: 'image/jpeg' },
  text: { words: 'Text', ending: 'txt', mime: 'text/plain' },
  csv: { words: 'CSV table', ending: 'csv', mime: 'text/csv' },
} as const
export type DocumentType = keyof typeof documentTypes

function openXml(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.${kind}`
}

/** The most bytes of a file. The database holds to it too. */
export const mostBytes = 10_000_000

/** Bytes as people read them. */
export function inMegabytes(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

type Sniffed = DocumentType | 'macros' | null

/**
 * What a file is, by its own bytes. Whether text is a table nobody can see from its bytes, so there the name may say;
 * both are text. Office files with macros are programs, and are named so. Null for everything else.
 */
export function sniff(bytes: Buffer, name: string): Sniffed {
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, 'PK\x03\x04')) return sniffOffice(namesInZip(bytes))
  if (!isPlainText(bytes)) return null
  return /\.csv$/i.test(name.trim()) ? 'csv' : 'text'
}

const startsWith = (bytes: Buffer, magic: string) =>
  bytes.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1'))

function sniffOffice(names: readonly string[]): Sniffed {
  if (!names.includes('[Content_Types].xml')) return null
  if (names.some(name => /(^|\/)vba(Project|Data)/i.test(name))) return 'macros'
  if (names.some(name => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  if (names.some(name => /^xl\/workbook\d*\.xml$/.test(name))) return 'xlsx'
  return names.some(name => /^ppt\/presentation\d*\.xml$/.test(name)) ? 'pptx' : null
}

const [endOfZip, fileOfZip] = [0x06054b50, 0x02014b50]

/** The names in the table at the end of a ZIP file; none when it cannot be read. Nothing is unpacked. */
function namesInZip(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 20 > bytes.length || bytes.readUInt32LE(end) !== endOfZip) return []
  const names: string[] = []
  let at = bytes.readUInt32LE(end + 16)
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === fileOfZip) {
    const lengths = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset))
    const [name = 0, extra = 0, comment = 0] = lengths
    names.push(bytes.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}

/** No control character, and no mark-up, which could be a page that does something when it is opened. */
function isPlainText(bytes: Buffer): boolean {
  if (bytes.some(byte => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)) return false
  return !/^(\xef\xbb\xbf)?\s*</.test(bytes.toString('latin1', 0, 1000))
}

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name under which a file can be saved anywhere: no folders, no signs that a system reads as more than a name, none
 * that turns the direction of writing, and the ending of what it is.
 */
export function safeName(name: string, type: DocumentType): string {
  const { ending } = documentTypes[type]
  // A browser sends a quotation mark and a line end in the name of a file as these.
  const sent = name.replace(/%22|%0d|%0a/gi, '')
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\ufffd]/gu, '').replace(/\s+/g, ' ')
  const bare = plain.replace(endings[type], '').replace(/^[.\s]+|[.\s]+$/g, '')
  const short = [...bare].slice(0, 100).join('').trim()
  return `${short === '' || devices.test(short) ? 'document' : short}.${ending}`
}

/** What the ending may be already; any other stays in the name, before the true one. */
const endings: Readonly<Record<DocumentType, RegExp>> = {
  ...{ pdf: /\.pdf$/i, docx: /\.docx$/i, xlsx: /\.xlsx$/i, pptx: /\.pptx$/i },
  ...{ png: /\.png$/i, jpeg: /\.jpe?g$/i, text: /\.txt$/i, csv: /\.csv$/i },
}
