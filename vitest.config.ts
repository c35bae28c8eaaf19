import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './test/slowest-first.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'bin/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['test/built.ts', 'test/cluster.ts'],
    pool: 'forks',
    // Modules are read once for each worker, not for each file: a third of the time. No test may change a module.
    isolate: false,
    maxWorkers: 3,
    sequence: { sequencer: SlowestFirst },
  },
})
