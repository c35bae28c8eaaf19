import { type Finding, findingsAbout } from './finding.ts'
import type { MachineFacts, SecretFacts } from './machine-facts.ts'

export function machineChecks(facts: MachineFacts): Finding[] {
  return [judgeNode(facts.nodeVersion), judgeDisk(facts), judgeTemporary(facts), judgeSecret(facts.secret)]
}

function judgeNode(version: string): Finding {
  const { ok, wrong } = findingsAbout('Node')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return ok(`This is ${version}.`)
  return wrong(`This is ${version}.`, 'Install 20.19 or later from nodejs.org.')
}

const gigabyte = 2 ** 30

function judgeDisk({ disk, dataFolder }: MachineFacts): Finding {
  const { ok, look, wrong } = findingsAbout('Disk')
  if (!disk) return look(`This system does not say how much is free in ${dataFolder}.`, 'Look yourself.')
  const says = `${(disk.free / gigabyte).toFixed(1)} GB of ${(disk.size / gigabyte).toFixed(0)} GB are free in ${dataFolder}.`
  const todo = 'Make room: a full disk stops everything that people send.'
  if (disk.free < gigabyte / 4) return wrong(says, todo)
  return disk.free < 2 * gigabyte ? look(says, todo) : ok(says)
}

function judgeTemporary({ temporaryFolder, mayWriteTemporary }: MachineFacts): Finding {
  const { ok, wrong } = findingsAbout('Temporary folder')
  if (mayWriteTemporary) return ok(`${temporaryFolder} can be written to.`)
  return wrong(`${temporaryFolder} cannot be written to.`, 'Set TMPDIR to a folder that can, or make room.')
}

function judgeSecret({ from, length, mode = 0 }: SecretFacts): Finding {
  const { ok, look, wrong } = findingsAbout('Secret')
  if (from === 'nowhere')
    return look('There is none yet.', 'It is made at the first start. Keep a copy of it apart from the database.')
  if (length < 32) return wrong('It is shorter than 32 characters.', 'Put the right one back: the database knows it.')
  if (from === 'setting') return ok('It is set, and long enough.')
  if ((mode & 0o077) === 0) return ok('It is kept in the data folder, for its owner alone.')
  return wrong(
    'Other accounts of this machine can read its file.',
    'Run chmod 600 on the file "secret" in the data folder.',
  )
}

/** Whether the secret is the one the database was first started with; nothing to say while there is none on one side. */
export function ownershipChecks(fingerprint: string | undefined, ours: string | undefined): Finding[] {
  const { ok, wrong } = findingsAbout('Secret')
  if (fingerprint === undefined || ours === undefined) return []
  if (fingerprint === ours) return [ok('The database knows it.')]
  return [
    wrong(
      'This database belongs to another secret.',
      'Set GOLDTHREAD_SECRET to the one it was first started with, or put the file "secret" back.',
    ),
  ]
}
