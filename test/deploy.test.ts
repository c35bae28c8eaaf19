import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { settingNames } from '../src/platform/config.ts'
import { root } from '../src/platform/root.ts'

const read = (name: string) => readFileSync(join(root, 'deploy', name), 'utf8')
const service = read('goldthread.service')

/** The values of one directive of a unit, in order. */
const valuesOf = (unit: string, name: string) =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value)

test('the service runs what is there, as an account of its own, and writes to its data alone', () => {
  const [command = ''] = valuesOf(service, 'ExecStart')
  const [program = ''] = /\/opt\/goldthread\/(\S+)/.exec(command)?.slice(1) ?? []
  expect(existsSync(join(root, program))).toBe(true)
  expect(valuesOf(service, 'User')).toEqual(['goldthread'])
  expect(valuesOf(service, 'StateDirectory')).toEqual(['goldthread'])
  expect(valuesOf(service, 'CapabilityBoundingSet')).toEqual([''])
  for (const name of ['NoNewPrivileges', 'PrivateTmp', 'PrivateDevices', 'ProtectHome', 'RestrictNamespaces']) {
    expect(valuesOf(service, name), name).toEqual(['yes'])
  }
  expect(valuesOf(service, 'ProtectSystem')).toEqual(['strict'])
})

test('the backup is as confined as the service', () => {
  const backup = read('goldthread-backup.service')
  const confining = service.match(/^(Protect|Private|Restrict|NoNew|System|Capability)\w+=.*$/gm) ?? []
  expect(confining.filter(line => !/^Restart/.test(line) && !backup.includes(line))).toEqual([])
})

test('no proxy writes down who asked for what: not as an access, and not as an error when nobody answers', () => {
  const servers = read('nginx.conf')
    .split(/^server /m)
    .slice(1)
  expect(servers).toHaveLength(2)
  for (const server of servers) expect(server).toMatch(/^ {4}access_log off;\n {4}error_log \S+ emerg;$/m)
  expect(read('Caddyfile')).toMatch(/^\{\n\tlog \{\n\t\texclude http\.log\.error\n\t\}\n\}$/m)
  expect(read('haproxy.cfg')).not.toMatch(/^\s*(log |option (http|tcp)log|log-format)/m)
})

test('the Containerfile has nothing a linter objects to, and copies what there is', () => {
  const text = read('Containerfile')
  expect(validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([])
  const copied = [...text.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '))
  expect(copied.filter(name => !existsSync(join(root, name)))).toEqual([])
  expect(copied).toEqual(expect.arrayContaining(['bin', 'db', 'src', 'package.json', 'package-lock.json']))
  expect(text).toContain('# Untested')
})

test('the Containerfile copies everything a build depends on', () => {
  const stamp = readFileSync(join(root, 'bin/stamp.mjs'), 'utf8')
  const [, list = ''] = /const sources = \[(.*)\]/.exec(stamp) ?? []
  const needed = [...list.matchAll(/'([^']+)'/g)]
    .map(([, name = '']) => name)
    .filter(name => existsSync(join(root, name)))
  expect(needed.length).toBeGreaterThan(4)
  expect(needed.filter(name => !new RegExp(`^COPY (.* )?${name}( |$)`, 'm').test(read('Containerfile')))).toEqual([])
})

test('the compose file names services, volumes and settings that exist', () => {
  const compose = parse(read('compose.yaml'))
  expect(Object.keys(compose)).toEqual(['name', 'services', 'volumes'])
  const known = [
    'build',
    'image',
    'environment',
    'command',
    'volumes',
    'ports',
    'depends_on',
    'read_only',
    'tmpfs',
    'cap_drop',
    'security_opt',
    'stop_grace_period',
    'healthcheck',
    'restart',
  ]
  for (const [name, each] of Object.entries<Record<string, unknown>>(compose.services)) {
    expect(
      Object.keys(each).filter(key => !known.includes(key)),
      name,
    ).toEqual([])
    for (const mount of each.volumes as string[]) expect(compose.volumes).toHaveProperty(mount.split(':')[0] ?? '')
  }
  const { goldthread } = compose.services
  expect(existsSync(join(root, goldthread.build.dockerfile))).toBe(true)
  expect(Object.keys(goldthread.environment).filter(name => !settingNames.includes(name as never))).toEqual([])
  expect(Object.keys(goldthread.depends_on).filter(name => !compose.services[name])).toEqual([])
})

test('the file of settings sets nothing that does not exist', () => {
  const names = [...read('environment').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(2)
  expect(names.filter(name => !settingNames.includes(name as never))).toEqual([])
})

test('alerts ask for figures that are measured', () => {
  const { groups } = parse(read('alerts.yaml'))
  const meters = readdirSync(join(root, 'src/platform/metrics')).map(name =>
    readFileSync(join(root, 'src/platform/metrics', name), 'utf8'),
  )
  const rules: { alert: string; expr: string; annotations: { summary: string } }[] = groups[0].rules
  for (const { alert, expr, annotations } of rules) {
    const [figure = ''] = /\b(goldthread_\w+?)(_bucket)?\b(?=[[{)\s])/.exec(expr)?.slice(1) ?? []
    if (figure) expect(meters.join(), alert).toContain(figure)
    else expect(expr, alert).toMatch(/^(up\{|nodejs_eventloop_lag_p99_seconds)/)
    expect(annotations.summary.length, alert).toBeGreaterThan(20)
  }
})

test('the shell of the backup can be read by a shell', () => {
  const [, line = ''] = /-c '(.+)'$/m.exec(read('goldthread-backup.service')) ?? []
  expect(() => execFileSync('/bin/sh', ['-n', '-c', line.replaceAll('%%', '%')])).not.toThrow()
})
