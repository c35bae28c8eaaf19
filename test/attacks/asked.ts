import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { digestOfTyped } from '../../src/answering/forms.ts'
import { newReceipt } from '../../src/answering/receipt.ts'
import { digestOfCode, newCode } from '../../src/ballots/code.ts'
import { answerPaths } from '../../src/ballots/paths.ts'
import { issuingPaths } from '../../src/issuing/paths.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import type { Database } from '../../src/platform/db.ts'
import type { Seals } from '../../src/platform/secrets.ts'
import { openBallotKey, signBallot } from '../surveys.ts'
import type { FoundForm } from './explore.ts'

/** So many forms stand together: one of each kind. */
export const kindsInHand = 6

/**
 * What people have in their hands who are asked in an open survey, and no page has a link or a form for: ballots that the
 * browser's script made, codes on paper, receipts, and cards that make marks. As forms, to be sent with something wrong.
 */
export async function formsOfAsked(
  { keeper }: Pick<Database, 'keeper'>,
  seals: Seals,
  { organisationId }: Pick<Viewer, 'organisationId'>,
  wave: string,
): Promise<FoundForm[]> {
  const codes = Array.from({ length: 4 }, newCode)
  await sql`insert into ballot_codes (organisation_id, wave_id, digest)
    select ${organisationId}, ${wave}, each from unnest(${codes.map(digestOfCode)}::bytea[]) as each`.execute(keeper)
  const key = await openBallotKey(keeper, seals, wave)
  const receipts = await Promise.all(Array.from({ length: 4 }, newReceipt))
  // An answer has a receipt of its own, or it is refused.
  const receiptsOfCodes = await Promise.all(codes.map(newReceipt))
  const receiptsOfNone = await Promise.all(codes.map(newReceipt))
  const digests = await Promise.all(receipts.map(async receipt => (await digestOfTyped(receipt))!))
  const cards = await Promise.all([newReceipt(), newReceipt()])
  const [answer, receiptPage] = [answerPaths.answer(wave), answerPaths.receipt(wave)]
  const chance = () => randomBytes(32).toString('base64url')
  return receipts.flatMap((receipt, i) => {
    const mark = { mark: [chance()], 'mark-here': ['yes', ''], 'mark-words': ['', cards[i % 2]!] }
    const kept = { step: ['send', 'send', 'look', 'change'], ...given, ...mark }
    const digest = Buffer.from(digests[i]!).toString('base64url')
    return [
      formOf(answer, { ...kept, row: [randomUUID()], 'receipt-digest': [digest], ...signBallot(key) }),
      formOf(answer, {
        ...kept,
        row: [randomUUID()],
        receipt: [receiptsOfCodes[i]!],
        code: [codes[i]!, codes[i]!, ''],
      }),
      formOf(answer, { ...kept, row: [randomUUID()], receipt: [receiptsOfNone[i]!] }),
      formOf(answer, { ...kept, row: [randomUUID()], replaces: [receipt] }),
      formOf(receiptPage, { receipt: [receipt], step: ['', 'withdraw'] }),
      formOf(issuingPaths.ballot(wave), { blinded: [covered()] }),
    ]
  })
}

/** The questions of a survey as `openSurvey` puts them. */
const given = { 'q.heard': ['1', '4', ''], 'q.seen': ['yes', 'no', 'silent'], 'q.where': ['In the handover.', ''] }

/** A number below the modulus is what a covered ballot looks like: the cover is chance. */
const covered = () => Buffer.concat([Buffer.alloc(1), randomBytes(255)]).toString('base64url')

function formOf(action: string, fields: Readonly<Record<string, string | readonly string[]>>): FoundForm {
  const named = Object.entries(fields).map(([name, values]) => ({ name, values: [values].flat(), isFile: false }))
  return { action, isMultipart: false, fields: named }
}
