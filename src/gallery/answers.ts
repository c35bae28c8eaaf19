import type { ChartRow, Figure, ScaleOption } from '../ui/charts/row.ts'

/** Invented figures, already protected. */
export const agreement: readonly ScaleOption[] = [
  { label: 'Strongly disagree', side: 'left' },
  { label: 'Disagree', side: 'left' },
  { label: 'Neither', side: 'apart' },
  { label: 'Agree', side: 'right' },
  { label: 'Strongly agree', side: 'right' },
]

export const ends = { left: 'Disagree', right: 'Agree', apart: 'Neither' }

const figure = (count: number | null, base: number): Figure =>
  count === null ? null : { count, percent: Math.round((100 * count) / base) }

const counted = (label: string, base: number | null, counts: readonly (number | null)[]): ChartRow => ({
  label,
  base,
  segments: counts.map(count => figure(count, base ?? 1)),
})

const scaled = (
  label: string,
  base: number,
  counts: readonly (number | null)[],
  left: number,
  right: number,
): ChartRow => ({
  ...counted(label, base, counts),
  joined: [
    { of: [0, 1], figure: figure(left, base) },
    { of: [3, 4], figure: figure(right, base) },
  ],
})

const nothing = [null, null, null, null, null]

export const speakUp: readonly ChartRow[] = [
  { ...scaled('Everyone', 412, [38, 71, 84, 142, 77], 109, 219), all: true },
  scaled('Home care, days', 128, [10, 18, 25, 48, 27], 28, 75),
  scaled('Residential homes', 121, [11, 20, 24, 43, 23], 31, 66),
  scaled('Office and managers', 61, [null, null, 11, null, null], 10, 40),
  { ...scaled('Nights, all services', 58, [null, null, 13, null, null], 27, 18), strong: true },
  counted('Supported living in the north of the county and by the sea', null, nothing),
  counted('Bank and agency', null, nothing),
]

export const ways = ['Yes', 'No', 'Don’t know']

export const training: readonly ChartRow[] = [
  { ...counted('Everyone', 412, [231, 120, 61]), all: true },
  counted('Home care, days', 128, [81, 30, 17]),
  { ...counted('Nights, all services', 58, [16, null, null]), strong: true },
  counted('Bank and agency', null, [null, null, null]),
]

export const sources = [
  'A colleague told me',
  'My manager told me',
  'A poster or a leaflet in the staff room',
  'The induction',
  'I looked for it myself on the intranet',
  'Somewhere else',
]

export const heard: readonly ChartRow[] = [
  { ...counted('Everyone', 412, [120, 101, 77, 60, 34, 20]), all: true },
  counted('Home care, days', 128, [40, 31, 22, 18, 10, 7]),
  counted('Residential homes', 121, [33, 30, 20, 20, null, null]),
]

export const ease: readonly ScaleOption[] = [
  { label: 'Very easy', side: 'right' },
  { label: 'Somewhat easy', side: 'right' },
  { label: 'Don’t know', side: 'apart' },
  { label: 'Somewhat difficult', side: 'left' },
  { label: 'Very difficult', side: 'left' },
]

export const easeEnds = { left: 'Somewhat difficult', right: 'Somewhat easy', apart: 'Don’t know' }

export const leave: readonly ChartRow[] = [
  { ...scaled('Everyone', 200, [80, 90, 20, 6, 4], 170, 10), all: true },
  { ...counted('Home care, days', 60, [null, 30, 8, null, 6]), strong: true },
  counted('Nights, all services', null, nothing),
]
