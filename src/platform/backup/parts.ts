/** Parts of a table are about this large: a tar says each file's size before its bytes, so a part is held in memory. */
const partSize = 4 << 20

/** COPY's text cut into parts, each at the end of a row. Within a row, a line end is written as \n. */
export async function* inParts(text: AsyncIterable<Buffer>, size = partSize): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const piece of text) {
    const end = piece.lastIndexOf(10) + 1
    if (bytes + end >= size && end > 0) {
      yield Buffer.concat([...held, piece.subarray(0, end)])
      held = [piece.subarray(end)]
      bytes = piece.length - end
    } else {
      held.push(piece)
      bytes += piece.length
    }
  }
  if (bytes > 0) yield Buffer.concat(held)
}

/** `tables/members.0001.copy` */
export function partName(table: string, part: number): string {
  return `tables/${table}.${String(part).padStart(4, '0')}.copy`
}

/** Which table a file is a part of; null when it is none. */
export function tableOfPart(name: string): string | null {
  return /^tables\/(\w+)\.\d{4,}\.copy$/.exec(name)?.[1] ?? null
}
