export type Place = Readonly<{ line: number; column: number }>

/** Why cells cannot be told apart any more; `opened` is where the quotation mark in question began. */
export type BrokenCell = Readonly<{
  reason: 'open quote' | 'text after quote' | 'too long'
  at: Place
  opened: Place | null
}>

/** Receives the cells of a file in order. A line without anything on it is no row. */
export type CellSink = Readonly<{
  cell: (value: string, index: number) => void
  row: (cells: number, line: number) => void
  broken: (cell: BrokenCell) => void
}>

export type Tokenizer = Readonly<{ write: (text: string) => void; end: () => void; place: () => Place }>

const quote = 34
const lineFeed = 10
const carriageReturn = 13

/**
 * Cuts text into cells as RFC 4180 says, in any pieces, and knows line and column. Lines end with CRLF, LF or CR.
 * A quotation mark inside an unquoted cell is text, as in Excel. After `broken` everything else is ignored.
 */
export function createTokenizer(delimiter: string, longest: number, sink: CellSink): Tokenizer {
  const separator = delimiter.charCodeAt(0)
  let state: 'start' | 'plain' | 'quoted' | 'quote seen' | 'stopped' = 'start'
  let held = ''
  let cells = 0
  let line = 1
  let rowLine = 1
  /** Where the current line begins, counted from the start of the current piece of text; may be negative. */
  let lineStart = 0
  let afterReturn = false
  let opened: Place | null = null
  let wasQuoted = false

  const placeOf = (index: number): Place => ({ line, column: index - lineStart + 1 })

  function stop(reason: BrokenCell['reason'], index: number): void {
    state = 'stopped'
    sink.broken({ reason, at: placeOf(index), opened })
  }

  function endCell(value: string, index: number): void {
    if (value.length > longest) {
      stop('too long', index)
      return
    }
    sink.cell(value, cells)
    cells += 1
    held = ''
    opened = null
    state = 'start'
  }

  function endRow(value: string, index: number): void {
    if (cells > 0 || value !== '' || wasQuoted) {
      endCell(value, index)
      if (state !== 'stopped') sink.row(cells, rowLine)
    }
    cells = 0
    wasQuoted = false
  }

  function newLine(next: number): void {
    line += 1
    lineStart = next
  }

  /** Keeps part of a cell that is not finished. */
  function hold(text: string, from: number, to: number): void {
    held = held === '' ? text.slice(from, to) : held + text.slice(from, to)
    if (held.length > longest) stop('too long', to)
  }

  function readPlain(text: string, from: number): number {
    for (let i = from; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code !== separator && code !== lineFeed && code !== carriageReturn) continue
      const value = held === '' ? text.slice(from, i) : held + text.slice(from, i)
      if (code === separator) endCell(value, i)
      else finishLine(value, i, code)
      return i + 1
    }
    hold(text, from, text.length)
    if (state === 'start') state = 'plain'
    return text.length
  }

  function finishLine(value: string, index: number, code: number): void {
    endRow(value, index)
    newLine(index + 1)
    rowLine = line
    afterReturn = code === carriageReturn
  }

  function readQuoted(text: string, from: number): number {
    const found = text.indexOf('"', from)
    const to = found === -1 ? text.length : found
    countLines(text, from, to)
    hold(text, from, to)
    if (found === -1 || state === 'stopped') return text.length
    state = 'quote seen'
    return found + 1
  }

  function countLines(text: string, from: number, to: number): void {
    for (let i = from; i < to; i += 1) {
      const code = text.charCodeAt(i)
      if (code === lineFeed && afterReturn) lineStart = i + 1
      else if (code === lineFeed || code === carriageReturn) newLine(i + 1)
      afterReturn = code === carriageReturn
    }
  }

  function readAfterQuote(text: string, index: number): number {
    const code = text.charCodeAt(index)
    afterReturn = false
    if (code === quote) {
      held += '"'
      state = 'quoted'
    } else if (code === separator) endCell(held, index)
    else if (code === lineFeed || code === carriageReturn) finishLine(held, index, code)
    else stop('text after quote', index)
    return index + 1
  }

  function openQuote(index: number): number {
    opened = placeOf(index)
    wasQuoted = true
    state = 'quoted'
    return index + 1
  }

  function readStart(text: string, index: number): number {
    const code = text.charCodeAt(index)
    if (code === quote) return openQuote(index)
    if (!afterReturn) return readPlain(text, index)
    afterReturn = false
    if (code !== lineFeed) return readPlain(text, index)
    lineStart = index + 1
    return index + 1
  }

  function write(text: string): void {
    for (let i = 0; i < text.length && state !== 'stopped'; ) {
      if (state === 'start') i = readStart(text, i)
      else if (state === 'plain') i = readPlain(text, i)
      else if (state === 'quoted') i = readQuoted(text, i)
      else i = readAfterQuote(text, i)
    }
    lineStart -= text.length
  }

  function end(): void {
    if (state === 'quoted') stop('open quote', 0)
    else if (state !== 'stopped' && (state !== 'start' || cells > 0)) endRow(held, 0)
  }

  return { write, end, place: () => placeOf(0) }
}
