import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../src/platform/root.ts'

const guide = readFileSync(join(root, 'docs/using/command-line.md'), 'utf8')
const launcher = `npx() { shift; '${process.execPath}' '${join(root, 'bin', 'goldthread.mjs')}' "$@"; }`

test('what the command line guide says to paste prints what it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-guide-'))
  const blocks = [...guide.matchAll(/^```(sh|text)\n([\s\S]*?)^```/gm)]
  try {
    let printed = ''
    for (const [, kind, text = ''] of blocks) {
      if (kind === 'text') expect(printed).toBe(text)
      else
        printed = execFileSync('sh', ['-c', `${launcher}\n{ ${text}\n} 2>&1 || true`], {
          cwd: folder,
          encoding: 'utf8',
        })
    }
    expect(blocks.length).toBeGreaterThan(5)
    expect(existsSync(join(folder, 'both'))).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
