import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { releaseUsage } from '../src/cli/arguments.ts'
import { settingNames } from '../src/platform/config.ts'
import { root } from '../src/platform/root.ts'

type Page = Readonly<{ path: string; text: string }>

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const list = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true }).map(name => join(folder, String(name)))

/** Every page that people read, by its path from the root. */
const pages: readonly Page[] = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...list('docs').filter(path => path.endsWith('.md')),
  ...list('src').filter(path => path.endsWith('README.md')),
].map(path => ({ path, text: read(path) }))

const page = (path: string) => pages.find(each => each.path === path)!.text
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** A row of a table that begins with this, in code. */
const hasRow = (text: string, name: string) => text.split('\n').some(line => line.startsWith(`| \`${name}`))

test('every setting stands in the table of settings', () => {
  expect(settingNames.filter(name => !hasRow(page('docs/running/README.md'), name))).toEqual([])
})

test('every command and flag is explained, in the README and in full', () => {
  const flags = all(releaseUsage, /^\s+(--\w+) /gm)
  expect(flags.length).toBeGreaterThan(8)
  for (const path of ['README.md', 'docs/using/command-line.md']) {
    expect(flags.filter(flag => !hasRow(page(path), flag))).toEqual([])
    expect(all(page(path), /^\| `(--\w+)/gm).filter(flag => !flags.includes(flag))).toEqual([])
  }
  const commands = all(read('src/cli.ts'), /case '(\w+)':/g)
  expect(commands).toContain('release')
  expect(commands.filter(name => !page('docs/using/command-line.md').includes(`npx goldthread ${name}`))).toEqual([])
})

test('every npm script is mentioned', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts).filter(name => name !== 'build')
  const says = (name: string) => pages.some(({ text }) => new RegExp(`npm (run )?${name}\\b`).test(text))
  expect(scripts.filter(name => !says(name))).toEqual([])
})

test('every dependency has its line, with its version, and nothing else has one', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const wanted = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name} ${version}`)
  const rows = all(page('docs/decisions/dependencies.md'), /^\| (\S.*)$/gm).map(row => row.split('|'))
  const told = rows
    .filter(([name]) => name?.trim() !== 'package')
    .flatMap(([names = '', versions = '']) => {
      const each = versions.split(',')
      return names.split(',').map((name, i) => `${name.trim()} ${each[i]?.trim()}`)
    })
  expect(told.sort()).toEqual(wanted.sort())
})

test('every decision says what else was weighed, and when to look at it again', () => {
  const decisions = pages.filter(({ path }) => path.startsWith('docs/decisions/'))
  expect(decisions.length).toBeGreaterThan(8)
  const silent = decisions.filter(
    ({ text }) => !/^(\*\*Weighed\b|## Weighed)/m.test(text) || !/^(\*\*Revisit\b|## Revisit)/m.test(text),
  )
  expect(silent.map(({ path }) => path)).toEqual([])
  expect(decisions.filter(({ path }) => !page('docs/README.md').includes(relative('docs', path)))).toEqual([])
})

test('every folder of the source says what it is for', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
  expect(
    folders.filter(({ name }) => !existsSync(join(root, 'src', name, 'README.md'))).map(({ name }) => name),
  ).toEqual([])
})

/** The name that a heading can be linked by, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

test('every link within these pages leads somewhere', () => {
  const broken = pages.flatMap(({ path, text }) =>
    all(withoutCode(text), /\]\(([^)\s]+)\)/g)
      .filter(link => !/^https?:/.test(link))
      .filter(link => {
        const [file = '', anchor] = link.split('#')
        const target = file ? join(dirname(path), file) : path
        if (!existsSync(join(root, target))) return true
        return anchor !== undefined && !all(read(target), /^#+ (.+)$/gm).some(heading => anchorOf(heading) === anchor)
      })
      .map(link => `${path}: ${link}`),
  )
  expect(broken).toEqual([])
})

test('every file that is named is there', () => {
  const sources = list('src').map(path => path.split('/').at(-1))
  const missing = pages.flatMap(({ path, text }) => {
    const named = all(withoutCode(text), /`([^`\s]+)`/g)
    const paths = named.filter(name => /^(src|docs|test|bin|db|bench)\/[\w./-]*$/.test(name))
    const files = named.filter(name => /^[\w-]+(\.\w+)?\.tsx?$/.test(name))
    const gone = [
      ...paths.filter(name => !existsSync(join(root, name))),
      ...files.filter(name => !sources.includes(name)),
    ]
    return gone.map(name => `${path}: ${name}`)
  })
  expect(missing).toEqual([])
})

test('every picture is small, and stands on a page with words for those who cannot see it', () => {
  const shown = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words = '', file = '']) => ({
      words,
      file: join(dirname(path), file),
    })),
  )
  expect(shown.filter(({ words }) => words.length < 20)).toEqual([])
  const pictures = list('docs/pictures').filter(path => path.endsWith('.png'))
  expect(pictures.filter(path => statSync(join(root, path)).size > 250_000)).toEqual([])
  expect(pictures.filter(path => !shown.some(({ file }) => file === path))).toEqual([])
})
