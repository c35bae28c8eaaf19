// What bin/dev.mjs starts again and again: builds what is stale, and serves with the gallery beside it.
import { ensureBuilt } from './build.mjs'

await ensureBuilt()
process.setSourceMapsEnabled(true)
await import('../dist/dev.js')
