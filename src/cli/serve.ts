import { settingNames } from '../platform/config.ts'

const meanings: Readonly<Record<(typeof settingNames)[number], string>> = {
  PORT: 'the port to listen on (3000)',
  HOST: 'the address to listen on (127.0.0.1: this computer alone)',
  PUBLIC_URL: 'the address people type (http://localhost:PORT)',
  GOLDTHREAD_DATA:
    'the folder for the database and the secret (data in the repository; as root one in /var/lib/goldthread)',
  DATABASE_URL: 'a PostgreSQL server (without it, the built-in database)',
  GOLDTHREAD_SECRET: "the instance's own secret (made at the first start)",
  DRAIN_SECONDS: 'how long to go on answering when asked to stop, until a proxy has noticed (0)',
}

export const serveUsage = `goldthread serve

  Runs Goldthread for browsers, with its database, until Ctrl-C. npm start does the same.
  It takes no arguments. Settings are environment variables, and none is needed:

${settingNames.map(name => `  ${name.padEnd(17)}  ${meanings[name]}`).join('\n')}

  For example: PORT=8080 npx goldthread serve
  docs/running/README.md says more.`

export type ServeRequest = Readonly<
  { outcome: 'serve' } | { outcome: 'help' } | { outcome: 'refused'; message: string }
>

/** What somebody wants who typed this after `serve`: to serve, to read the help, or something there is not. */
export function parseServe(args: readonly string[]): ServeRequest {
  if (args.some(each => each === '--help' || each === '-h')) return { outcome: 'help' }
  const [first] = args
  if (first === undefined) return { outcome: 'serve' }
  const message = `goldthread serve takes no arguments, and “${first}” is one: goldthread serve --help names its settings.`
  return { outcome: 'refused', message }
}
