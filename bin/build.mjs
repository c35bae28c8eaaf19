// Bundles the server, the command line and the workers into dist/, and has the assets made beside them.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.mjs'
import { root } from './root.mjs'
import { sourceStamp } from './stamp.mjs'

const dist = join(root, 'dist')

export async function ensureBuilt() {
  if (isFresh(sourceStamp())) return
  await alone('build', async () => {
    const stamp = sourceStamp()
    if (!isFresh(stamp)) await build(stamp)
  })
}

function isFresh(stamp) {
  try {
    return readFileSync(join(dist, '.stamp'), 'utf8') === stamp
  } catch {
    return false
  }
}

/** Builds beside the last build and swaps them at the end, so that a failed or killed build changes nothing. */
async function build(stamp) {
  const draft = join(root, '.goldthread', 'dist')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  try {
    await bundle(draft)
    makeAssets(join(draft, 'assets'))
  } catch {
    process.stderr.write('Goldthread could not be built: the reason is above.\n')
    process.exit(1)
  }
  writeFileSync(join(draft, '.stamp'), stamp)
  swap(draft)
}

/** Bundled as for dist/, so that source maps lead back to src/, but written to the draft. */
async function bundle(draft) {
  const { build: esbuild } = await import('esbuild')
  const { outputFiles } = await esbuild({
    ...bundling,
    entryPoints: ['src/server.ts', 'src/cli.ts', 'src/dev.ts', ...findWorkers()].map(path => ({
      in: join(root, path),
      out: basename(path, '.ts'),
    })),
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    write: false,
  })
  for (const { path, contents } of outputFiles) {
    const target = join(draft, relative(dist, path))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, contents)
  }
}

/** How everything of ours is bundled, for dist/ and for the measures of bench/. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: '#jsx',
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
}

/** Each worker thread is a file of its own in dist/, under its plain name. */
function findWorkers() {
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter(path => path.endsWith('.worker.ts'))
    .map(path => join('src', path))
}

function makeAssets(folder) {
  const script = join(root, 'bin', 'build-assets.mjs')
  if (existsSync(script)) execFileSync(process.execPath, [script, folder], { cwd: root, stdio: ['ignore', 2, 2] })
}

function swap(draft) {
  const last = join(root, '.goldthread', 'last-dist')
  rmSync(last, { recursive: true, force: true })
  if (existsSync(dist)) renameSync(dist, last)
  renameSync(draft, dist)
  rmSync(last, { recursive: true, force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt()
