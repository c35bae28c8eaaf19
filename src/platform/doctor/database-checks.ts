import type { MigrationState } from '../migrate.ts'
import type { DatabaseFacts, RoleState } from './database-facts.ts'
import { type Finding, findingsAbout } from './finding.ts'

/** Everything there is to say of the database. */
export function databaseChecks(facts: DatabaseFacts): Finding[] {
  return [
    judgeVersion(facts.settings),
    ...Object.entries(facts.roles).map(([role, state]) => judgeRole(role, state)),
    judgeMigrations(facts.migrations),
    judgeSafety(facts.settings),
    judgeEncryption(facts),
    judgeClock(facts.clockAhead),
  ]
}

function judgeVersion({
  server_version_num: number = '0',
  server_version: name = '',
}: DatabaseFacts['settings']): Finding {
  const { ok, wrong } = findingsAbout('Database')
  if (Number(number) >= 150_000) return ok(`It answers, and is PostgreSQL ${name}.`)
  return wrong(`It is PostgreSQL ${name}.`, 'Move to PostgreSQL 15 or later.')
}

function judgeRole(role: string, state: RoleState): Finding {
  const { ok, look, wrong } = findingsAbout('Database role')
  switch (state) {
    case 'fit':
      return ok(`${role} is there, and can do no more than it must.`)
    case 'absent':
      return look(
        `${role} is not there yet.`,
        'It is made at the first start. If that is refused, the line says what to ask for.',
      )
    case 'strong':
      return wrong(
        `${role} can see around the wall between organisations.`,
        `It must be no superuser, no member of the owner, and have neither BYPASSRLS nor CREATEROLE.`,
      )
    case 'not taken':
      return wrong(
        `A connection cannot take the role ${role} as it opens.`,
        'A pooler on the way must pass on the startup option "role"; and the user must be a member of the role.',
      )
  }
}

function judgeMigrations(state: MigrationState): Finding {
  const { ok, look, wrong } = findingsAbout('Migrations')
  if (state.outcome === 'refused') return wrong(state.why, 'Start the Goldthread that fits, or put the file back.')
  if (state.waiting === 0) return ok('All have been run.')
  return look(`${state.waiting} are still to be run.`, 'They run at the next start. Make a backup first.')
}

/** What was acknowledged must be there after a crash. */
function judgeSafety(settings: DatabaseFacts['settings']): Finding {
  const { ok, wrong } = findingsAbout('What is saved stays')
  const off = ['fsync', 'full_page_writes', 'synchronous_commit'].filter(name => settings[name] === 'off')
  if (off.length === 0) return ok('The database writes to the disk before it says that something is saved.')
  return wrong(
    `${off.join(' and ')} ${off.length > 1 ? 'are' : 'is'} off: a crash can lose what people were told is saved.`,
    'Turn it on.',
  )
}

function judgeEncryption({ isEncrypted, serverAddress }: DatabaseFacts): Finding {
  const { ok, look, wrong } = findingsAbout('Way to the database')
  if (serverAddress === null || isNear(serverAddress)) return ok('It does not leave this machine.')
  if (isEncrypted) return ok('It is encrypted.')
  const todo = 'Add ?sslmode=verify-full to DATABASE_URL.'
  if (isPrivate(serverAddress)) return look('It is not encrypted; it stays in a private network.', todo)
  return wrong('It is not encrypted: anyone on the way can read along.', todo)
}

function isNear(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/i.test(address)
}

function judgeClock(ahead: number): Finding {
  const { ok, look, wrong } = findingsAbout('Clock')
  const apart = Math.abs(ahead) / 1000
  if (apart < 2) return ok('Ours and the database’s agree.')
  const says = `Ours and the database’s are ${Math.round(apart)} seconds apart.`
  const todo = 'Set both by a time server (systemd-timesyncd or chrony).'
  return apart < 60 ? look(says, todo) : wrong(says, todo)
}
