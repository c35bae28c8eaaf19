import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const styles = join(root, 'src/ui/styles')

const options = {
  loadPaths: [join(root, 'node_modules')],
  quietDeps: true,
  silenceDeprecations: ['if-function' as const],
}
const sheets = new Map(
  readdirSync(styles)
    .filter(name => /^[a-z]\w*\.scss$/.test(name))
    .map(name => [name, compile(join(styles, name), options).css]),
)

const namesIn = (text: string, how: RegExp) => [...text.matchAll(how)].map(([, name]) => name ?? '')
const used = /var\(\s*(--[\w-]+)/g
const set = /(--[\w-]+)\s*:/g

/** Stands beside the main sheet, and takes its tokens from there. */
const beside = (name: string) => (name === 'room.scss' ? (sheets.get('goldthread.scss') ?? '') : '')

test.each([...sheets])('every custom property that %s uses is one that it sets', (name, css) => {
  const known = new Set(namesIn(css + beside(name), set))
  // GOV.UK Frontend falls back on a value of its own.
  const lost = namesIn(css, used).filter(one => !known.has(one) && !one.startsWith('--govuk-'))
  expect([...new Set(lost)]).toEqual([])
})

test('every custom property that a page or a picture uses is a token', () => {
  const tokens = new Set([...sheets.values()].flatMap(css => namesIn(css, set)))
  const lost = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
    .flatMap(file =>
      namesIn(readFileSync(join(root, 'src', file), 'utf8'), used)
        .filter(one => !tokens.has(one))
        .map(one => `${file}: ${one}`),
    )
  expect(lost).toEqual([])
})
