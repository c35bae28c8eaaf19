import { settingNames } from '../platform/config.ts'

const meanings: Readonly<Record<(typeof settingNames)[number], string>> = {
  PORT: 'the port to listen on (3000)',
  HOST: 'the address to listen on (127.0.0.1: this computer alone)',
  PUBLIC_URL: 'the address people type (http://localhost:PORT; https with a certificate)',
  TLS_CERT: 'a PEM file with the certificate and its chain: Goldthread speaks https itself',
  TLS_KEY: 'a PEM file with the key of that certificate',
  TRUSTED_PROXIES: 'addresses of proxies that are believed about who asks, such as 127.0.0.1, 10.0.0.0/8',
  GOLDTHREAD_DATA:
    'the folder for the database and the secret (data in the repository; as root one in /var/lib/goldthread)',
  DATABASE_URL: 'a PostgreSQL server (without it, the built-in database)',
  GOLDTHREAD_SECRET: "the instance's own secret (made at the first start)",
  SMTP_URL: 'the mail server: smtp://user:password@server:587 (without it, mail is shown in the terminal)',
  MAIL_FROM: 'whose mail it is: Goldthread <goldthread@example.org> (needed with SMTP_URL)',
  NOTIFY_API_KEY: 'a key of GOV.UK Notify, instead of SMTP_URL',
  NOTIFY_EMAIL_TEMPLATE: 'the ID of its template for mail (needed with NOTIFY_API_KEY)',
  NOTIFY_TEXT_TEMPLATE: 'the ID of its template for text messages (without it, none are sent)',
  NOTIFY_URL: 'where its API is (https://api.notifications.service.gov.uk)',
  METRICS_PORT: 'a port for figures about the running program, for Prometheus (none)',
  METRICS_HOST: 'the address that port listens on (127.0.0.1: this computer alone)',
  DRAIN_SECONDS: 'how long to go on answering when asked to stop, until a proxy has noticed (0)',
}

export const serveUsage = `goldthread serve

  Runs Goldthread for browsers, with its database, until Ctrl-C. npm start does the same.
  It takes no arguments. Settings are environment variables, and none is needed:

${settingNames.map(name => `  ${name.padEnd(21)}  ${meanings[name]}`).join('\n')}

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
