import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const sheets = ['goldthread', 'answering', 'live', 'room'].map(name => join(root, `src/ui/styles/${name}.scss`))
const options = {
  loadPaths: [join(root, 'node_modules')],
  quietDeps: true,
  silenceDeprecations: ['if-function' as const],
}
const css = sheets.map(sheet => compile(sheet, options).css).join('\n')
const styled = new Set([...css.matchAll(/\.(gt-[\w-]+)/g)].map(([, name]) => name ?? ''))

/** A name that ends in `--` is completed in the code, as in `gt-chart--${variant}`. */
const isStyled = (name: string) =>
  styled.has(name) || [...styled].some(one => name.endsWith('--') && one.startsWith(name))

test('every class of ours that a page writes has a style', () => {
  const pages = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.tsx'),
  )
  const unstyled = pages.flatMap(file =>
    [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/\bgt-[\w-]+/g)]
      .filter(([name]) => !isStyled(name))
      .map(([name]) => `${file}: ${name}`),
  )
  expect(unstyled).toEqual([])
})
