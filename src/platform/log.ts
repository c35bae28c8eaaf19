/** One line of JSON for each thing that happened. Never a person, an address, a query or a value somebody typed. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>) => void

export function logTo(write: (line: string) => void, now: () => Date): Log {
  return (event, facts) => write(`${JSON.stringify({ at: now().toISOString(), event, ...facts })}\n`)
}

/**
 * What may be said of an error: its kind, its code, and where it arose. Its message stays out, because messages quote:
 * PostgreSQL repeats the row that broke a rule.
 */
export function describeError(error: unknown): { error: string; code?: string; where: string } {
  if (!(error instanceof Error)) return { error: typeof error, where: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return { error: error.name, ...(code && { code }), where: frames.map(line => line.trim()).join(' < ') }
}
