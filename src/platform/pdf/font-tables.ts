/**
 * Which characters a TrueType font can draw, from its `cmap` (OpenType, formats 4 and 12). A document for people who
 * cannot see it may not have a letter that its fonts cannot draw.
 */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOf(font, 'cmap')
  const found = new Set<number>()
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, found)
    if (format === 12) readGroups(subtable, found)
  }
  return found
}

/** A table of a font, in place: what is written into it is written into the font. */
export function tableOf(font: Buffer, name: string): Buffer {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const record = 12 + i * 16
    if (font.toString('latin1', record, record + 4) !== name) continue
    const at = font.readUInt32BE(record + 8)
    return font.subarray(at, at + font.readUInt32BE(record + 12))
  }
  throw new Error(`A font has no table ${name}.`)
}

/** Format 4: segments of the first 65,536 characters, each with a delta or with glyphs of its own. */
function readSegments(table: Buffer, found: Set<number>): void {
  const length = table.readUInt16BE(6)
  const [ends, starts] = [14, 16 + length]
  const [deltas, offsets] = [starts + length, starts + length * 2]
  for (let i = 0; i < length; i += 2) {
    const [start, end] = [table.readUInt16BE(starts + i), table.readUInt16BE(ends + i)]
    const [delta, offset] = [table.readUInt16BE(deltas + i), table.readUInt16BE(offsets + i)]
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const own = offset === 0 ? code : table.readUInt16BE(offsets + i + offset + (code - start) * 2)
      const glyph = offset !== 0 && own === 0 ? 0 : (own + delta) % 0x10000
      if (glyph !== 0) found.add(code)
    }
  }
}

/** Format 12: groups of any characters. */
function readGroups(table: Buffer, found: Set<number>): void {
  for (let i = 0; i < table.readUInt32BE(12); i += 1) {
    const [start = 0, end = 0, glyph = 0] = [0, 4, 8].map(offset => table.readUInt32BE(16 + i * 12 + offset))
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) found.add(code)
  }
}
