import type { DotRow } from '../ui/charts/dots.tsx'
import type { HeatRow } from '../ui/charts/heat-table.tsx'
import type { Say } from '../ui/charts/reading.ts'
import type { RunPoint } from '../ui/charts/run.tsx'

/** Invented figures, already protected. */
export const percent: Say = value => `${Math.round(value)}%`
export const times: Say = value => value.toFixed(1)
export const points: Say = value => {
  const sign = value > 0 ? '+' : '−'
  return `${value === 0 ? '' : sign}${Math.abs(Math.round(value))}`
}

const row = (label: string, base: number, value: number, low: number, high: number): DotRow => ({
  label,
  base,
  estimate: { value, low, high },
})

const hidden = (label: string): DotRow => ({ label, base: 0, estimate: null })

export const safe: readonly DotRow[] = [
  { ...row('Everyone', 412, 53, 48, 58), all: true },
  row('Home care, days', 128, 59, 50, 67),
  row('Residential homes', 121, 55, 46, 63),
  { ...row('Nights, all services', 58, 31, 20, 44), strong: true },
  row('Supported living in the north of the county and by the sea', 12, 100, 76, 100),
  row('Volunteers', 11, 0, 0, 26),
  hidden('Bank and agency'),
]

export const likelihood: readonly DotRow[] = [
  row('Appointed from a shortlist', 640, 1.6, 1.2, 2.1),
  row('Formal discipline', 48, 0.6, 0.3, 1.2),
  hidden('Non-mandatory training'),
]

const wave = (label: string, reading: RunPoint['reading'], note?: string): RunPoint => ({ label, reading, note })

export const waves: readonly RunPoint[] = [
  wave('Mar 2023', 44),
  wave('Sep 2023', 47),
  wave('Mar 2024', null),
  wave('Sep 2024', 46, 'speaking up became part of induction'),
  wave('Mar 2025', 55),
  wave('Sep 2025', 'none'),
  wave('Mar 2026', 58, 'every team heard its own results'),
  wave('Sep 2026', 63),
]

export const safeMonths: readonly RunPoint[] = [
  ...[-6, -2, 0, 1, -1, 3, 5, 9, 8, 7, 9].map((reading, i) => ({ label: `Month ${i + 1}`, at: i, reading })),
  { label: 'Month 15', at: 14, reading: 8 },
]

export const heatColumns = ['I can take leave', 'I feel safe to speak up', 'I am listened to', 'I would stay']

export const heatRows: readonly HeatRow[] = [
  { label: 'Everyone', readings: [85, 53, 61, 70], all: true },
  { label: 'Home care, days', readings: [88, 59, 66, 74] },
  { label: 'Nights, all services', readings: [71, 31, 38, 52] },
  { label: 'Supported living in the north of the county and by the sea', readings: [90, null, 64, 'none'] },
  { label: 'Bank and agency', readings: [null, null, null, null] },
]
