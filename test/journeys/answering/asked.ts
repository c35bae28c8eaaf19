import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { digestOfCode, newCode } from '../../../src/ballots/code.ts'
import { clockOf } from '../../../src/platform/clock.ts'
import { openDatabase } from '../../../src/platform/db.ts'
import { sealsBy } from '../../../src/platform/secrets.ts'
import { crowdSecret } from '../../crowd.ts'
import { makeServerDatabase } from '../../database.ts'
import { openSurvey } from '../../surveys.ts'
import { openStage, type Stage, setUp } from '../stage.ts'

/** A running Goldthread, and its owner in a browser, who is asked in every survey herself. */
export type Asking = Readonly<{
  stage: Stage
  asha: Page
  ask(wanted: Parameters<typeof openSurvey>[3]): Promise<Survey>
  close(): Promise<void>
}>

export type Survey = Readonly<{
  wave: string
  /** A code as it stands on paper. */
  printCode(): Promise<string>
  /** The answers that are in. */
  kept(): Promise<readonly { given: unknown; receipt: Buffer }[]>
}>

export async function openAsking(): Promise<Asking> {
  const { address, drop } = await makeServerDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-asking-'))
  const environment = { DATABASE_URL: address, GOLDTHREAD_SECRET: crowdSecret }
  const stage = await openStage(folder, { builtIn: true, environment })
  const { app, keeper, close } = await openDatabase({ connectionString: address })
  const asha = await stage.enter()
  await setUp(stage, asha)
  const member = await keeper.selectFrom('members').selectAll().executeTakeFirstOrThrow()
  const viewer = { organisationId: member.organisation_id, memberId: member.id }
  const house = { app, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  return {
    ...{ stage, asha },
    async ask(wanted) {
      const wave = await openSurvey({ house }, { viewer }, [], { others: 9, ...wanted })
      return {
        wave,
        async printCode() {
          const code = newCode()
          const own = { organisation_id: viewer.organisationId, wave_id: wave }
          await keeper
            .insertInto('ballot_codes')
            .values({ ...own, digest: digestOfCode(code) })
            .execute()
          return code
        },
        kept: () => keeper.selectFrom('answers').where('wave_id', '=', wave).select(['given', 'receipt']).execute(),
      }
    },
    async close() {
      await close()
      await stage.close()
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
