import type { SheetReading } from './sheet.ts'

/** How the text of a cell is made tidy: without space around it or twice, and on one line unless lines are kept. */
export function tidyBy({ keepsLines }: SheetReading): (text: string) => string {
  return keepsLines ? inLines : onOneLine
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const inLines = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map(onOneLine)
    .join('\n')
    .trim()
