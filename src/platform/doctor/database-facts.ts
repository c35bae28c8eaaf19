import pg from 'pg'
import { type OwnerConnection, takingRole } from '../db.ts'
import { findMigrationState, type MigrationState } from '../migrate.ts'
import { mayForgetLog, workingRoles } from '../roles.ts'
import { type LetterFacts, readLetters } from './mail-facts.ts'

/** How one of the two roles stands: absent, too strong, not to be taken by a connection, or as it should be. */
export type RoleState = 'absent' | 'strong' | 'not taken' | 'fit'

export type DatabaseFacts = Readonly<{
  /** PostgreSQL's settings as our connections have them, without units. What this user may not see is not there. */
  settings: Readonly<Record<string, string>>
  roles: Readonly<Record<string, RoleState>>
  migrations: MigrationState
  hasStatementStatistics: boolean
  /** May the keeper have the log of what was written thrown away? */
  forgetsLog: boolean
  /** What the database remembers of the secret of its first start. */
  fingerprint: string | undefined
  isEncrypted: boolean
  /** The server's address in the network; null for a socket. */
  serverAddress: string | null
  /** How far the database's clock is ahead of ours, ms. */
  clockAhead: number
  letters: LetterFacts | undefined
}>

const settingNames = [
  'server_version_num',
  'server_version',
  'log_statement',
  'log_min_duration_statement',
  'log_min_duration_sample',
  'log_transaction_sample_rate',
  'log_duration',
  'log_parameter_max_length',
  'log_parameter_max_length_on_error',
  'log_min_error_statement',
  'log_error_verbosity',
  'log_line_prefix',
  'log_connections',
  'track_commit_timestamp',
  'wal_recycle',
  'wal_keep_size',
  'archive_mode',
  'fsync',
  'full_page_writes',
  'synchronous_commit',
  'auto_explain.log_min_duration',
  'pgaudit.log',
]

/** Looks at the database as its owner, and changes nothing in it. Throws what the driver throws when it cannot. */
export async function gatherDatabase(connection: OwnerConnection): Promise<DatabaseFacts> {
  return asClient(connection, async owner => ({
    settings: await readSettings(owner),
    roles: await readRoles(owner, connection),
    migrations: await findMigrationState(owner),
    hasStatementStatistics: await isTrue(
      owner,
      `exists (select from pg_extension where extname = 'pg_stat_statements')`,
    ),
    forgetsLog: await mayForgetLog(owner),
    fingerprint: await readFingerprint(owner),
    isEncrypted: await isTrue(owner, '(select ssl from pg_stat_ssl where pid = pg_backend_pid())'),
    serverAddress: await readOne<string | null>(owner, 'host(inet_server_addr())'),
    clockAhead: await readClock(owner),
    letters: await readLetters(owner),
  }))
}

async function asClient<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000, query_timeout: 10_000 })
  client.on('error', () => undefined) // A lost connection also fails the query under way.
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function readOne<T>(client: pg.Client, expression: string): Promise<T> {
  const { rows } = await client.query(`select ${expression} as value`)
  return rows[0].value
}

async function isTrue(client: pg.Client, expression: string): Promise<boolean> {
  return (await readOne(client, expression)) === true
}

async function readSettings(owner: pg.Client): Promise<Record<string, string>> {
  const sql = 'select name, setting from pg_settings where name = any($1)'
  const { rows } = await owner.query<{ name: string; setting: string }>(sql, [settingNames])
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}

async function readRoles(owner: pg.Client, connection: OwnerConnection): Promise<Record<string, RoleState>> {
  const sql = `select rolsuper or rolbypassrls or rolcreaterole or pg_has_role(oid, current_user, 'MEMBER') as strong
    from pg_roles where rolname = $1`
  const states: Record<string, RoleState> = {}
  for (const role of workingRoles) {
    const { rows } = await owner.query<{ strong: boolean }>(sql, [role])
    const [found] = rows
    if (!found) states[role] = 'absent'
    else if (found.strong) states[role] = 'strong'
    else states[role] = (await isTaken(connection, role)) ? 'fit' : 'not taken'
  }
  return states
}

/** The way the application does it: the role is part of opening the connection. */
async function isTaken(connection: OwnerConnection, role: string): Promise<boolean> {
  return asClient(takingRole(connection, role), client => isTrue(client, `current_user = '${role}'`)).catch(() => false)
}

async function readFingerprint(owner: pg.Client): Promise<string | undefined> {
  if (!(await isTrue(owner, `to_regclass('public.instance') is not null`))) return undefined
  const { rows } = await owner.query<{ secret_fingerprint: string }>('select secret_fingerprint from public.instance')
  return rows[0]?.secret_fingerprint
}

async function readClock(owner: pg.Client): Promise<number> {
  const before = Date.now()
  const theirs = await readOne<number>(owner, '(extract(epoch from clock_timestamp()) * 1000)::float8')
  return theirs - (before + Date.now()) / 2
}
