import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawingsOnPaper, paperColours, runOnPaper } from './on-paper.tsx'

const source = readFileSync(new URL('styles/_tokens.scss', import.meta.url), 'utf8')
const tokens = new Map([...source.matchAll(/"([\w-]+)": (#\w{6}) #\w{6}/g)].map(([, name, light]) => [name, light]))

test('paper has the light colours of the stylesheet, on white', () => {
  const { paper, ...others } = paperColours
  expect(paper).toBe('#ffffff')
  for (const [name, colour] of Object.entries(others)) expect(colour, name).toBe(tokens.get(name))
})

test('what is drawn for paper needs no stylesheet: every colour is said, and every class', () => {
  const run = runOnPaper({
    ...{ id: 'run', title: 'Safe <to> speak up', desc: 'It rose.', say: value => `${value}%` },
    points: [
      { label: 'May 2026', reading: 30, note: 'where it began' },
      { label: 'June 2026', reading: null },
      { label: 'July 2026', reading: 55 },
    ],
    median: { value: 40, label: 'Middle' },
    aims: [{ value: 60, label: 'Target' }],
  })
  const drawings = [run, ...Object.values(drawingsOnPaper())]
  expect(drawings.length).toBeGreaterThan(8)
  for (const { svg } of drawings) {
    expect(svg).not.toContain('var(')
    expect(svg).not.toMatch(/undefined|\[object/)
    const said = /<style>([\s\S]*?)<\/style>/.exec(svg)?.[1] ?? ''
    const used = [...svg.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '))
    const textures = /^p-(?!warp|sa$)|^f-paper$/
    expect(used.filter(name => !textures.test(name) && !new RegExp(`\\.${name}\\b`).test(said))).toEqual([])
  }
  expect(run.svg).toContain('>55%<')
  expect(run.svg).not.toContain('<to>')
})
