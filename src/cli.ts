import { backupCommand, backupUsage, parseBackup } from './cli/backup.ts'
import { bounceCommand, bounceUsage, readReturned, tryAgainLater } from './cli/bounce.ts'
import { erasedCommand, erasedUsage, parseErased } from './cli/erased.ts'
import { addOrganisationCommand, organisationUsage, parseOrganisation } from './cli/organisation.ts'
import { ownerCommand, ownerUsage, parseOwner } from './cli/owner.ts'
import { releaseCommand } from './cli/release.ts'
import { parseRestore, restoreCommand, restoreUsage } from './cli/restore.ts'
import { parseServe, serveUsage } from './cli/serve.ts'
import type { Terminal } from './cli/terminal.ts'
import { askSecret } from './platform/ask-secret.ts'
import { isErrno } from './platform/errno.ts'

const usage = `goldthread COMMAND

  serve          runs Goldthread for browsers (npm start does the same)
  release        makes a protected release from a file of answers, without a database
  organisation   adds an organisation to this instance
  owner          makes somebody an owner where no owner can get in any more
  backup         writes the whole instance to one file, closed with a passphrase or a key
  restore        puts a backup into an empty database
  erased         lists who was erased since a backup was made, for restore to erase them again
  bounce         records that a letter came back, for a mail server to call
  doctor         looks at everything it stands on, and says what is wrong

goldthread COMMAND --help says more.`

const terminal: Terminal = {
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(`${line}\n`),
}

async function run([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case 'serve':
      return serve(args)
    case 'release':
      return releaseCommand(args, terminal)
    case 'organisation':
      return organisation(args)
    case 'owner':
      return owner(args)
    case 'backup':
      return backup(args)
    case 'restore':
      return restore(args)
    case 'erased':
      return erased(args)
    case 'bounce':
      return bounce(args)
    case 'doctor':
      return doctor(args)
    case undefined:
    case 'help':
    case '--help':
      terminal.out(usage)
      return 0
    default:
      terminal.err(`There is no command “${command}”.\n\n${usage}`)
      return 2
  }
}

async function serve(args: readonly string[]): Promise<number> {
  const asked = parseServe(args)
  // Only this command needs the server's code.
  if (asked.outcome === 'serve') return (await import('./server.ts')).serve(process.env)
  if (asked.outcome === 'refused') {
    terminal.err(asked.message)
    return 2
  }
  terminal.out(serveUsage)
  return 0
}

async function organisation(args: readonly string[]): Promise<number> {
  const asked = parseOrganisation(args)
  if (asked === null) {
    const isHelp = args.includes('--help')
    terminal[isHelp ? 'out' : 'err'](organisationUsage)
    return isHelp ? 0 : 2
  }
  const { withDatabase } = await import('./server.ts')
  return withDatabase(process.env, ({ keeper }) => addOrganisationCommand(keeper, asked, terminal))
}

async function owner(args: readonly string[]): Promise<number> {
  const asked = parseOwner(args)
  if (asked === null) {
    const isHelp = args.includes('--help')
    terminal[isHelp ? 'out' : 'err'](ownerUsage)
    return isHelp ? 0 : 2
  }
  const { withDatabase } = await import('./server.ts')
  return withDatabase(process.env, ({ keeper }) => ownerCommand(keeper, asked, terminal))
}

async function backup(args: readonly string[]): Promise<number> {
  const asked = await parseBackup(args, process.env, askSecret)
  if (asked.outcome !== 'asked') return answer(asked, backupUsage)
  const { besideOthers } = await import('./server.ts')
  return besideOthers(process.env, owner => backupCommand(owner, asked.request, terminal))
}

async function restore(args: readonly string[]): Promise<number> {
  const asked = await parseRestore(args, process.env, askSecret)
  if (asked.outcome !== 'asked') return answer(asked, restoreUsage)
  const { asOnlyOwner } = await import('./server.ts')
  return asOnlyOwner(process.env, (owner, config) => restoreCommand(owner, asked.request, config, terminal))
}

async function erased(args: readonly string[]): Promise<number> {
  const asked = await parseErased(args, process.env, askSecret)
  if (asked.outcome !== 'asked') return answer(asked, erasedUsage)
  const { besideOthers, withoutDatabase } = await import('./server.ts')
  if (asked.request.newer) return withoutDatabase(process.env, () => erasedCommand(asked.request, null, terminal))
  return besideOthers(process.env, owner => erasedCommand(asked.request, owner, terminal))
}

/** Help that was asked for, or what was wrong with what was typed. */
function answer(asked: Readonly<{ outcome: 'help' } | { outcome: 'refused'; message: string }>, usage: string): number {
  if (asked.outcome === 'help') terminal.out(usage)
  else terminal.err(asked.message)
  return asked.outcome === 'help' ? 0 : 2
}

async function bounce(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    terminal[args.includes('--help') ? 'out' : 'err'](bounceUsage)
    return args.includes('--help') ? 0 : 2
  }
  const returned = await readReturned(process.stdin)
  if (!returned) {
    terminal.out('It is no report of a letter that came back.')
    return 0
  }
  const { withDatabase } = await import('./server.ts')
  const code = await withDatabase(process.env, ({ keeper }) => bounceCommand(keeper, returned, new Date(), terminal))
  return code === 0 ? 0 : tryAgainLater
}

async function doctor(args: readonly string[]): Promise<number> {
  const { doctorCommand, doctorUsage } = await import('./cli/doctor.ts')
  if (args.length === 0) return doctorCommand(process.env, terminal)
  const isHelp = args.includes('--help')
  terminal[isHelp ? 'out' : 'err'](doctorUsage)
  return isHelp ? 0 : 2
}

// Whoever reads our output may stop reading, as `head` does.
process.stdout.on('error', error => {
  if (!isErrno(error, 'EPIPE')) throw error
})

process.exitCode = await run(process.argv.slice(2))
