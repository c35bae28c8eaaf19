import { releaseCommand, type Terminal } from './cli/release.ts'

const usage = `goldthread COMMAND

  serve     runs Goldthread for browsers (npm start does the same)
  release   makes a protected release from a file of answers, without a database

goldthread COMMAND --help says more.`

const terminal: Terminal = {
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(`${line}\n`),
}

async function run([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case 'serve':
      // Only this command needs the server's code.
      return (await import('./server.ts')).serve(process.env)
    case 'release':
      return releaseCommand(args, terminal)
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

process.exitCode = await run(process.argv.slice(2))
