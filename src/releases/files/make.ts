import { csvCell } from '../../sheets/safe-cell.ts'
import type { Release } from '../../statistics/release.ts'
import type { View } from '../../statistics/view.ts'
import { StandaloneRelease } from '../pages/standalone.tsx'
import type { Wording } from '../wording.ts'
import { cellsJson } from './cells-json.ts'
import { codebookColumns, codebookLines } from './codebook-csv.ts'
import { tableColumns, tableLines } from './tables-csv.ts'

/** The files of a release by name, as texts. `css` is the whole style of the page. */
export function makeFiles(release: Release, views: readonly View[], css: string): Record<string, string> {
  return {
    'index.html': String(StandaloneRelease({ release, css })),
    'tables.csv': tablesCsv(release),
    'codebook.csv': codebookCsv(release),
    'release.json': releaseJson(release),
    'cells.json': cellsJson(views),
  }
}

/** The tables as a CSV that a spreadsheet opens and that runs no formula. */
export function tablesCsv(release: Release): string {
  return csvOf([tableColumns, ...tableLines(release)])
}

/** What its columns, questions, answers and groups mean, as a CSV of the same make. */
export function codebookCsv(release: Release): string {
  return csvOf([codebookColumns, ...codebookLines(release)])
}

function csvOf(lines: readonly (readonly (string | number | null)[])[]): string {
  return lines.map(line => `${line.map(csvCell).join(',')}\r\n`).join('')
}

/** A frozen release with the labels it was made with, by which later releases know it, and its present wording if it has one. */
export function releaseJson(release: Release, wording?: Wording): string {
  return `${JSON.stringify(wording ? { ...release, wording } : release)}\n`
}
