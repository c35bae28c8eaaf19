#!/usr/bin/env node
// Installs and builds when something is missing or stale, then runs the command line in this same process.
import { ensureInstalled } from './setup.mjs'

await ensureInstalled()
const { ensureBuilt } = await import('./build.mjs')
await ensureBuilt()
process.setSourceMapsEnabled(true)
await import('../dist/cli.js')
