import type { DatabaseFacts } from './database-facts.ts'
import { type Finding, findingsAbout } from './finding.ts'

type Settings = DatabaseFacts['settings']

const { ok, look, wrong } = findingsAbout('What the database notes')

/**
 * Settings by which PostgreSQL would write down what was done and when, beside what we store. Together with what else
 * somebody knows, that could say who answered.
 */
export function privacyChecks({ settings, hasStatementStatistics, forgetsLog }: DatabaseFacts): Finding[] {
  const found = [
    ...statementsInLog(settings),
    ...valuesInErrors(settings),
    ...timesOfCommits(settings),
    ...connectionsInLog(settings),
    ...logOfWrites(settings, forgetsLog),
    ...(hasStatementStatistics
      ? [
          look(
            'pg_stat_statements counts statements, without their values.',
            'Drop the extension here, unless somebody needs it.',
          ),
        ]
      : []),
  ]
  return found.length > 0 ? found : [ok('No statement, no value, and no time of a commit.')]
}

const reset = (name: string, value: string) =>
  `As a superuser: alter database … set ${name} = ${value}; then restart Goldthread.`

function statementsInLog(settings: Settings): Finding[] {
  const values = settings.log_parameter_max_length === '0' ? '' : ', with the values in them'
  const logged: [string, boolean, string][] = [
    ['log_statement', !['none', 'ddl', undefined].includes(settings.log_statement), 'none'],
    ['log_min_duration_statement', isOn(settings.log_min_duration_statement), '-1'],
    ['log_min_duration_sample', isOn(settings.log_min_duration_sample), '-1'],
    ['log_transaction_sample_rate', Number(settings.log_transaction_sample_rate ?? 0) > 0, '0'],
    ['auto_explain.log_min_duration', isOn(settings['auto_explain.log_min_duration']), '-1'],
    ['pgaudit.log', !['none', '', undefined].includes(settings['pgaudit.log']), 'none'],
  ]
  const statements = logged
    .filter(([, isLogged]) => isLogged)
    .map(([name, , off]) =>
      wrong(`${name} is ${settings[name]}: its log tells what was done and when${values}.`, reset(name, off)),
    )
  if (settings.log_duration !== 'on') return statements
  return [
    ...statements,
    look('log_duration is on: its log tells when something was done.', reset('log_duration', 'off')),
  ]
}

/** Milliseconds from which something is logged; -1 is never. */
function isOn(setting: string | undefined): boolean {
  return setting !== undefined && Number(setting) >= 0
}

/** When a statement fails, its text, its values or the row it was about may be quoted. */
function valuesInErrors(settings: Settings): Finding[] {
  const found: Finding[] = []
  if (settings.log_parameter_max_length_on_error !== '0') {
    const says = 'log_parameter_max_length_on_error is not 0: its log quotes the values of statements that fail.'
    found.push(wrong(says, reset('log_parameter_max_length_on_error', '0')))
  }
  if (settings.log_error_verbosity !== 'terse') {
    const says = `log_error_verbosity is ${settings.log_error_verbosity}: its log can quote a row that broke a rule.`
    found.push(look(says, reset('log_error_verbosity', 'terse')))
  }
  if (!['fatal', 'panic', 'log'].includes(settings.log_min_error_statement ?? 'panic')) {
    const says = `log_min_error_statement is ${settings.log_min_error_statement}: its log quotes statements that fail, without values.`
    found.push(look(says, reset('log_min_error_statement', 'panic')))
  }
  return found
}

function timesOfCommits({ track_commit_timestamp: tracked }: Settings): Finding[] {
  if (tracked !== 'on') return []
  return [
    wrong(
      'track_commit_timestamp is on: every row, an answer too, has the time at which it came.',
      'Set it to off in postgresql.conf and restart the database.',
    ),
  ]
}

/** The write-ahead log says which row came after which: who took a ballot, and then which answer came. */
function logOfWrites(settings: Settings, forgetsLog: boolean): Finding[] {
  const found: Finding[] = []
  if (!forgetsLog) {
    found.push(
      look(
        'Its write-ahead log says what was written after what, and goes when PostgreSQL will, perhaps weeks after a survey.',
        'As a superuser, here: grant pg_checkpoint to goldthread_keeper; grant execute on function pg_switch_wal() to goldthread_keeper;',
      ),
    )
  }
  if (settings.wal_recycle === 'on') {
    const says = 'wal_recycle is on: what is thrown away of the write-ahead log stays on the disk under another name.'
    found.push(look(says, 'As a superuser: alter system set wal_recycle = off; select pg_reload_conf();'))
  }
  if (Number(settings.wal_keep_size ?? 0) > 0) {
    const says = 'wal_keep_size is not 0: the write-ahead log is kept, and says what was written after what.'
    found.push(look(says, 'As a superuser: alter system set wal_keep_size = 0; select pg_reload_conf();'))
  }
  if (!['off', undefined].includes(settings.archive_mode)) {
    const says = 'archive_mode is on: the archive says what was written after what, as long as it is kept.'
    found.push(look(says, 'Keep the archive for days and not for years, and let few people reach it.'))
  }
  return found
}

/** Harmless alone: these are the application's connections, and not people's. */
function connectionsInLog({ log_connections: connections = '', log_line_prefix: prefix = '' }: Settings): Finding[] {
  if (['off', ''].includes(connections) || !/%[hr]/.test(prefix)) return []
  return [
    look(
      'log_connections is on and log_line_prefix holds %h or %r: its log names the address of every connection.',
      'Those are this application’s. See that nobody else connects to this database.',
    ),
  ]
}
