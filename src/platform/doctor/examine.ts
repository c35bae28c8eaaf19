import { join } from 'node:path'
import { CannotStart, WrongSetting } from '../cannot-start.ts'
import { type Config, readConfig } from '../config.ts'
import { visitEmbedded } from '../embedded/visit.ts'
import { messageOf } from '../errno.ts'
import { fingerprintOf, markOf } from '../instance.ts'
import { addressChecks } from './address-checks.ts'
import { gatherAddress } from './address-facts.ts'
import { databaseChecks } from './database-checks.ts'
import { gatherDatabase } from './database-facts.ts'
import { type Finding, findingsAbout } from './finding.ts'
import { machineChecks, ownershipChecks } from './machine-checks.ts'
import { gatherMachine } from './machine-facts.ts'
import { letterChecks, mailChecks } from './mail-checks.ts'
import { gatherMail } from './mail-facts.ts'
import { privacyChecks } from './privacy-checks.ts'

/** Looks at everything Goldthread stands on, whether or not it runs, and changes nothing. */
export async function examine(environment: NodeJS.ProcessEnv, now: Date): Promise<Finding[]> {
  const settings = findingsAbout('Settings')
  try {
    const config = readConfig(environment)
    return [settings.ok('All have values that can be meant.'), ...(await examineWith(config, now))]
  } catch (error) {
    if (error instanceof WrongSetting) return [settings.wrong(error.message, 'Mend it, then run this again.')]
    throw error
  }
}

async function examineWith(config: Config, now: Date): Promise<Finding[]> {
  const { machine, secret } = await gatherMachine(config).catch(error => {
    throw new CannotStart(
      `The data folder ${config.dataFolder} cannot be read: ${messageOf(error)}. Run this as the account that runs Goldthread.`,
    )
  })
  return [
    ...machineChecks(machine),
    ...(await examineDatabase(config, secret, now)),
    ...addressChecks(await gatherAddress(config), secret && markOf(secret), now),
    ...mailChecks(config.mail && (await gatherMail(config.mail))),
  ]
}

async function examineDatabase(config: Config, secret: string | undefined, now: Date): Promise<Finding[]> {
  const { look, wrong } = findingsAbout('Database')
  try {
    const visit = await visitDatabase(config)
    if (!visit) return [look('There is none yet.', 'It is made at the first start.')]
    try {
      const facts = await gatherDatabase(visit.connection)
      const ownership = ownershipChecks(facts.fingerprint, secret && fingerprintOf(secret))
      // Without a way for mail, letters stay until they are over, and nothing is late.
      const letters = config.mail && facts.letters ? letterChecks(facts.letters, now) : []
      return [...ownership, ...databaseChecks(facts), ...privacyChecks(facts), ...letters]
    } finally {
      await visit.leave()
    }
  } catch (error) {
    // PostgreSQL's own words name the user and the database, and never a password.
    return [
      wrong(
        `It cannot be reached: ${messageOf(error) || 'no reason given'}.`,
        'Is it running, and is DATABASE_URL right?',
      ),
    ]
  }
}

async function visitDatabase({ databaseUrl, dataFolder }: Config) {
  if (databaseUrl === undefined) return visitEmbedded(join(dataFolder, 'database'))
  return { connection: { connectionString: databaseUrl }, leave: async () => undefined }
}
