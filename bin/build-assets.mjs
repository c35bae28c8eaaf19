// Styles and the browser's script to dist/assets, each file named after its content, with a manifest of the names.
// node bin/build-assets.mjs [folder]
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile } from 'sass'

const root = fileURLToPath(new URL('..', import.meta.url))
const styles = join(root, 'src/ui/styles')

const target = ['chrome111', 'firefox114', 'safari16.4']

// govuk repeats a print face in every component; ours is said once, in _media.scss.
const printFaces = /@media print\{[^{}]+\{(?:font-family|font-size|line-height|color|[;:.,"\w\s-])+\}\}/g

// Nobody uses the small radios, checkboxes and tables.
const small = /(?<=[{}])[^{}@]*--small[^{}]*\{[^{}]*\}/g

/**
 * Left and right as the writing goes: what stands left in English stands right in Arabic. What is drawn with borders
 * (`inherit`) stays as it is.
 */
const withTheWriting = css => {
  const side = name => (name === 'left' ? 'start' : 'end')
  return css
    .replace(/(?<=[{;])(padding|margin)-(left|right):/g, (_, what, name) => `${what}-inline-${side(name)}:`)
    .replace(
      /(?<=[{;])border-(left|right)((?:-\w+)?:)(?!inherit)/g,
      (_, name, rest) => `border-inline-${side(name)}${rest}`,
    )
    .replace(/(?<=[{;])(left|right):/g, (_, name) => `inset-inline-${side(name)}:`)
    .replace(/text-align:(left|right)/g, (_, name) => `text-align:${side(name)}`)
}

const sassed = name => {
  const { css } = compile(join(styles, `${name}.scss`), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
    silenceDeprecations: ['if-function'],
  })
  return withTheWriting(css.replace(printFaces, '').replace(small, ''))
}

const stylesheet = name => ({ contents: sassed(name), loader: 'css', resolveDir: root, sourcefile: `${name}.css` })

/** Logical names: fonts lose their family's long name, everything else keeps its own. */
const logicalName = entryPoint => basename(entryPoint).replace(/^atkinson-hyperlegible-next-(.+)-wght-normal/, '$1')

async function bundle(options, folder) {
  const { metafile } = await build({
    bundle: true,
    minify: true,
    target,
    legalComments: 'none',
    metafile: true,
    outdir: folder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    absWorkingDir: root,
    logLevel: 'warning',
    ...options,
  })
  return metafile.outputs
}

/** `{ 'goldthread.css': 'goldthread-4XK….css', … }` for what `outputs` says was written. */
function named(outputs, ownName) {
  const entries = Object.entries(outputs).map(([path, { entryPoint, inputs }]) => {
    const source = entryPoint ? ownName : logicalName(Object.keys(inputs)[0] ?? path)
    return [source, basename(path)]
  })
  return Object.fromEntries(entries)
}

/** `{ 'tabs.js': 'tabs-4XK….js', … }`: parts of the script that only some pages fetch. */
function scripts(outputs) {
  const entries = Object.entries(outputs).map(([path, { entryPoint }]) => [
    `${basename(entryPoint, '.ts')}.js`,
    basename(path),
  ])
  return Object.fromEntries(entries)
}

/** The same for the script itself: where they are, as seen from its own place. */
function addresses(outputs) {
  const entries = Object.entries(scripts(outputs)).map(([name, file]) => [basename(name, '.js'), `./${file}`])
  return JSON.stringify(Object.fromEntries(entries))
}

const fewPagesNeed = [
  'src/ui/client/passkeys.ts',
  'src/issuing/browser/ballot.ts',
  'src/answering/browser/answering.ts',
  'src/answering/browser/card.ts',
  'src/live/browser/live.ts',
  'src/live/browser/board.ts',
]

async function buildServed(folder) {
  const css = await bundle(
    { stdin: stylesheet('goldthread'), loader: { '.woff2': 'file' }, entryNames: 'goldthread-[hash]' },
    folder,
  )
  const answering = await bundle(
    { stdin: stylesheet('answering'), loader: { '.woff2': 'file' }, entryNames: 'answering-[hash]' },
    folder,
  )
  const live = await bundle(
    { stdin: stylesheet('live'), loader: { '.woff2': 'file' }, entryNames: 'live-[hash]' },
    folder,
  )
  const room = await bundle({ stdin: stylesheet('room'), entryNames: 'room-[hash]' }, folder)
  const rarer = await bundle(
    { entryPoints: ['src/ui/client/rarer/*.ts'], format: 'esm', entryNames: '[name]-[hash]' },
    folder,
  )
  const js = await bundle(
    { entryPoints: ['src/ui/client/goldthread.ts'], format: 'esm', define: { RARER: addresses(rarer) } },
    folder,
  )
  const few = await bundle({ entryPoints: fewPagesNeed, format: 'esm' }, folder)
  const icon = await bundle({ entryPoints: ['src/ui/icon.svg'], loader: { '.svg': 'copy' } }, folder)
  const own = {
    ...named(css, 'goldthread.css'),
    ...named(answering, 'answering.css'),
    ...named(live, 'live.css'),
    ...named(room, 'room.css'),
    ...named(js, 'goldthread.js'),
    ...named(icon, 'icon.svg'),
  }
  return { ...own, ...scripts(rarer), ...scripts(few) }
}

/** One stylesheet with its font inside, for the page that `goldthread release` writes as a single file. */
async function buildStandalone(folder) {
  const options = { stdin: stylesheet('standalone'), loader: { '.woff2': 'dataurl' }, entryNames: 'standalone' }
  await bundle(options, folder)
}

/** Empties `folder` and fills it; returns the manifest. */
export async function buildAssets(folder = join(root, 'dist/assets')) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const manifest = await buildServed(folder)
  await buildStandalone(folder)
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildAssets(process.argv[2] && resolve(process.argv[2]))
}
